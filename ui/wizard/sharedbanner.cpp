// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/sharedbanner.h"

#include "app/flow/setupflow.h"
#include "app/model/words.h"
#include "ui/widgets/plainwords.h"

#include <QtWidgets/QPushButton>

namespace ats
{

SharedBanner::SharedBanner(SetupFlow &flow, QWidget *parent)
    : Banner(Tone::Resting, parent)
    , m_flow(flow)
    , m_next(addAction({}))
{
    setNamesClients();
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT otherWanted(m_nextId); });
    connect(&flow.draft(), &Draft::changed, this, &SharedBanner::refresh);
    connect(&flow, &SetupFlow::stateChanged, this, &SharedBanner::refresh);
    refresh();
}

void SharedBanner::refresh()
{
    const std::vector<SharedUse> uses = m_flow.sharedUses();
    setVisible(!uses.empty());
    QStringList names;
    m_nextId = {};
    QString next;
    for (const SharedUse &use : uses) {
        const QString name = tr("%1 (%2)", "client, platform").arg(use.client.simplified(), use.platform);
        names.append(tr("**%1**", "name in bold").arg(plainWords(name)));
        if (use.stale && m_nextId.isNull()) {
            m_nextId = use.id;
            next = name;
        }
    }
    const bool stale = !m_nextId.isNull();
    setTone(stale ? Tone::Warning : Tone::Resting);
    setText(tr("The same credentials are used by %1.").arg(listed(names)));
    setDetail(stale
                  ? tr("A platform there still has the earlier ones. When you are done here, go on with the "
                       "next.")
                  : tr("New credentials are new for all of them."));
    m_next->setVisible(stale);
    m_next->setText(tr("Go on with %1").arg(next));
}

} // namespace ats
