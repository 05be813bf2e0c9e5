// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/followup.h"
#include "app/model/rotation.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/homepage.h"
#include "ui/rotation/rotation.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/taborder.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

// The one question that Home asks at a start, or the one thing it reminds of.
namespace ats
{

using namespace Qt::StringLiterals;

void HomePage::askFollowUp()
{
    m_askOnRead = !m_known;
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
    const QUuid id = connection.id;
    showReminder(tr("Has the data of **%1** turned up in %2?")
                     .arg(plainWords(connection.client), m_model->guide(row)->platform->name));
    addAnswer(tr("Yes, it is there"), [this, id] {
        if (const Done kept = m_ports.store->setNote(id, QLatin1StringView(followUpNote), u"seen"_s); !kept) {
            setProblem(kept.problem().text);
        }
    });
    addAnswer(tr("Not yet"), [this, id] { Q_EMIT finishRequested(id); });
    addAnswer(tr("Ask me later"), [] {});
    m_follow->announceNow();
}

void HomePage::remindRotation()
{
    const QDate today = QDate::currentDate();
    const Connection *first = nullptr; // the most pressing one
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Connection *connection = m_model->connection(row);
        const RotationStage stage = rotationStage(*connection, today);
        if ((stage == RotationStage::Soon || stage == RotationStage::Due) &&
            (first == nullptr || connection->replaceBy < first->replaceBy)) {
            first = connection;
        }
    }
    if (m_follow != nullptr || first == nullptr) {
        return; // one question a start is enough
    }
    const QUuid id = first->id;
    showReminder(tr("**%1**: %2.", "client, what is to be done by when")
                     .arg(plainWords(first->client), rotationText(*first, today)));
    addAnswer(tr("Replace them now"), [this, id] { Q_EMIT reconnectRequested(id); });
    addAnswer(tr("Another day…"), [this, id] { rotation()->askDay(id); });
    addAnswer(tr("Ask me later"), [] {});
    m_follow->announceNow();
}

void HomePage::showReminder(const QString &markdown)
{
    m_follow = new Banner(Tone::Resting, markdown);
    m_follow->setNamesClients();
    m_column->insertWidget(m_column->indexOf(m_note), m_follow);
}

void HomePage::addAnswer(const QString &label, std::function<void()> then)
{
    connect(m_follow->addAction(label), &QPushButton::clicked, this, [this, then = std::move(then)] {
        m_follow->hide();
        then();
        m_heading->takeFocus();
    });
    orderTabs(this); // it came after what stands below it
}

Rotation *HomePage::rotation()
{
    if (m_rotation == nullptr) {
        m_rotation = new Rotation(m_ports, this);
        connect(m_rotation, &Rotation::changed, this, &HomePage::reload);
        connect(m_rotation, &Rotation::said, this,
                [this](Tone tone, const QString &text) { say(tone, plainWords(text)); });
    }
    return m_rotation;
}

} // namespace ats
