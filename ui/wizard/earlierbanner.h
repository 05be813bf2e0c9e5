// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/banner.h"

#include <QtCore/QTimer>

namespace ats
{

class SetupFlow;

/// The credentials before those in force, as long as they are kept: until when, the way back to them, and
/// how to remove them sooner. Hidden while there are none.
class EarlierBanner : public Banner
{
    Q_OBJECT
public:
    /// `flow` is borrowed and outlives it.
    explicit EarlierBanner(SetupFlow &flow, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The set that is in force now should be tested.
    void testWanted();

private:
    enum class Doing { Nothing, GoingBack, Removing };

    void goBack();
    void askToRemove();
    void waitSaid();
    void ended(bool done, const QString &text);
    void refresh();
    void offer(bool back, bool remove, bool test, bool stop);

    SetupFlow &m_flow;
    Doing m_doing = Doing::Nothing;
    bool m_told = false; ///< how the last one ended stands here until the page is left
    QPushButton *m_back;
    QPushButton *m_remove;
    QPushButton *m_test;
    QPushButton *m_stop;
    QTimer m_patience;
    QTimer m_minute;
};

} // namespace ats
