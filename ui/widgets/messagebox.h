// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtWidgets/QMessageBox>

namespace ats
{

/// A message box with one of our own icons, as large as the font asks for and in the theme's colours.
/// Deletes itself when it is closed; its words are plain text.
class MessageBox : public QMessageBox
{
    Q_OBJECT
public:
    MessageBox(const QString &icon, Role role, const QString &title, const QString &text,
               QWidget *parent = nullptr);

    /// Adds a button that destroys something, and one that does not. Enter takes the harmless one, even with
    /// the focus on the other, and so does Esc.
    QPushButton *addDestructive(const QString &label, const QString &harmless);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void giveRoom();

    QString m_icon;
    Role m_role;
};

} // namespace ats
