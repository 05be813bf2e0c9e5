// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace ats
{

class SetupFlow;

/// Chooses one of the system's regions, or lets the test find it. Kept at once.
class RegionBox : public QWidget
{
    Q_OBJECT
public:
    RegionBox(SetupFlow &flow, const FieldSpec &spec, QWidget *parent = nullptr);

private:
    void refresh();

    SetupFlow &m_flow;
    const FieldSpec &m_spec;
    QComboBox *m_choice;
};

} // namespace ats
