// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/slipsaver.h"

#include "app/flow/matters.h"
#include "ui/handoff/senderbox.h"
#include "ui/widgets/saveplace.h"

namespace ats
{

SlipSaver::SlipSaver(const Ports &ports, QWidget *window)
    : QObject(window)
    , m_ports(ports)
    , m_place(new SavePlace(window))
{
    connect(m_place, &SavePlace::chosen, this, [this](const QString &path, bool replace) {
        const Done written =
            writeHandoffFile(path, m_slip->toFile(), replace ? Overwrite::Yes : Overwrite::No);
        if (written) {
            Q_EMIT saved(path);
        } else {
            Q_EMIT failed(written.problem().text);
        }
    });
}

SlipSaver::~SlipSaver() = default;

void SlipSaver::save(const QUuid &connection)
{
    Outcome<ReturnSlip> slip = slipFor(m_ports, connection, ownPersonName(m_ports));
    if (!slip) {
        Q_EMIT failed(slip.problem().text);
        return;
    }
    m_slip = std::make_unique<ReturnSlip>(std::move(slip).value());
    m_place->ask(tr("Save slip for the client"), tr("Slips"), suffixOf(HandoffFileKind::Slip).mid(1),
                 handoffFileName(m_slip->client, HandoffFileKind::Slip));
}

} // namespace ats
