// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"
#include "app/flow/handoffopener.h"
#include "app/flow/handoffreceiver.h"

namespace ats
{

/// import FILE: a hand-off is opened, tested and kept; an invitation becomes a connection; a slip is noted.
class ImportVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    void open(const QByteArray &bytes);
    void opened(const OpenedHandoff &opened);
    void received(const Guide &guide, const ReceiveEnd &end, const Report &report);
    /// Writes what --slip asks for; false after complaining.
    bool writeSlip(const QUuid &id);
    void acceptInvitation(const QByteArray &bytes);
    void takeSlip(const QByteArray &bytes);
    [[nodiscard]] QString file() const { return arguments().names.first(); }
};

} // namespace ats
