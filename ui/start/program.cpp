// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/start/program.h"

#include "app/identity.h"
#include "app/store/storecare.h"
#include "app/store/storefile.h"
#include "ui/mainwindow.h"
#include "ui/trouble/troublewindow.h"
#include "ui/widgets/messagebox.h"
#include "ui/wizard/wizardpage.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace ats
{

using namespace Qt::StringLiterals;

Program::Program(const StartOptions &options, const QStringList &arguments)
    : m_options(options)
    , m_arguments(arguments)
    , m_file(QFileInfo(storeFile(options.practice)).absoluteFilePath())
    , m_instance(m_file)
{
}

Program::~Program()
{
    m_window.reset();
    if (m_services) {
        m_services->keepCopy();
    }
}

void Program::start()
{
    if (m_instance.claim()) {
        open();
        return;
    }
    connect(&m_instance, &SingleInstance::handedOver, this, [](const QString &said) {
        if (!said.isEmpty()) {
            std::fprintf(stderr, "ats-connect: %s\n", qUtf8Printable(said));
        }
        QCoreApplication::exit(0);
    });
    connect(&m_instance, &SingleInstance::claimed, this, &Program::open);
    connect(&m_instance, &SingleInstance::unanswered, this, &Program::refuse);
    m_instance.handOver(m_arguments);
}

void Program::open()
{
    ServiceOptions services;
    services.practice = m_options.practice;
    Outcome<std::unique_ptr<Services>> made = Services::create(services);
    if (!made) {
        showTrouble(made.problem());
        return;
    }
    m_services = std::move(made).value();
    m_window = std::make_unique<MainWindow>(*m_services, m_options.practice);
    // Later: the window that says it is closed then.
    connect(m_window.get(), &MainWindow::unreadable, this, &Program::listUnreadable, Qt::QueuedConnection);
    m_window->show();
    if (const Done read = m_services->catalogRead(); !read) {
        refuse(read.problem().text);
        return;
    }
    m_window->openFirst(std::exchange(m_options, {m_options.practice, false, {}, {}}),
                        std::exchange(m_said, {}));
    m_window->build();
    // A window is on screen first.
    QTimer::singleShot(0, this, [this] {
        listen();
        if (m_services) {
            m_care = std::make_unique<StoreCare>();
            connect(m_care.get(), &StoreCare::finished, this, [this](const Done &list) {
                if (!list) {
                    listUnreadable(list.problem().text);
                }
            });
            m_care->start(m_file);
        }
    });
}

void Program::listUnreadable(const QString &text)
{
    // What is half typed is worth more than the message, which comes again at the next start.
    const bool typing =
        m_window && m_window->wizard() != nullptr && m_window->wizard()->flow().draft().hasUnkeptSecrets();
    if (m_services && !typing && isDamage(Problem{text}, m_file)) {
        showTrouble(Problem{text}); // first, so that the program does not end with its last window
        closeList();
    }
}

void Program::closeList()
{
    if (m_care) {
        m_care.release()->deleteLater(); // this may be its own signal
    }
    m_window.reset();
    m_services.reset();
}

void Program::showTrouble(const Problem &problem)
{
    std::fprintf(stderr, "ats-connect: %s\n", qUtf8Printable(problem.text));
    m_trouble = std::make_unique<TroubleWindow>(m_file, problem);
    connect(
        m_trouble.get(), &TroubleWindow::resolved, this,
        [this](const QString &said) {
            m_said = said;
            const std::unique_ptr<TroubleWindow> over = std::move(m_trouble);
            open(); // first, so that the program does not end with its last window
        },
        Qt::QueuedConnection);
    m_trouble->show();
    QTimer::singleShot(0, this, &Program::listen);
}

void Program::listen()
{
    if (!std::exchange(m_listening, true)) {
        m_instance.listen([this](const QStringList &arguments, const QString &folder) {
            return answer(arguments, folder);
        });
    }
}

QWidget *Program::window() const
{
    if (QWidget *modal = QApplication::activeModalWidget()) {
        return modal;
    }
    return m_trouble ? static_cast<QWidget *>(m_trouble.get()) : m_window ? m_window->front() : nullptr;
}

QString Program::answer(const QStringList &arguments, const QString &folder)
{
    if (QWidget *front = window()) {
        front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
        front->show();
        front->raise();
        front->activateWindow();
    }
    return m_window ? m_window->openLater(StartOptions::from(arguments, folder)) : QString();
}

void Program::refuse(const QString &text)
{
    std::fprintf(stderr, "ats-connect: %s\n", qUtf8Printable(text));
    m_status = 2;
    m_window.reset();
    auto *box = new MessageBox(u"warning"_s, Role::Failed, tr("ATS Connect"), text);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace ats
