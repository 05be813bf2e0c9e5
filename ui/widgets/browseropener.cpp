// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/browseropener.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

using namespace Qt::StringLiterals;

namespace ats
{

bool openInBrowser(const QUrl &address)
{
    if (!address.isValid() || address.scheme() != "https"_L1 || address.host().isEmpty() ||
        !address.userInfo().isEmpty())
        return false;
    return QDesktopServices::openUrl(address);
}

} // namespace ats
