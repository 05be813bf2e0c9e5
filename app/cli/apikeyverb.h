// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"

namespace ats
{

/// api-key stackone: whether a platform's API key is kept; --stdin keeps one, --remove removes it.
class ApiKeyVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    void keep();
    void ended(VaultStatus status, const QString &what);
    void say(bool kept);
};

} // namespace ats
