// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/trialbar.h"

#include "app/flow/keychaintext.h"
#include "ui/widgets/plainwords.h"

#include <QtWidgets/QPushButton>

#include <chrono>

namespace ats
{

TrialBar::TrialBar(KeychainWatch &watch, QWidget *parent)
    : Banner(Tone::Resting, parent)
    , m_watch(watch)
    , m_act(addAction({}))
    , m_later(addAction(tr("Later")))
{
    setFullWidth(true);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
    const auto wait = [this] {
        m_waiting = m_watch.isRehearsing();
        refresh();
    };
    connect(&m_patience, &QTimer::timeout, this, wait);
    connect(&m_watch, &KeychainWatch::waitingForUser, this, wait);
    connect(&m_watch, &KeychainWatch::rehearsing, this, [this] { m_patience.start(); });
    connect(&m_watch, &KeychainWatch::looked, this, &TrialBar::refresh);
    connect(&m_watch, &KeychainWatch::rehearsed, this, [this](const RehearsalResult &result) {
        m_patience.stop();
        m_waiting = false;
        m_trouble = result.status == VaultStatus::Ok ? std::nullopt : std::optional(result);
        refresh();
    });
    connect(m_act, &QPushButton::clicked, this, &TrialBar::act);
    connect(m_later, &QPushButton::clicked, this, [this] {
        m_putOff = true;
        leave();
    });
}

void TrialBar::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void TrialBar::refresh()
{
    const bool explain = m_watch.mustExplain();
    if (!m_wanted || m_putOff || !(m_waiting || m_trouble || explain)) {
        leave();
        return;
    }
    setTone(m_trouble && !m_waiting ? Tone::Warning : Tone::Resting);
    setText(m_waiting ? tr("**Waiting for your keychain.** It may be asking for its password in a window of "
                           "its own.")
            : m_trouble ? plainWords(rehearsalText(*m_trouble))
                        : plainWords(rehearsalAnnouncement()));
    m_act->setText(m_waiting     ? tr("Stop waiting")
                   : needsHelp() ? tr("What can I do?")
                   : m_trouble   ? tr("Try again")
                                 : tr("Try it now"));
    m_later->setVisible(!m_waiting);
    if (!isVisible()) {
        show();
        announceNow();
    }
}

void TrialBar::act()
{
    if (m_waiting) {
        m_watch.stop();
    } else if (needsHelp()) {
        auto *help = new KeychainHelp(*m_trouble, this);
        connect(help, &QDialog::accepted, &m_watch, &KeychainWatch::rehearse);
        help->open();
    } else {
        m_watch.rehearse();
    }
}

void TrialBar::leave()
{
    // A hidden button passes the keyboard on to nowhere in particular.
    if (isAncestorOf(window()->focusWidget())) {
        focusNextChild();
    }
    hide();
}

} // namespace ats
