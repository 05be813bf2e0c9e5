// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QDialog>

namespace ats
{

/// How to get a keychain on this computer, the way of the running desktop first. accepted(): look again.
class KeychainHelp : public QDialog
{
    Q_OBJECT
public:
    explicit KeychainHelp(QWidget *parent = nullptr);
};

} // namespace ats
