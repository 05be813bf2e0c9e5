// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/practiceapp.h"
#include "tests/support/uidriver.h"

#include <QtCore/QJsonObject>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <optional>

namespace ats::test
{

using namespace Qt::StringLiterals;

/// The whole program in a window of its own, over an empty list, and a look into the real keyring from
/// outside.
class WindowRig
{
protected:
    /// A new, empty list; call it in init().
    void begin();
    /// Ends the program and forgets the list; call it in cleanup().
    void finish();
    [[nodiscard]] bool restart();

    /// From Home by keyboard to a kept connection on its link section.
    [[nodiscard]] bool connectOne(const QString &client);
    /// From the link section by keyboard: everything ticked, then Done.
    [[nodiscard]] bool linkIt();
    /// Closes the window and answers the question about half-typed secrets with this button.
    [[nodiscard]] bool closeAnswering(const QString &button);

    /// Waits until these words are on screen.
    [[nodiscard]] bool comesToShow(const QString &words) const;
    [[nodiscard]] Connection onlyConnection() const;
    /// What a screen reader says of Home's row.
    [[nodiscard]] QString homeRow(int row = 0) const;

    [[nodiscard]] QString dataFolder() const { return m_folder->path(); }

    PracticeApp m_app;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The fields of the entry in the keyring, as secret-tool shows it; nothing when there is none.
[[nodiscard]] std::optional<QJsonObject> keptEntry(const QUuid &connection, Slot slot);
/// How many entries of the practising program the keyring holds for this connection.
[[nodiscard]] int keptEntries(const QUuid &connection);
/// Password in the entry; empty when there is none.
[[nodiscard]] QString keptPassword(const QUuid &connection, Slot slot);
/// What another program finds in the keyring under the practising program's name, secrets and all.
[[nodiscard]] QByteArray
entriesInKeyring(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
/// Runs one of tests/support's programs that lock and unlock the keyring.
[[nodiscard]] bool lockKeyring();
[[nodiscard]] bool unlockKeyring();

/// The folder that with-keyring.sh made: home, all XDG folders and the keyring's file are below it.
[[nodiscard]] QString
workFolder(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
/// Files below it that hold these bytes, in UTF-8 or UTF-16.
[[nodiscard]] QStringList filesHolding(const QString &text, const QString &folder = workFolder());

/// Types a path into the file dialog that comes, and Enter.
[[nodiscard]] bool chooseFile(const QString &path);

/// Everything that a test of the window needs before its first widget. Not 0: the status to end with.
[[nodiscard]] int prepareWindowTests();

} // namespace ats::test
