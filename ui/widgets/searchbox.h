// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QLineEdit>

namespace ats
{

/// A search box above what it searches. Esc clears it; what Down, Enter (returnPressed) and Esc with nothing
/// to clear do is up to the page.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    SearchBox(const QString &name, const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void downPressed();
    void dismissed(); ///< Esc, and there was nothing to clear

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMargins();
};

} // namespace ats
