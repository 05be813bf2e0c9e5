// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/earlierbanner.h"

#include "app/flow/setupflow.h"
#include "app/model/words.h"
#include "ui/theme.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QPushButton>

#include <chrono>

using namespace std::chrono_literals;

namespace ats
{

EarlierBanner::EarlierBanner(SetupFlow &flow, QWidget *parent)
    : Banner(Tone::Resting, parent)
    , m_flow(flow)
    , m_back(addAction(tr("Go back to them")))
    , m_remove(addAction(tr("Remove now…")))
    , m_test(addAction(tr("Test now")))
    , m_stop(addAction(tr("Stop waiting")))
{
    connect(m_back, &QPushButton::clicked, this, &EarlierBanner::goBack);
    connect(m_remove, &QPushButton::clicked, this, &EarlierBanner::askToRemove);
    connect(m_test, &QPushButton::clicked, this, &EarlierBanner::testWanted);
    connect(m_stop, &QPushButton::clicked, &flow, &SetupFlow::stop);
    connect(&flow.draft(), &Draft::changed, this, &EarlierBanner::refresh);
    connect(&flow, &SetupFlow::stateChanged, this, &EarlierBanner::refresh);
    connect(&flow, &SetupFlow::saved, this, [this] {
        m_told = false;
        refresh();
    });
    connect(&flow, &SetupFlow::earlierEnded, this,
            [this](VaultStatus status, const QString &text) { ended(status == VaultStatus::Ok, text); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &EarlierBanner::waitSaid);
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &EarlierBanner::refresh);
    m_minute.start();
    refresh();
}

void EarlierBanner::goBack()
{
    m_doing = Doing::GoingBack;
    m_patience.start();
    m_flow.goBack();
}

void EarlierBanner::askToRemove()
{
    auto *box = new MessageBox(QStringLiteral("ask"), Role::Accent, tr("Remove the earlier credentials"),
                               tr("Remove the earlier credentials of “%1” now?")
                                   .arg(guardedText(m_flow.connection().client.simplified())),
                               this);
    box->setInformativeText(
        tr("They are removed from your keychain and this is checked. There is no way back "
           "to them then. The ones in force stay as they are."));
    connect(box->addDestructive(tr("&Remove"), tr("&Keep")), &QPushButton::clicked, this, [this] {
        m_doing = Doing::Removing;
        m_patience.start();
        m_flow.removeEarlier();
    });
    box->open();
}

void EarlierBanner::waitSaid()
{
    setText(tr("Waiting for your keychain…"));
    setDetail({});
    offer(false, false, false, true);
    announceNow();
}

void EarlierBanner::ended(bool done, const QString &text)
{
    m_patience.stop();
    const Doing doing = std::exchange(m_doing, Doing::Nothing);
    if (doing == Doing::Nothing) {
        refresh(); // asked for elsewhere
        return;
    }
    m_told = true;
    show();
    setTone(done ? Tone::Passed : Tone::Warning);
    if (!done) {
        setText(text.isEmpty() ? tr("Stopped. Nothing was changed.") : plainWords(text));
        setDetail({});
        offer(m_flow.canGoBack(), m_flow.canGoBack(), false, false);
    } else if (doing == Doing::Removing) {
        setText(tr("The earlier credentials are removed from your keychain."));
        setDetail({});
        offer(false, false, false, false);
    } else {
        setText(tr("**The earlier credentials are in force again.** Test them now."));
        setDetail(tr("Those that were in force are kept until %1.")
                      .arg(bareMomentText(m_flow.connection().otherUntil, m_flow.now())));
        offer(true, true, true, false);
        m_back->setText(tr("Change them back"));
        m_test->setFocus();
    }
    announceNow();
}

void EarlierBanner::refresh()
{
    if (m_doing != Doing::Nothing || m_told) {
        return;
    }
    const bool there = m_flow.canGoBack();
    setVisible(there);
    if (!there) {
        return;
    }
    setTone(Tone::Resting);
    setText(tr("**The credentials before these are kept until %1.**")
                .arg(bareMomentText(m_flow.connection().otherUntil, m_flow.now())));
    setDetail(
        tr("They were in force from %1.").arg(bareMomentText(m_flow.connection().otherSince, m_flow.now())));
    m_back->setText(tr("Go back to them"));
    const FlowState state = m_flow.state();
    const bool busy = state == FlowState::Testing || state == FlowState::Saving;
    offer(!busy, !busy, false, false);
}

void EarlierBanner::offer(bool back, bool remove, bool test, bool stop)
{
    m_back->setVisible(back);
    m_remove->setVisible(remove);
    m_test->setVisible(test);
    m_stop->setVisible(stop);
}

} // namespace ats
