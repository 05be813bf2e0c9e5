// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

namespace ats
{

/// A probe whose answer is known beforehand; still given from the event loop only.
class SettledProbe : public VaultProbe
{
    Q_OBJECT
public:
    SettledProbe(VaultInfo info, QObject *parent);

private:
    VaultInfo m_info;
};

} // namespace ats
