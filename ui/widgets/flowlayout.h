// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QLayout>

#include <vector>

namespace ats
{

/// A row that wraps: leading items from the start, trailing items at the end of the row, or on rows of
/// their own below when there is no room for both. Items with height-for-width get at most the row's width.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addTrailing(QWidget *widget);
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    [[nodiscard]] QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    /// Unset (-1), items stand 0.7 em apart.
    void setSpacing(int spacing) override;
    [[nodiscard]] int spacing() const override { return m_spacing; }

private:
    struct Entry {
        QLayoutItem *item;
        bool trailing;
    };
    struct Placed {
        QLayoutItem *item;
        QRect rect;
    };
    [[nodiscard]] QSize sizeFor(const QLayoutItem *item, int width) const;
    [[nodiscard]] int naturalWidth(bool trailing) const;
    [[nodiscard]] int gap() const;
    int flow(bool trailing, int width, int top, bool toEnd, std::vector<Placed> &placed) const;
    int arrange(int width, std::vector<Placed> &placed) const;
    std::vector<Entry> m_entries;
    int m_spacing = -1;
};

} // namespace ats
