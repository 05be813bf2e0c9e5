// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtWidgets/QWidget>

namespace ats
{

class Heading;
class KeychainCard;
class KeychainWatch;
class PrivacyCard;
class ReceivingCodeCard;
class ScrollColumn;

/// Keychain, privacy and the receiving code. Built when it is first shown; looks at everything anew each time
/// it comes up.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(const Ports &ports, KeychainWatch &watch, QWidget *parent = nullptr);

Q_SIGNALS:
    void left();

protected:
    void showEvent(QShowEvent *event) override;

private:
    Heading *m_heading;
    ScrollColumn *m_scroll;
    KeychainCard *m_keychain;
    PrivacyCard *m_privacy;
    ReceivingCodeCard *m_code;
};

} // namespace ats
