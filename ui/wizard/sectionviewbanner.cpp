// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/handofftext.h"
#include "app/model/historytext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainwords.h"
#include "ui/wizard/followupcard.h"
#include "ui/wizard/sectionview.h"

// What the link section says has been reached.
namespace ats
{

using namespace Qt::StringLiterals;

void SectionView::refreshBanner()
{
    if (m_banner == nullptr) {
        return;
    }
    const Connection &connection = flow().connection();
    const QString system = flow().guide().system->name;
    const QString platform = flow().guide().platform->name;
    const bool kept = connection.slot.has_value() || flow().isKeptForSession();
    if (m_success != nullptr) {
        m_success->setVisible(kept && connection.lastPassed.isValid());
    }
    if (m_followUp != nullptr) {
        m_followUp->setVisible(kept && isLinked(connection, flow().guide()));
        m_followUp->refresh();
    }
    const HandoffFacts &facts = connection.handoff;
    const bool passed = kept && connection.lastPassed.isValid();
    if (!passed && facts.connected.isValid()) {
        m_banner->setTone(Tone::Passed);
        m_banner->setText(u"**%1.**"_s.arg(plainWords(connectedElsewhereText(facts, flow().now()))));
        m_banner->setDetail(tr("The details were not tested on this computer."));
        return;
    }
    if (!passed) {
        m_banner->setTone(Tone::Warning);
        m_banner->setText(tr("**%1 has not accepted these details yet.** Test the connection first; you can "
                             "still read what comes next.")
                              .arg(system));
        m_banner->setDetail({});
        return;
    }
    m_banner->setTone(Tone::Passed);
    if (isLinked(connection, flow().guide())) {
        m_banner->setText(
            tr("**%1 and %2 are connected.** There is nothing left to do.").arg(system, platform));
    } else if (connection.platformStale) {
        m_banner->setTone(Tone::Warning);
        m_banner->setText(tr("**%1 accepts the new credentials. %2 still has the old ones. Enter them there "
                             "now.**")
                              .arg(system, platform));
    } else {
        m_banner->setText(tr("**%1 accepts these details. One thing left: %2.**").arg(system, platform));
    }
    if (facts.accepted.isValid() && !isLinked(connection, flow().guide())) {
        // The engineer does what is left.
        m_banner->setTone(Tone::Passed);
        m_banner->setText(
            facts.connected.isValid()
                ? u"**%1.**"_s.arg(plainWords(connectedElsewhereText(facts, flow().now())))
            : facts.sent.isValid()
                ? tr("**%1 accepts these details, and they are sealed for %2**, who does what is "
                     "left. Send the file, if you have not yet.")
                      .arg(system, plainWords(facts.name))
                : tr("**%1 accepts these details. One thing left: seal them for %2**, who does the "
                     "rest.")
                      .arg(system, plainWords(facts.name)));
    } else if (facts.connected.isValid()) {
        m_banner->setText(u"**%1.**"_s.arg(plainWords(connectedElsewhereText(facts, flow().now()))));
    }
    const QString tested = testedText(connection.lastPassed, flow().now()) + u'.';
    m_banner->setDetail(
        flow().isKeptForSession()
            ? tr("Kept for this session only: enter them again after the program ends.") + u' ' + tested
        : m_keychain.isEmpty() ? tr("Kept in your keychain and read back.") + u' ' + tested
                               : tr("Kept in %1 and read back.").arg(m_keychain) + u' ' + tested);
}

} // namespace ats
