// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace ats
{

class RichText;
class SetupFlow;

/// "Client ID   123456   Copy": one value of the set in force, for entering on the platform. A secret is
/// never shown here; it is fetched from the keychain when Copy is pressed.
class CopyFieldRow : public QWidget
{
    Q_OBJECT
public:
    CopyFieldRow(SetupFlow &flow, const FieldSpec &spec, QWidget *parent = nullptr);

Q_SIGNALS:
    void said(const QString &text);

private:
    void refresh();
    void showValue(const QString &value);
    void copySecret();

    SetupFlow &m_flow;
    const FieldSpec &m_spec;
    QString m_label;
    RichText *m_value;
    QPushButton *m_copy = nullptr;
};

} // namespace ats
