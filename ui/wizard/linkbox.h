// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/linkresult.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace ats
{

class Banner;
class ConnectSession;
class RichText;
class SetupFlow;

/// For an engineer with an API key: opens the platform's page, waits until its account is active, and says
/// how that went. Hidden while no key is kept.
class LinkBox : public Card
{
    Q_OBJECT
public:
    /// `flow` is borrowed and outlives it; its guide's platform can be asked.
    explicit LinkBox(SetupFlow &flow, QWidget *parent = nullptr);

    /// A key may have come or gone elsewhere.
    void refresh();

Q_SIGNALS:
    void said(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildBanner();
    void start();
    void openPage();
    void showStage();
    void showResult(const LinkResult &result);
    /// What can be done now; the focus moves on when its button goes.
    void offer(bool start, bool running, bool page);

    SetupFlow &m_flow;
    ConnectSession *m_session; ///< child
    RichText *m_text;
    Banner *m_state;
    QLabel *m_reasons;
    QPushButton *m_start;
    QPushButton *m_stop = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_copy = nullptr;
    QString m_said; ///< the state that was told last
};

} // namespace ats
