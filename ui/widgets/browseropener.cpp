// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/browseropener.h"

#include "app/check/http.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

using namespace Qt::StringLiterals;

namespace ats
{

bool openInBrowser(const QUrl &address)
{
    if (!address.isValid() || address.scheme() != "https"_L1 || address.host().isEmpty() ||
        !address.userInfo().isEmpty()) {
        return false;
    }
    return QDesktopServices::openUrl(address);
}

bool openLink(const Secret &link)
{
    QByteArray text = link.bytes().toByteArray();
    const QUrl address = QUrl::fromEncoded(text, QUrl::StrictMode);
    wipe(text);
    if (address.isValid() && address.scheme() == "http"_L1 && isLoopback(address) &&
        address.userInfo().isEmpty()) {
        return QDesktopServices::openUrl(address);
    }
    return openInBrowser(address);
}

} // namespace ats
