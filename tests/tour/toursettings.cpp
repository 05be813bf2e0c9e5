// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/settingnames.h"
#include "tests/support/uidriver.h"
#include "tests/tour/tour.h"
#include "ui/home/homepage.h"

#include <QtCore/QProcess>
#include <QtWidgets/QApplication>

// The settings, and what a keychain in trouble looks like from there.
namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

namespace
{

bool setLocked(bool locked)
{
    return locked
               ? QProcess::execute(u"bash"_s, {QStringLiteral(ATS_SUPPORT_DIR "/keyring-lock.sh")}) == 0
               : QProcess::execute(u"python3"_s, {QStringLiteral(ATS_SUPPORT_DIR "/keyring-unlock.py")}) == 0;
}

} // namespace

bool Tour::settings()
{
    const RehearsalResult lost{VaultStatus::Unproven, RehearsalStep::Read, u"GNOME Keyring"_s, {}, {}};
    m_app.window().home()->setVaultInfo({VaultStatus::Ok, u"GNOME Keyring"_s, {}});
    m_app.window().home()->setTrial(lost);
    take(u"home-keychain-forgets"_s);
    m_app.window().home()->setVaultInfo({VaultStatus::Ok, u"GNOME Keyring"_s, {}});
    key(Qt::Key_Comma, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Settings"_s) &&
                  eventually([this] { return says(&m_app.window(), u"in force"_s); }),
              "the settings")) {
        return false;
    }
    take(u"settings"_s);
    if (!need(tabTo(u"Keep replaced credentials for 24 hours, so that I can go back"_s), "privacy")) {
        return false;
    }
    take(u"settings-privacy"_s);
    if (!need(tabTo(u"Delete everything…"_s, true), "delete everything")) {
        return false;
    }
    key(Qt::Key_Space);
    if (!need(waitForDialog(), "the question before deleting everything")) {
        return false;
    }
    take(u"settings-delete"_s);
    key(Qt::Key_Escape);
    if (!need(eventually([] { return QApplication::activeModalWidget() == nullptr; }),
              "the settings again")) {
        return false;
    }
    key(Qt::Key_Escape);
    return need(m_app.waitForHeading(u"Connections"_s), "home") && lockedSettings();
}

bool Tour::lockedSettings()
{
    // As on the first start with a keychain that is locked.
    const bool due = m_app.store().setSetting(rehearsalPassedSetting, {}).ok();
    if (!need(due && setLocked(true), "a locked keychain")) {
        return false;
    }
    key(Qt::Key_Comma, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Settings"_s) &&
                  eventually([this] { return says(&m_app.window(), u"Locked"_s); }) &&
                  press(u"Check again"_s) &&
                  eventually([this] { return says(&m_app.window(), u"stayed closed"_s); }),
              "the settings of a locked keychain")) {
        return false;
    }
    take(u"settings-locked"_s);
    key(Qt::Key_Escape);
    if (!need(m_app.waitForHeading(u"Connections"_s), "home")) {
        return false;
    }
    key(Qt::Key_N, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"What do you want to connect?"_s), "new connection")) {
        return false;
    }
    take(u"keychain-refused"_s);
    key(Qt::Key_Left, Qt::AltModifier);
    return need(m_app.waitForHeading(u"Connections"_s) && setLocked(false) &&
                    press(u"Unlock and try again"_s) &&
                    eventually([this] { return !says(&m_app.window(), u"Your keychain is locked"_s); }),
                "the keychain again");
}

} // namespace ats::tour
