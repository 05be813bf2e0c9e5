// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"
#include "app/store/storecopy.h"

#include <QtWidgets/QMainWindow>

class QPushButton;

namespace ats
{

class Banner;
class Heading;
class ScrollColumn;

/// Stands in place of the window when the list of connections cannot be opened: what happened, and the ways
/// on. Nothing is changed before a button is pressed, and nothing is ever deleted.
class TroubleWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `problem` is what opening `file` came to.
    TroubleWindow(const QString &file, const Problem &problem, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The list can be opened now, or is worth another try. `said` is for the user.
    void resolved(const QString &said);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void describe(const Problem &problem);
    void offerCopy();
    void restore();
    void startEmpty();
    void showFolder();
    void fail(const QString &text);
    QPushButton *add(QPushButton *button, void (TroubleWindow::*action)());

    QString m_file;
    bool m_damaged;
    std::optional<StoreCopy> m_copy;
    ScrollColumn *m_page;
    Heading *m_heading;
    Banner *m_failed;
    QLayout *m_buttons = nullptr;
};

} // namespace ats
