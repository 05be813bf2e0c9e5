// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizard/wizardview.h"

namespace ats
{

class Banner;
class BoundField;
class FieldEditor;
class RichText;
class SameSetBanner;

/// The form: every field of the guide, what happens with them, and Connect.
class CredentialsView : public WizardView
{
    Q_OBJECT
public:
    CredentialsView(SetupFlow &flow, const Section &section, QWidget *parent);

    void fillBar(ActionBar &bar) override;
    void confirm() override;
    void enter() override;
    /// "field" moves to that field.
    bool showStep(const QString &stepId) override;
    void setKeychainName(const QString &name);

Q_SIGNALS:
    /// Everything is filled in: test and keep.
    void connectWanted();
    /// Everything is filled in: test, and keep nothing yet.
    void tryWanted();
    void saveDraftWanted();

private:
    /// Tells what is missing, and moves there.
    [[nodiscard]] bool isFilledIn();
    void refresh();

    std::vector<FieldEditor *> m_editors;
    std::vector<BoundField *> m_bound;
    SameSetBanner *m_sameSet;
    Banner *m_notice;
    RichText *m_where;
    QString m_keychain;
};

} // namespace ats
