// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/linkbox.h"

#include "app/flow/apikey.h"
#include "app/flow/connectsession.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/browseropener.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

Tone toneOf(LinkEnd end)
{
    switch (end) {
    case LinkEnd::Linked:
        return Tone::Passed;
    case LinkEnd::Refused:
    case LinkEnd::KeyRefused:
        return Tone::Failed;
    case LinkEnd::Stopped:
        return Tone::Resting;
    case LinkEnd::WasActive:
    case LinkEnd::NotYet:
    case LinkEnd::NoKey:
    case LinkEnd::CouldNotAsk:
        break;
    }
    return Tone::Warning;
}

} // namespace

LinkBox::LinkBox(SetupFlow &flow, QWidget *parent)
    : Card(parent)
    , m_flow(flow)
    , m_session(new ConnectSession(flow, {}, this))
    , m_text(new RichText)
    , m_state(new Banner)
    , m_reasons(new QLabel)
    , m_start(new QPushButton)
{
    const QString label = m_session->api().label;
    column()->addWidget(new Heading(tr("Link it with your API key"), Heading::Level::Card));
    m_text->setMarkdown(
        tr("The page of %1 opens in your browser. Enter the values there. This window sees when "
           "the account is active, and ticks the steps below by itself.")
            .arg(label));
    column()->addWidget(m_text);
    buildBanner();
    column()->addWidget(m_start, 0, Qt::AlignLeft);
    connect(m_start, &QPushButton::clicked, this, &LinkBox::start);
    connect(m_session, &ConnectSession::changed, this, &LinkBox::showStage);
    connect(m_session, &ConnectSession::linkReady, this, &LinkBox::openPage);
    connect(m_session, &ConnectSession::finished, this, &LinkBox::showResult);
    connect(m_session, &ConnectSession::waitingForKeychain, this, [this] {
        m_state->setText(
            tr("**Waiting for your keychain.** It may be asking for its password in a window of its "
               "own."));
        m_state->announceNow();
    });
    refresh();
}

void LinkBox::buildBanner()
{
    m_state->hide();
    column()->addWidget(m_state);
    m_stop = m_state->addAction(tr("Stop waiting"));
    connect(m_stop, &QPushButton::clicked, m_session, &ConnectSession::stop);
    m_again = m_state->addAction(tr("Open the page again"));
    connect(m_again, &QPushButton::clicked, this, &LinkBox::openPage);
    m_copy = m_state->addAction(tr("Copy its address"));
    m_copy->setToolTip(tr("For another browser. Whoever has the address can link the account."));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        ClipboardGuard::instance().copySecret(m_session->link());
        Q_EMIT said(tr("Address copied."));
    });
    // The platform's own words: plain text, whatever they look like.
    m_reasons->setTextFormat(Qt::PlainText);
    m_reasons->setWordWrap(true);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reasons->setAccessibleName(tr("What %1 says").arg(m_session->api().label));
    alignToStart(m_reasons);
    m_reasons->hide();
    ScreenGuard::instance().cover(m_reasons);
    column()->addWidget(m_reasons);
}

void LinkBox::refresh()
{
    const bool running = m_session->stage() != LinkStage::Resting;
    setVisible(running || hasApiKey(m_flow.ports()));
    if (!running && m_state->isHidden()) {
        const QString label = m_session->api().label;
        m_start->setText(m_flow.connection().account.id.isEmpty()
                             ? tr("Open %1 and link it").arg(label)
                             : tr("Open %1 and reconnect the account").arg(label));
    }
}

void LinkBox::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_session->hurry(); // the user comes back from the page
    }
}

void LinkBox::start()
{
    m_said.clear();
    m_reasons->hide();
    m_session->start();
}

void LinkBox::openPage()
{
    if (!openLink(m_session->link())) {
        announce(m_state, tr("Your browser could not be opened. Copy the address instead."));
        Q_EMIT said(tr("Your browser could not be opened. Copy the address instead."));
    }
}

void LinkBox::showStage()
{
    const LinkApi &api = m_session->api();
    m_state->setTone(m_session->trouble() ? Tone::Warning : Tone::Resting);
    m_state->show();
    if (m_session->stage() == LinkStage::Waiting) {
        const QString now =
            waitingText(m_session->isReconnect(), m_session->seen(), m_session->trouble(), api);
        m_state->setText(plainWords(now));
        m_state->setDetail(tr("Finish on the page in your browser. You can go on here in the meantime."));
        offer(false, true, true);
        if (now != m_said) {
            m_said = now;
            m_state->announceNow();
        }
        return;
    }
    m_state->setText(m_session->stage() == LinkStage::ReadingKey
                         ? tr("Reading the key from your keychain…")
                         : tr("Asking %1 for its page…").arg(plainWords(api.label)));
    m_state->setDetail({});
    offer(false, true, false);
}

void LinkBox::showResult(const LinkResult &result)
{
    const LinkApi &api = m_session->api();
    const QString reasons = reasonsText(result, api);
    m_state->setTone(toneOf(result.end));
    m_state->setText(plainWords(linkText(result, api)));
    m_state->setDetail(result.end == LinkEnd::Linked ? tr("The steps below are ticked.")
                       : reasons.isEmpty()           ? QString()
                                           : tr("What %1 gives as the reason:").arg(plainWords(api.label)));
    m_state->show();
    m_reasons->setText(reasons);
    m_reasons->setVisible(!reasons.isEmpty());
    m_start->setText(result.end == LinkEnd::Linked ? tr("Open %1 and reconnect the account").arg(api.label)
                                                   : tr("Try again"));
    offer(true, false, false);
    announce(this, reasons.isEmpty() ? linkText(result, api) : linkText(result, api) + u' ' + reasons);
}

void LinkBox::offer(bool start, bool running, bool page)
{
    const QWidget *focused = window()->focusWidget();
    const bool ours = focused != nullptr && isAncestorOf(focused);
    m_start->setVisible(start);
    m_stop->setVisible(running);
    m_again->setVisible(page);
    m_copy->setVisible(page);
    if (ours && !focused->isVisibleTo(this)) {
        (start ? m_start : m_stop)->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace ats
