// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
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
class BoardModel;
class BoardTable;
class Heading;
class RichText;
class SearchBox;
class StageChips;
class TextSaver;
struct BatchSummary;

/// The client board: all connections by stage, for somebody who looks after many. Reads the list when it
/// comes up and when another program wrote into it. Tests that were begun here stop when the page is left.
class BoardPage : public QWidget
{
    Q_OBJECT
public:
    explicit BoardPage(const Ports &ports, QWidget *parent = nullptr);
    ~BoardPage() override;

    void reload();

Q_SIGNALS:
    void left();
    void openRequested(const QUuid &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

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
    [[nodiscard]] QSet<QUuid> chosen() const;
    [[nodiscard]] bool read(const QSet<QUuid> &ids, std::vector<Connection> &found);
    void say(Tone tone, const QString &text);
    void escape();
    void open();
    void sortMenu();
    void exportMenu();
    void exportRows(const QSet<QUuid> &ids, bool csv);
    void testChosen();
    void stopTesting();
    void tested(const QUuid &id);
    void allTested(const BatchSummary &summary);
    void reloadIfChanged();

    Ports m_ports;
    BoardModel *m_model;
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
    QTimer m_minute;
    qint64 m_seenVersion = -1;
};

} // namespace ats
