// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace ats
{

class BlockColumn;
class SetupFlow;
class TickBox;

/// One step of a section: its title to tick, and its blocks. The title is ticked when all its tasks are.
class StepCard : public Card
{
    Q_OBJECT
public:
    StepCard(SetupFlow &flow, const Section &section, const Step &step, QWidget *parent = nullptr);

    [[nodiscard]] QString stepId() const { return m_step.id; }
    [[nodiscard]] bool isDone() const;
    void focusTitle();

Q_SIGNALS:
    void linkFollowed(const QString &address);
    void said(const QString &text);

private:
    void refresh();
    /// Links to the help entries that lead to this step.
    void addTrouble(QVBoxLayout *below, const Section &section);

    SetupFlow &m_flow;
    const Step &m_step;
    const QStringList m_keys;
    TickBox *m_title;
    BlockColumn *m_blocks;
};

} // namespace ats
