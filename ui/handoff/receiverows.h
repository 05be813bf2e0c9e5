// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/report.h"
#include "app/model/rowtext.h"

#include <QtWidgets/QWidget>

#include <map>

namespace ats
{

class Card;
class CheckRowWidget;
class Heading;
class Pill;
class ProgressStripe;

/// The live test of details that came by hand-off: its bar, its rows as the wizard shows them, and what a
/// failed one means.
class ReceiveRows : public QWidget
{
    Q_OBJECT
public:
    explicit ReceiveRows(RowNames names, QWidget *parent = nullptr);

    void start(const QStringList &planned);
    void rowStarted(const QString &id);
    void rowFinished(const CheckRow &row);
    /// After finish(), when a row failed: moves the keyboard there.
    void focusFailed();
    /// What a failed row means; null: none failed.
    [[nodiscard]] QWidget *advice() const { return m_advice; }
    /// The test is over; a report without rows takes everything away.
    void finish(const Report &report);

private:
    CheckRowWidget *row(const QString &id);
    void explain(const CheckRow &failed, const Report &report);

    RowNames m_names;
    Heading *m_title;
    Pill *m_verdict;
    ProgressStripe *m_stripe;
    Card *m_card;
    QWidget *m_advice = nullptr; ///< made when a row failed
    QString m_failed;            ///< its id
    std::map<QString, CheckRowWidget *> m_rows;
    Report m_soFar;
};

} // namespace ats
