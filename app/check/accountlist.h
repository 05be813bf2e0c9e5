// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/linkedaccount.h"
#include "app/model/secret.h"

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace ats
{

/// The accounts in an answer: a list of objects, or an object with one such list. Nothing when it is neither.
/// At most 100 accounts with ten reasons each, every text one line of 200 characters; `key` is taken out.
[[nodiscard]] std::optional<std::vector<LinkedAccount>> readAccountList(const QByteArray &body,
                                                                        const Secret &key);

} // namespace ats
