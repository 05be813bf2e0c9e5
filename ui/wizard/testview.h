// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/rowtext.h"
#include "ui/wizard/wizardview.h"

#include <map>

class QVBoxLayout;

namespace ats
{

class Banner;
class Card;
class CheckRowWidget;
class DiagnosisPanel;
class PauseBanner;
class Pill;
class ProgressStripe;
class RichText;
class TestedLine;

/// The live test: one bar that goes once to the end, rows that appear as they run, and under the failed one
/// what to do and the fields to put right. Keeping the details is its last row.
class TestView : public WizardView
{
    Q_OBJECT
public:
    TestView(SetupFlow &flow, const Section &section, QWidget *parent);

    void fillBar(ActionBar &bar) override;
    void confirm() override;
    bool escape() override;
    void enter() override;
    void setKeychainName(const QString &name) { m_names.keychain = name; }
    /// While a pause is in force nothing begins and nothing on screen changes: the pause is told again.
    void startTest(TestPurpose purpose, PauseUse use = PauseUse::Heeded);

private:
    void nameHost();
    void rowStarted(const QString &id);
    void rowFinished(const CheckRow &row);
    void finished();
    void reset();
    /// Ticks for what no test can reach.
    void addByHand();
    void refresh();
    void showNotice();
    /// After new credentials that did not pass: what is in force still. Markdown; empty at any other time.
    [[nodiscard]] QString assurance() const;
    /// After a test that was to keep nothing; Markdown.
    [[nodiscard]] QString triedText() const;
    void showLeftOpen();
    [[nodiscard]] QStringList leftOpen() const;
    void explain(const CheckRow &row);
    void offerHelp();
    void copyRow(const CheckRow &row);
    void openReport();
    void keep();
    void testAgain();
    [[nodiscard]] TestPurpose nextPurpose() const;
    void lookForPause();
    void pausedChanged(bool paused);
    CheckRowWidget *rowWidget(const QString &id);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString administratorSection() const;

    RowNames m_names;
    PauseBanner *m_pause;
    Pill *m_verdict;
    TestedLine *m_tested;
    ProgressStripe *m_stripe;
    RichText *m_left; ///< what is needed and stayed unticked before the user began
    Banner *m_waiting;
    Banner *m_notice;
    QPushButton *m_help; ///< of the notice: how to get a keychain
    Card *m_card;
    QVBoxLayout *m_rowColumn;
    std::map<QString, CheckRowWidget *> m_rows;
    DiagnosisPanel *m_panel = nullptr;
    std::optional<Who> m_who;
    std::optional<TestPurpose> m_purpose; ///< that was asked for last
    int m_done = 0;
};

} // namespace ats
