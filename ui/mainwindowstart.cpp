// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionfinder.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/mini/miniguide.h"
#include "ui/widgets/messagebox.h"
#include "ui/wizard/wizardpage.h"

#include <QtWidgets/QApplication>

// What the command line asks for, of this start and of later ones.
namespace ats
{

using namespace Qt::StringLiterals;

QWidget *MainWindow::front()
{
    return m_wizard != nullptr && m_wizard->mini() != nullptr ? static_cast<QWidget *>(m_wizard->mini())
                                                              : this;
}

void MainWindow::openFirst(const StartOptions &options, const QString &said)
{
    m_first = options;
    m_firstWords = said;
}

bool MainWindow::begin()
{
    const StartOptions options = std::exchange(m_first, {});
    if (const QString said = std::exchange(m_firstWords, {}); !said.isEmpty()) {
        m_home->say(Tone::Resting, said);
        return true;
    }
    if (options.create) {
        showNew();
        return true;
    }
    if (!options.files.isEmpty()) {
        (void)openFiles(options.files); // it has said why not
        return true;
    }
    if (options.connection.isEmpty()) {
        return false;
    }
    if (const Outcome<Connection> found = findConnection(*m_services.ports().store, options.connection)) {
        resume(found.value().id);
    } else {
        m_home->setProblem(found.problem().text);
    }
    return true;
}

void MainWindow::go(std::function<void()> next)
{
    if (m_wizard == nullptr) {
        next();
        return;
    }
    m_next = std::move(next);
    m_wizard->leave();
}

QString MainWindow::openLater(const StartOptions &options)
{
    if (!options.create && options.connection.isEmpty() && options.files.isEmpty()) {
        return {};
    }
    if (QApplication::activeModalWidget() != nullptr) {
        return tr("The window of ATS Connect is asking something. Answer that first.");
    }
    if (options.create) {
        go([this] { showNew(); });
        return {};
    }
    if (!options.files.isEmpty()) {
        return openFiles(options.files);
    }
    const Outcome<Connection> found = findConnection(*m_services.ports().store, options.connection);
    if (!found) {
        if (m_wizard == nullptr) {
            showHome();
            m_home->setProblem(found.problem().text);
        } else { // nobody is taken out of their work for a name that does not exist
            (new MessageBox(u"info"_s, Role::Accent, tr("ATS Connect"), found.problem().text, front()))
                ->open();
        }
        return found.problem().text;
    }
    const QUuid id = found.value().id;
    if (m_wizard == nullptr || m_wizard->flow().connection().id != id) {
        go([this, id] { resume(id); });
    }
    return {};
}

} // namespace ats
