// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QAbstractButton>

#include <vector>

namespace ats
{

/// One thing that can be opened: its title, where it stands, and a line of it. Wraps instead of being cut.
class HelpItem : public QAbstractButton
{
    Q_OBJECT
public:
    explicit HelpItem(const QString &title, const QString &place = {}, const QString &excerpt = {},
                      QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// A line above it, for all but the first of a list.
    void setLineAbove(bool line) { m_lineAbove = line; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A text of the item, from top to bottom.
    struct Part {
        QString text;
        bool title = false;
    };
    [[nodiscard]] std::vector<Part> parts() const;
    [[nodiscard]] QFont fontOf(const Part &part) const;
    [[nodiscard]] int heightOf(const Part &part, int width) const;
    [[nodiscard]] int side() const;
    [[nodiscard]] int above() const;
    [[nodiscard]] int gap() const;

    QString m_title;
    QString m_place;
    QString m_excerpt;
    bool m_lineAbove = false;
};

} // namespace ats
