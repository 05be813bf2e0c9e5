// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services.h"
#include "ui/mainwindow.h"
#include "ui/wizard/wizardpage.h"

#include <QtCore/QSize>

#include <memory>

namespace ats::test
{

/// The made-up details that the practice service says it accepts, by field id.
[[nodiscard]] QString practiceValue(const QString &field);

/// The whole program in this process, practising: real window, services, store, keychain and practice
/// service. Uses the folders, bus and keyring of the environment, so run it inside with-keyring.sh.
class PracticeApp
{
public:
    ~PracticeApp();
    /// False: it did not come up, `problem()` says why.
    [[nodiscard]] bool start(const QSize &size = {960, 680});
    /// As the user closes it; false while the window asks something first.
    bool close();
    /// Window and services go, whatever they were doing.
    void end();
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] Services &services() const { return *m_services; }
    [[nodiscard]] ConnectionStore &store() const { return *m_services->ports().store; }
    [[nodiscard]] Vault &vault() const { return *m_services->ports().vault; }
    /// The flow on screen; null on Home.
    [[nodiscard]] SetupFlow *flow() const;
    [[nodiscard]] QString heading() const;

    /// What the practice service does from the next test on.
    [[nodiscard]] bool setScenario(const QString &name);
    /// Clicks nothing: keys only, from the empty or filled Home to the first section.
    [[nodiscard]] bool newConnection(const QString &client, bool detailsAtHand = false,
                                     const QString &system = QStringLiteral("JobDiva"),
                                     const QString &platform = QStringLiteral("StackOne Hub"));
    /// With a field's box on screen: goes there and replaces what is in it.
    [[nodiscard]] bool fill(const QString &label, const QString &text);
    /// With the form on screen: pastes the values that work and types this password.
    [[nodiscard]] bool typeForm(const QString &password);
    [[nodiscard]] bool waitForHeading(const QString &text) const;
    [[nodiscard]] bool waitForState(FlowState state) const;

private:
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    QString m_problem;
};

} // namespace ats::test
