// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/followup.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/homepage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

// The one question that Home asks at a start.
namespace ats
{

using namespace Qt::StringLiterals;

void HomePage::askFollowUp()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int row = 0;
    const auto isDue = [&] {
        const Guide *guide = m_model->guide(row);
        return guide != nullptr &&
               followUpStage(*m_model->connection(row), *guide, now) == FollowUpStage::Due;
    };
    while (row < m_model->rowCount() && !isDue()) {
        ++row;
    }
    if (m_follow != nullptr || row == m_model->rowCount()) {
        return; // one question a start is enough
    }
    const Connection &connection = *m_model->connection(row);
    m_follow = new Banner(Tone::Resting,
                          tr("Has the data of **%1** turned up in %2?")
                              .arg(plainWords(connection.client), m_model->guide(row)->platform->name));
    const auto ends = [this, id = connection.id](QPushButton *button, auto then) {
        connect(button, &QPushButton::clicked, this, [this, id, then] {
            m_follow->hide();
            then(id);
            m_heading->takeFocus();
        });
    };
    ends(m_follow->addAction(tr("Yes, it is there")), [this](const QUuid &id) {
        if (const Done kept = m_ports.store->setNote(id, QLatin1StringView(followUpNote), u"seen"_s); !kept) {
            setProblem(kept.problem().text);
        }
    });
    ends(m_follow->addAction(tr("Not yet")), [this](const QUuid &id) { Q_EMIT finishRequested(id); });
    ends(m_follow->addAction(tr("Ask me later")), [](const QUuid &) {});
    m_column->insertWidget(m_column->indexOf(m_note), m_follow);
    m_follow->announceNow();
}

} // namespace ats
