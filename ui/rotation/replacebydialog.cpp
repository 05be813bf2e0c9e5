// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/rotation/replacebydialog.h"

#include "app/flow/setusers.h"
#include "app/model/calendarfile.h"
#include "app/model/rotation.h"
#include "app/model/words.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int usualDays = 90;

} // namespace

ReplaceByDialog::ReplaceByDialog(const Ports &ports, Connection connection, const Guide &guide,
                                 QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_connection(std::move(connection))
    , m_guide(guide)
    , m_day(new QDateEdit)
    , m_problem(wrappedLabel())
{
    setWindowTitle(tr("Replace the credentials by"));
    auto *column = new QVBoxLayout(this);
    auto *text =
        wrappedLabel(tr("By which day do you want new credentials for “%1”? The app reminds you from %n "
                        "days before. Nothing happens by itself.",
                        nullptr, rotationNoticeDays)
                         .arg(guardedText(m_connection.client.simplified())));
    column->addWidget(text);
    column->addWidget(buildDay());
    if (const auto others = connectionsBeside(*m_ports.store, m_connection);
        others && !others.value().empty()) {
        QStringList names;
        for (const Connection &other : others.value()) {
            names.append(guardedText(other.client.simplified()));
        }
        names.removeDuplicates();
        column->addWidget(wrappedLabel(
            tr("These credentials are shared, so the day is also that of %1.").arg(listed(names))));
    }
    setInk(m_problem, Role::Failed);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch();
    // In the dialog first: a button without one does not become its default.
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    if (m_connection.replaceBy.isValid()) {
        QPushButton *none = buttons->addButton(tr("&No day"), QDialogButtonBox::DestructiveRole);
        none->setAutoDefault(false);
        connect(none, &QPushButton::clicked, this, [this] { (void)store({}); });
    }
    QPushButton *calendar =
        buttons->addButton(tr("Save and make a calendar &file…"), QDialogButtonBox::ActionRole);
    calendar->setAutoDefault(false);
    connect(calendar, &QPushButton::clicked, this, &ReplaceByDialog::saveCalendar);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplaceByDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(em(this, 30));
    m_day->setFocus();
}

QWidget *ReplaceByDialog::buildDay()
{
    const QDate today = QDate::currentDate();
    auto *part = new QWidget;
    auto *row = new FlowLayout(part);
    m_day->setAccessibleName(tr("Replace by"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(dayFormat());
    m_day->setDate(m_connection.replaceBy.isValid() ? m_connection.replaceBy : today.addDays(usualDays));
    row->addWidget(m_day);
    for (const int days : {30, usualDays, 180}) {
        auto *choice = new QPushButton(tr("In %n days", nullptr, days));
        choice->setAutoDefault(false);
        connect(choice, &QPushButton::clicked, this, [this, today, days] {
            m_day->setDate(today.addDays(days));
            m_day->setFocus();
        });
        row->addWidget(choice);
    }
    return part;
}

bool ReplaceByDialog::store(const QDate &day)
{
    const Done stored = m_ports.store->setReplaceBy(m_connection.id, day);
    if (!stored) {
        showProblem(stored.problem().text);
        return false;
    }
    m_connection.replaceBy = day;
    QDialog::accept();
    return true;
}

void ReplaceByDialog::accept() { (void)store(m_day->date()); }

void ReplaceByDialog::saveCalendar()
{
    if (store(m_day->date())) {
        Q_EMIT calendarWanted(QString::fromUtf8(calendarFile(m_connection, m_guide, m_ports.now())));
    }
}

void ReplaceByDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
    m_day->setFocus();
}

} // namespace ats
