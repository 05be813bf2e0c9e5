// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace ats::tour
{

/// Stands in for the desktop's browser: keeps what it was to open, and presses the practice page's buttons.
class Browser : public QObject
{
    Q_OBJECT
public:
    void answer(const QString &button)
    {
        QUrl address = m_opened;
        address.setPath(address.path() + u'/' + button);
        QNetworkReply *reply = m_network.post(QNetworkRequest(address), QByteArray());
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }
    [[nodiscard]] QUrl opened() const { return m_opened; }

public Q_SLOTS:
    void open(const QUrl &url) { m_opened = url; }

private:
    QUrl m_opened;
    QNetworkAccessManager m_network;
};

} // namespace ats::tour
