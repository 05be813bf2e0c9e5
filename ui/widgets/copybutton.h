// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>

#include <functional>

namespace ats
{

/// "Copy": puts a value on the clipboard and says "Copied" for a moment.
class CopyButton : public QPushButton
{
    Q_OBJECT
public:
    /// `what` names the value for screen readers: "Copy {what}".
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);

    void setWhat(const QString &what);
    /// Words on the button instead of "Copy".
    void setLabel(const QString &label);
    void setText(const QString &value) = delete;
    void setValue(const QString &value);
    void setSource(std::function<QString()> source);
    /// Marked as secret and taken away again by ClipboardGuard.
    void setSecretSource(std::function<Secret()> source);

signals:
    void copied();

private:
    void copy();
    void showLabel(bool copied);

    QString m_what;
    QString m_label;
    std::function<QString()> m_source;
    std::function<Secret()> m_secretSource;
    QTimer m_back;
};

} // namespace ats
