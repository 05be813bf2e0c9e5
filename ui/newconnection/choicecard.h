// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/card.h"

#include <QtCore/QString>

#include <vector>

class QButtonGroup;
class QRadioButton;

namespace ats
{

/// A card with a question and radio buttons; one of those that can be chosen always is.
class ChoiceCard : public Card
{
    Q_OBJECT
public:
    explicit ChoiceCard(const QString &question, QWidget *parent = nullptr);

    /// The first choice added is the chosen one.
    void addChoice(const QString &id, const QString &text);
    /// A choice with a `reason` is greyed and says it; if it was chosen, the first free one takes over.
    void setUnavailable(const QString &id, const QString &reason);
    void choose(const QString &id);
    [[nodiscard]] QString chosen() const;

Q_SIGNALS:
    void changed();

private:
    struct Choice {
        QString id;
        QString text;
        QRadioButton *button;
    };
    QString m_question;
    QButtonGroup *m_group;
    std::vector<Choice> m_choices;
};

} // namespace ats
