// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/trouble/troublewindow.h"

#include "app/store/storefile.h"
#include "app/store/storerecovery.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

namespace
{

/// Where the list that was set aside is now; empty when there was none.
QString keptAs(const QString &aside)
{
    return aside.isEmpty() ? QString()
                           : TroubleWindow::tr("The damaged list is kept as “%1”.")
                                 .arg(plainWords(QFileInfo(aside).fileName()));
}

} // namespace

TroubleWindow::TroubleWindow(const QString &file, const Problem &problem, QWidget *parent)
    : QMainWindow(parent)
    , m_file(file)
    , m_damaged(isDamage(problem, file))
    , m_copy(m_damaged ? lastGoodCopy(file) : std::nullopt)
    , m_page(new ScrollColumn)
    , m_heading(new Heading(m_damaged ? tr("The list of connections could not be read")
                                      : tr("The list of connections cannot be opened")))
    , m_failed(new Banner(Tone::Failed))
{
    setWindowTitle(tr("ATS Connect"));
    setCentralWidget(m_page);
    m_failed->hide();
    m_page->column()->addWidget(m_failed);
    m_page->column()->addWidget(m_heading);
    describe(problem);
    auto *buttons = new FlowLayout;
    m_buttons = buttons;
    if (m_copy) {
        offerCopy();
    }
    if (!m_damaged) {
        add(new PrimaryButton(tr("Try again")), nullptr);
    } else if (m_copy) {
        add(new PrimaryButton(tr("Start from the last good copy")), &TroubleWindow::restore);
        add(new QPushButton(tr("Start with an empty list")), &TroubleWindow::startEmpty);
    } else {
        add(new PrimaryButton(tr("Start with an empty list")), &TroubleWindow::startEmpty);
    }
    add(new QPushButton(tr("Show folder")), &TroubleWindow::showFolder);
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    buttons->addTrailing(close);
    m_page->column()->addLayout(buttons);
    setMinimumSize(em(this, 40), em(this, 26));
    resize(em(this, 62), em(this, 40));
}

void TroubleWindow::describe(const Problem &problem)
{
    if (!m_damaged) {
        m_page->column()->addWidget(new RichText(plainWords(problem.text)));
        return;
    }
    const QString file = plainWords(QDir::toNativeSeparators(m_file));
    for (const QString &text :
         {tr("The file %1 is damaged, cut short, empty or gone. Nothing in it was changed.").arg(file),
          tr("Your stored credentials are in your keychain and were not touched. Whichever way you choose, "
             "the "
             "file is set aside under another name, and nothing is deleted.")}) {
        m_page->column()->addWidget(new RichText(text));
    }
}

void TroubleWindow::offerCopy()
{
    auto *card = new Card;
    card->column()->addWidget(new Heading(tr("There is a copy"), Heading::Level::Card));
    card->column()->addWidget(new RichText(plainWords(copyText(*m_copy, QDateTime::currentDateTimeUtc())) +
                                           QLatin1Char(' ') + tr("What was changed since is not in it.")));
    m_page->column()->addWidget(card);
}

QPushButton *TroubleWindow::add(QPushButton *button, void (TroubleWindow::*action)())
{
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (action == nullptr) {
            Q_EMIT resolved({});
        } else {
            (this->*action)();
        }
    });
    m_buttons->addWidget(button);
    return button;
}

void TroubleWindow::restore()
{
    const Outcome<StoreSetAside> done = restoreLastCopy(m_file);
    if (!done) {
        fail(done.problem().text);
        return;
    }
    Q_EMIT resolved(
        tr("This is the last good copy of the list. Look through it: what was changed since is not in "
           "it. %1")
            .arg(keptAs(done.value().aside))
            .trimmed());
}

void TroubleWindow::startEmpty()
{
    const Outcome<StoreSetAside> done = startEmptyList(m_file);
    if (!done) {
        fail(done.problem().text);
        return;
    }
    Q_EMIT resolved(keptAs(done.value().aside));
}

void TroubleWindow::showFolder()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        fail(tr("The folder is %1.").arg(QDir::toNativeSeparators(folder)));
    }
}

void TroubleWindow::fail(const QString &text)
{
    m_failed->setText(plainWords(text));
    m_failed->show();
    m_failed->announceNow();
    m_page->scrollToTop();
}

void TroubleWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous()) {
        m_heading->takeFocus();
    }
}

} // namespace ats
