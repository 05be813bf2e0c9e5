// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/listreading.h"
#include "app/flow/ports.h"
#include "ui/board/boardmodel.h"
#include "ui/theme.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtCore/QUuid>
#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ats
{

class Banner;
class BatchBar;
class BatchCheck;
class BoardTable;
class Heading;
class RichText;
class SearchBox;
class StageChips;
class TextSaver;
struct BatchSummary;

/// The client board: all connections by stage, for somebody who looks after many. Reads the list when it
/// comes up and when another program wrote into it, a long one without holding the window. What was begun
/// here stops when the page is left.
class BoardPage : public QWidget
{
    Q_OBJECT
public:
    explicit BoardPage(const Ports &ports, QWidget *parent = nullptr);
    ~BoardPage() override;

    /// What was chosen and current, and the place in the table, stay.
    void reload();

Q_SIGNALS:
    void left();
    void openRequested(const QUuid &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildHead();
    void buildTable();
    void buildBar();
    void addKeys();
    void focusSearch();
    void showState();
    void showChosen();
    void clearFilters();
    /// Does something that resets the model; what was chosen and current stays, as far as it is still shown.
    void keepingChoice(const std::function<void()> &change);
    /// … and the table stays where it was scrolled to.
    void keepingPlace(const std::function<void()> &change);
    [[nodiscard]] QSet<QUuid> chosen() const;
    void listRead(Outcome<BoardModel::Rows> rows);
    void showSlow();
    /// One row as it is in the store now.
    void refresh(const QUuid &id);
    [[nodiscard]] bool isTesting() const;
    void say(Tone tone, const QString &text);
    void escape();
    void open();
    void sortMenu();
    void exportMenu();
    void exportRows(const QSet<QUuid> &ids, bool csv);
    /// What is made of these as they are in the store now, in the order of the screen.
    template<typename Made>
    void readChosen(ListReading<Made> &reading, const QSet<QUuid> &ids,
                    const std::function<Made(const std::vector<Connection> &)> &make,
                    const std::function<void(Outcome<Made>)> &then);
    void testChosen();
    void test(const std::vector<Connection> &connections);
    void stopTesting();
    void endTesting();
    void showTesting();
    void allTested(const BatchSummary &summary);

    Ports m_ports;
    BoardModel *m_model;
    ListReading<BoardModel::Rows> m_list;
    ListReading<std::vector<Connection>> m_toTest;
    int m_unready = 0; ///< chosen for the test that runs, without credentials
    ListReading<QString> m_toExport;
    QVBoxLayout *m_column = nullptr;
    Heading *m_heading = nullptr;
    QLabel *m_total = nullptr;
    Banner *m_note = nullptr;
    SearchBox *m_search = nullptr;
    QPushButton *m_sort = nullptr;
    StageChips *m_chips = nullptr;
    QStackedWidget *m_stack = nullptr;
    BoardTable *m_table = nullptr;
    RichText *m_nothing = nullptr;
    BatchBar *m_progress = nullptr;
    QLabel *m_chosen = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_stop = nullptr;
    TextSaver *m_saver = nullptr;
    QPointer<BatchCheck> m_batch;
    QPushButton *m_again = nullptr; ///< beside what m_note says of a list that could not be read
    QLabel *m_reading = nullptr;    ///< in place of the table until the list was read once
    QTimer m_slow;                  ///< what takes less is not spoken of
    QTimer m_minute;
    QSet<QUuid> m_fresh; ///< changed while the list is being read, which may bring them as they were before
    bool m_known = false;
};

} // namespace ats
