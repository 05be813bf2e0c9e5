// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/homefixture.h"
#include "ui/home/homepage.h"

namespace ats
{
class ConnectionList;
class SearchBox;
} // namespace ats

namespace ats::test
{

/// Home in a window of its own, and what a test asks about it.
class HomeWindow
{
protected:
    void begin() { m_fixture = std::make_unique<HomeFixture>(); }
    void end();
    void open();
    /// Waits until the dialog that a key opened has the keyboard.
    static void waitForDialog();

    [[nodiscard]] ConnectionList *list() const;
    [[nodiscard]] SearchBox *box() const;
    [[nodiscard]] QStringList clients() const;
    [[nodiscard]] QVariant at(int row, int role) const;
    /// Texts of the bar's visible buttons.
    [[nodiscard]] QStringList buttons() const;
    /// Some visible label holds these words.
    [[nodiscard]] bool says(const QString &text) const;

    std::unique_ptr<HomeFixture> m_fixture;
    std::unique_ptr<HomePage> m_page;
};

} // namespace ats::test
