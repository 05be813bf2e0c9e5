// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

class QWidget;

namespace ats
{

/// Asks where a file is to go, and about one that is there already. Exactly one answer for each ask(), or
/// none when the user thinks better of it.
class SavePlace : public QObject
{
    Q_OBJECT
public:
    /// Asks before `window`, which owns it.
    explicit SavePlace(QWidget *window);
    /// `kind` is what the dialog calls such files, `suffix` comes without a dot.
    void ask(const QString &title, const QString &kind, const QString &suffix, const QString &fileName);
    /// The user's own documents, or the home folder.
    [[nodiscard]] static QString usualFolder();

Q_SIGNALS:
    /// A file of this name is replaced only with `replace`.
    void chosen(const QString &path, bool replace);

private:
    void decide(const QString &path);

    QWidget *m_window;
};

} // namespace ats
