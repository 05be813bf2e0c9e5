// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ats
{

class ElidedLabel;
class RailItem;

/// One line of the rail.
struct RailSection {
    QString title;
    QString hint; ///< small line below, may be empty
    bool done = false;
    bool needed = true;  ///< false: stays in the list, with its number, in a quiet colour
    QString detail = {}; ///< more than the hint has room for: tool tip and description
    bool operator==(const RailSection &) const = default;
};

/// The list of sections that is always there. Collapsed it is one line with a menu.
/// One stop for Tab; Up, Down, Home and End move within, Enter and Space go.
class StepRail : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(QWidget *parent = nullptr);

    void setHeader(const QString &title, const QString &subtitle);
    /// Keeps focus and current section where the number of sections stays the same.
    void setSections(const std::vector<RailSection> &sections);
    /// Marks the section shown; -1 for none. Does not emit.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_sections.size()); }
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    /// Focus to the current section, or to the menu button when collapsed; for F6.
    void focusCurrent();

signals:
    /// The user asks for this section; the page decides and calls setCurrent().
    void activated(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void refresh();
    void applyMetrics();
    void fitMenuButton();
    void moveFocus(int from, int key);

    std::vector<RailSection> m_sections;
    std::vector<RailItem *> m_items;
    QLabel *m_title;
    QLabel *m_subtitle;
    ElidedLabel *m_lineTitle; ///< title and subtitle again, for the one line
    ElidedLabel *m_lineSubtitle;
    QWidget *m_head;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list = nullptr;
    QPushButton *m_menuButton;
    QWidget *m_words = nullptr;
    QHBoxLayout *m_line = nullptr;
    int m_current = -1;
    bool m_collapsed = false;
};

} // namespace ats
