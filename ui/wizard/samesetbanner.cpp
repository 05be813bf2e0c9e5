// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/samesetbanner.h"

#include "app/model/words.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/plainwords.h"

#include <QtWidgets/QPushButton>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ats
{

using namespace Qt::StringLiterals;

SameSetBanner::SameSetBanner(SetupFlow &flow, Place place, QWidget *parent)
    : Banner(Tone::Resting, parent)
    , m_flow(flow)
    , m_place(place)
{
    setNamesClients();
    for (std::size_t number = 0; number < m_use.size(); ++number) {
        m_use[number] = addAction({});
        connect(m_use[number], &QPushButton::clicked, this, [this, number] { use(number); });
    }
    m_others = addAction(tr("Enter others"));
    connect(m_others, &QPushButton::clicked, this, [this] {
        m_flow.draft().setNote(QLatin1StringView(ownSetNote), u"yes"_s);
        look();
        Q_EMIT othersWanted();
    });
    m_stop = addAction(tr("Stop waiting"));
    connect(m_stop, &QPushButton::clicked, &flow, &SetupFlow::stop);
    connect(&flow, &SetupFlow::sharingEnded, this, &SameSetBanner::ended);
    connect(&flow.draft(), &Draft::valueChanged, this, [this](const QString &id) {
        const FieldSpec *field = m_flow.guide().system->field(id);
        if (field != nullptr && !field->secret && parentWidget() != nullptr && parentWidget()->isVisible()) {
            look();
        }
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        setText(tr("Waiting for your keychain…"));
        setDetail({});
        offerButtons(0, false, true);
        announceNow();
    });
    hide();
}

void SameSetBanner::look()
{
    if (m_doing) {
        return;
    }
    m_offers = m_flow.offeredSets();
    m_offers.resize(std::min(m_offers.size(), m_use.size()));
    refresh();
}

void SameSetBanner::refresh()
{
    const bool asking = m_flow.draft().note(QLatin1StringView(ownSetNote)).isEmpty();
    const bool news = isHidden();
    const bool shown = !m_offers.empty() && (asking || m_place == Place::Form);
    if (shown) {
        sayOffers(asking);
    }
    setVisible(shown);
    if (shown && news && isVisible()) {
        announceNow();
    }
}

void SameSetBanner::sayOffers(bool asking)
{
    const Guide &guide = m_flow.guide();
    QStringList sets;
    for (const OfferedSet &offer : m_offers) {
        QStringList account;
        for (const QString &id : guide.fields) {
            const FieldSpec *field = guide.system->field(id);
            if (const QString value = offer.inForce.value(id); field != nullptr && !value.isEmpty()) {
                account.append(tr("%1 %2", "label, value").arg(field->label, plainWords(value)));
            }
        }
        sets.append((m_offers.size() == 1
                         ? tr("those of **%1** for %2 (%3)", "client, platform, user name and the like")
                         : tr("**%1** for %2 (%3)", "client, platform, user name and the like"))
                        .arg(plainWords(offer.client), offer.platform, account.join(u", "_s)));
    }
    const bool one = m_offers.size() == 1;
    for (qsizetype number = 0; !one && number < sets.size(); ++number) {
        // A line each, with the number that its button has.
        sets[number] = tr("\n%1. %2", "number, a set").arg(number + 1).arg(sets[number]);
    }
    const QString there = one ? tr("%1 credentials are kept already: %2.", "system, which")
                                    .arg(guide.system->name, sets.front())
                              : tr("%1 credentials are kept already:%2", "system, a list")
                                    .arg(guide.system->name, sets.join(QString()));
    const QString question = one ? tr("Use the same set?") : tr("Use one of these sets?");
    setTone(Tone::Resting);
    setText(!asking ? there
            : one   ? tr("%1 %2", "one sentence after another").arg(there, question)
                    : there + u'\n' + question);
    const QString effect = tr("It is tested at once. Your keychain then holds it once, and one Reconnect "
                              "replaces it for all who use it.");
    const bool typed = std::ranges::any_of(
        guide.fields, [this](const QString &id) { return m_flow.draft().secret(id) != nullptr; });
    setDetail(!asking ? QString()
              : typed ? tr("%1 The password that you typed stays here.").arg(effect)
                      : effect);
    const QStringList several{tr("Use the first"), tr("Use the second"), tr("Use the third")};
    for (std::size_t number = 0; number < m_offers.size(); ++number) {
        m_use[number]->setText(one ? tr("Use the same set") : several[static_cast<qsizetype>(number)]);
        m_use[number]->setAccessibleDescription(m_offers[number].client.simplified());
    }
    offerButtons(m_offers.size(), asking, false);
}

void SameSetBanner::use(std::size_t number)
{
    if (m_doing || number >= m_offers.size()) {
        return;
    }
    m_doing = true;
    m_patience.start();
    m_flow.useSetOf(m_offers[number].id);
}

void SameSetBanner::ended(VaultStatus status, const QString &text)
{
    m_patience.stop();
    if (!std::exchange(m_doing, false)) {
        look(); // asked for elsewhere
        return;
    }
    if (status == VaultStatus::Ok) {
        hide();
        Q_EMIT testWanted();
        return;
    }
    setTone(Tone::Warning);
    setText(plainWords(text.isEmpty() ? keychainProblem(status) : text));
    // Failed is ours, and the text says it all.
    setDetail(text.isEmpty() || status == VaultStatus::Failed ? QString()
                                                              : plainWords(keychainProblem(status)));
    offerButtons(m_offers.size(), true, false);
    announceNow();
}

void SameSetBanner::offerButtons(std::size_t sets, bool others, bool stop)
{
    const bool focused = isAncestorOf(window()->focusWidget());
    QPushButton *first = stop ? m_stop : sets > 0 ? m_use.front() : m_others;
    first->show();
    if (focused && first != window()->focusWidget()) {
        first->setFocus(); // hiding what has the focus would move it anywhere
    }
    for (std::size_t number = 0; number < m_use.size(); ++number) {
        m_use[number]->setVisible(number < sets);
    }
    m_others->setVisible(others);
    m_stop->setVisible(stop);
}

} // namespace ats
