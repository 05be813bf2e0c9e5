// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "ui/widgets/card.h"

namespace ats
{

class Banner;
class TickBox;

/// What is kept for how long, and whom the program speaks with.
class PrivacyCard : public Card
{
    Q_OBJECT
public:
    explicit PrivacyCard(const Ports &ports, QWidget *parent = nullptr);

    /// As the store has it now.
    void refresh();

private:
    void keepEarlier(bool keep);
    [[nodiscard]] QString hosts() const;

    Ports m_ports;
    TickBox *m_earlier;
    Banner *m_problem;
};

} // namespace ats
