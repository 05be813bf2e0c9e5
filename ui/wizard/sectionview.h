// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizard/wizardview.h"

namespace ats
{

class Banner;
class FollowUpCard;
class LinkBox;
class SameSetBanner;
class StepCard;

/// A section of steps from the guide, and the link section, which starts with what has been reached.
class SectionView : public WizardView
{
    Q_OBJECT
public:
    SectionView(SetupFlow &flow, const Section &section, QWidget *parent);

    void fillBar(ActionBar &bar) override;
    void confirm() override;
    void enter() override;
    bool showStep(const QString &stepId) override;
    /// For coming back: past the steps that are done, if any, to the first one that is open.
    void showOpenStep();
    /// Name of the keychain for the "kept in" line of the link section.
    void setKeychainName(const QString &name);

private:
    void bringUp(StepCard *card);
    void refreshBanner();
    /// Shows the steps that are meant for the answers given.
    void refreshTurns();
    /// Index of the section that comes next; -1: none.
    [[nodiscard]] int next() const;
    [[nodiscard]] bool isLast() const;
    [[nodiscard]] QString nextLabel() const;

    const Section &m_section;
    std::vector<StepCard *> m_cards;
    Banner *m_banner = nullptr;
    Banner *m_success = nullptr; ///< what the platform does from now on
    FollowUpCard *m_followUp = nullptr;
    SameSetBanner *m_sameSet = nullptr; ///< of the first section
    LinkBox *m_linkBox = nullptr;       ///< where the platform can be asked with an API key
    Banner *m_unneeded = nullptr;       ///< of a section for some answers only
    QString m_keychain;
    QString m_shownNext; ///< words on the button for what comes next
};

} // namespace ats
