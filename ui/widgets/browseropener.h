// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <QtCore/QUrl>

namespace ats
{

/// Opens a page in the desktop's browser. Only https addresses with a host and without user data; anything
/// else, and a desktop without a browser, gives false.
[[nodiscard]] bool openInBrowser(const QUrl &address);

/// The same for an address that is a secret; also http to this computer, for practice.
[[nodiscard]] bool openLink(const Secret &link);

} // namespace ats
