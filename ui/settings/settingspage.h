// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtWidgets/QWidget>

namespace ats
{

class ApiKeyCard;
class Heading;
class KeychainCard;
class KeychainWatch;
class PrivacyCard;
class ReceivingCodeCard;
class ScrollColumn;
class Secret;

/// Keychain, privacy and the receiving code. Built when it is first shown; looks at everything anew each time
/// it comes up.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(const Ports &ports, KeychainWatch &watch, QWidget *parent = nullptr);
    /// Puts a made-up API key into its box, for practice.
    void fillApiKey(const Secret &key);

Q_SIGNALS:
    void left();

protected:
    void showEvent(QShowEvent *event) override;

private:
    Heading *m_heading;
    ScrollColumn *m_scroll;
    KeychainCard *m_keychain;
    ApiKeyCard *m_apiKey = nullptr; ///< none where no platform can be asked with one
    PrivacyCard *m_privacy;
    ReceivingCodeCard *m_code;
};

} // namespace ats
