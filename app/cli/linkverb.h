// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"
#include "app/flow/connectsession.h"

namespace ats
{

/// link NAME|ID: links the connection's account on its platform with the kept API key.
class LinkVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    void linkReady();
    void progress();
    void ended(const LinkResult &result);

    ConnectSession *m_session = nullptr; ///< child
    QString m_said;
};

} // namespace ats
