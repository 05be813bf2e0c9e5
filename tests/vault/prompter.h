// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QLibrary>

namespace ats
{

/// The pretend password prompter that GNOME's crypto library brings for tests of keyrings; its own thread
/// answers.
class Prompter
{
public:
    Prompter() = default;
    ~Prompter();
    Prompter(const Prompter &) = delete;
    Prompter &operator=(const Prompter &) = delete;

    /// The name on the bus to give to the keyring, or empty when there is no such library.
    [[nodiscard]] QByteArray start();
    void typeNext(const char *password);
    void cancelNext();
    /// Every answer from now on takes an hour.
    void fallSilent();

private:
    QLibrary m_library;
    bool m_started = false;
};

} // namespace ats
