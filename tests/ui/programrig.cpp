// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/programrig.h"

#include "app/identity.h"
#include "ui/widgets/heading.h"

#include <QtWidgets/QApplication>

namespace ats::test
{

void ProgramRig::begin()
{
    WindowRig::begin();
    // Windows come and go in these tests, and the test goes on.
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

void ProgramRig::finish()
{
    m_program.reset();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    WindowRig::finish();
}

QString ProgramRig::file() const { return storeFile(false); }

bool ProgramRig::makeList(const QStringList &clients)
{
    auto opened = ConnectionStore::open(file());
    bool made = opened.ok();
    for (const QString &client : clients) {
        made = made && opened.value()->add(client, u"jobdiva-stackone"_s).ok();
    }
    return made && opened.value()->keepCopy().ok();
}

void ProgramRig::start(const QStringList &arguments)
{
    m_program = std::make_unique<Program>(StartOptions::from(arguments, QDir::currentPath()), arguments);
    m_program->start();
}

std::unique_ptr<QProcess> ProgramRig::startOther(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(ATS_BIN_DIR "/ats-connect"), arguments);
    return process;
}

int ProgramRig::ended(QProcess &process)
{
    const bool over = eventually([&] { return process.state() == QProcess::NotRunning; });
    return over && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QStringList ProgramRig::clients() const
{
    QStringList names;
    const auto opened = ConnectionStore::open(file());
    const auto all = opened ? opened.value()->all() : Outcome<std::vector<Connection>>(opened.problem());
    for (const Connection &one : all ? all.value() : std::vector<Connection>()) {
        names.append(one.client);
    }
    return names;
}

MainWindow *ProgramRig::mainWindow()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<MainWindow *>(window)) {
            return found;
        }
    }
    return nullptr;
}

QString ProgramRig::headingOn(const QWidget *window)
{
    for (const Heading *heading : window->findChildren<Heading *>()) {
        if (heading->isVisible() && heading->focusPolicy() != Qt::NoFocus) {
            return heading->text();
        }
    }
    return {};
}

} // namespace ats::test
