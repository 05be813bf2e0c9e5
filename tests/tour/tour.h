// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/practiceapp.h"
#include "tests/tour/album.h"

namespace ats::tour
{

/// One walk through the whole program by keyboard, with a picture of every screen.
class Tour
{
public:
    /// `narrow`: also the smallest size of the form.
    Tour(Album &album, QSize size, bool narrow);
    /// False when a screen could not be reached; the reason is printed.
    [[nodiscard]] bool walk();

private:
    [[nodiscard]] bool begin();
    [[nodiscard]] bool clientId();
    [[nodiscard]] bool apiUser();
    [[nodiscard]] bool miniGuide();
    [[nodiscard]] bool form();
    [[nodiscard]] bool refused();
    /// Refused three times: the pause, which practice itself never meets.
    [[nodiscard]] bool paused();
    [[nodiscard]] bool helped();
    [[nodiscard]] bool tested();
    [[nodiscard]] bool linked();
    [[nodiscard]] bool home();
    [[nodiscard]] bool board();
    [[nodiscard]] bool history();
    [[nodiscard]] bool reconnect();
    [[nodiscard]] bool earlier();
    [[nodiscard]] bool guard();
    [[nodiscard]] bool rotation();
    [[nodiscard]] bool sameSet();
    /// From the current row's menu; a dialog comes up.
    [[nodiscard]] bool more(const QString &text);
    [[nodiscard]] bool keychain();
    [[nodiscard]] bool settings();
    [[nodiscard]] bool lockedSettings();
    [[nodiscard]] bool notKept();
    [[nodiscard]] bool apiKey();
    [[nodiscard]] bool linkedByKey();
    /// A list that cannot be written, and one that cannot be read.
    [[nodiscard]] bool listTrouble();
    /// From recruiter to engineer by files.
    [[nodiscard]] bool handoff();
    /// One's own files are not taken in: makes the list look like the receiver's, or like the sender's.
    [[nodiscard]] bool playOther(bool sealedHere);
    [[nodiscard]] bool goHome();
    [[nodiscard]] bool receivingCode();
    [[nodiscard]] bool invite(const QString &file);
    [[nodiscard]] bool invited(const QString &file);
    [[nodiscard]] bool byPassphrase(const QString &file);
    [[nodiscard]] bool opened(const QString &file);
    /// What the other guides show beside what is shared with the first.
    [[nodiscard]] bool otherGuides();
    [[nodiscard]] bool otherGuide(const QString &name, const QString &system, const QString &platform);
    [[nodiscard]] bool need(bool reached, const char *what);
    void take(const QString &name) { m_album.take(m_app.window(), name); }

    Album &m_album;
    QSize m_size;
    bool m_narrow;
    QString m_passphrase; ///< of the file that byPassphrase() saved
    test::PracticeApp m_app;
};

} // namespace ats::tour
