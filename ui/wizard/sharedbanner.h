// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/banner.h"

#include <QtCore/QUuid>

namespace ats
{

class SetupFlow;

/// Says who else uses the set in force, and leads on to the next of them whose platform has to be told of a
/// new one. Hidden while nobody else uses it.
class SharedBanner : public Banner
{
    Q_OBJECT
public:
    explicit SharedBanner(SetupFlow &flow, QWidget *parent = nullptr);

Q_SIGNALS:
    void otherWanted(const QUuid &id);

private:
    void refresh();

    SetupFlow &m_flow;
    QPushButton *m_next;
    QUuid m_nextId;
};

} // namespace ats
