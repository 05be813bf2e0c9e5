// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QFormLayout;

namespace ats
{

/// Names with their values, a line each: what a file says, as plain text that can be selected.
class FactList : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Open, Private }; ///< Private: the screen guard covers it

    explicit FactList(QWidget *parent = nullptr);

    /// Nothing for an empty value.
    void add(const QString &name, const QString &value, Kind kind = Kind::Open);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QFormLayout *m_rows;
};

} // namespace ats
