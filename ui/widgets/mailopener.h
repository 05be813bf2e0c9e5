// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>

namespace ats
{

enum class OpenResult { Opened, NobodyAnswers, Failed };

/// Opens a prepared mail in the desktop's mail program, after asking whether there is one: on X11 opening
/// "succeeds" without any. Exactly one answer for each call, never before open() has returned.
class MailOpener : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(OpenResult)>;
    explicit MailOpener(QObject *parent = nullptr);

    /// `done` is not called after `context` is gone.
    void open(const QUrl &mailto, QObject *context, Done done);
    /// mailto: address with subject and body, encoded.
    [[nodiscard]] static QUrl mailto(const QString &to, const QString &subject, const QString &body);
    /// How long the question may take; 3 s unless set.
    void setPatience(std::chrono::milliseconds time) { m_patience = time; }

private:
    std::chrono::milliseconds m_patience{3000};
};

} // namespace ats
