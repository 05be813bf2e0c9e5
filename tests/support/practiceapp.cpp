// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/practiceapp.h"

#include "tests/support/marks.h"
#include "tests/support/practice.h"
#include "tests/support/uidriver.h"
#include "ui/practice/practicebar.h"
#include "ui/widgets/heading.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>

namespace ats::test
{

using namespace Qt::StringLiterals;

QString practiceValue(const QString &field)
{
    static const QMap<QString, QString> values = [] {
        const PracticeService service;
        QMap<QString, QString> read;
        for (const QString &id : {u"clientId"_s, u"username"_s, u"password"_s}) {
            read.insert(id, service.credential(id));
        }
        return read;
    }();
    return values.value(field);
}

PracticeApp::~PracticeApp() { end(); }

bool PracticeApp::start(const QSize &size)
{
    ServiceOptions options;
    options.practice = true;
    Outcome<std::unique_ptr<Services>> services = Services::create(options);
    if (!services) {
        m_problem = services.problem().text;
        return false;
    }
    m_services = std::move(services).value();
    if (const Done read = m_services->catalogRead(); !read) {
        m_problem = read.problem().text;
        return false;
    }
    m_window = std::make_unique<MainWindow>(*m_services, true);
    m_window->resize(size);
    m_window->show();
    m_window->build();
    // A window manager that has only just started may let the first wish pass.
    const bool active = eventually([this] {
        if (!m_window->isActiveWindow()) {
            m_window->activateWindow();
        }
        return m_window->isActiveWindow() && QApplication::focusWidget() != nullptr;
    });
    if (!active) {
        m_problem = u"the window did not get the keyboard (active: %1, focus window: %2, modal: %3)"_s
                        .arg(m_window->isActiveWindow())
                        .arg(QGuiApplication::focusWindow() != nullptr)
                        .arg(QApplication::activeModalWidget() != nullptr);
        return false;
    }
    const auto *scenarios = m_window->findChild<PracticeBar *>()->findChild<QComboBox *>();
    if (!eventually([scenarios] { return scenarios->isEnabled(); })) {
        m_problem = u"the practice service did not come up"_s;
        return false;
    }
    return true;
}

bool PracticeApp::close()
{
    m_window->close();
    return eventually(
               [this] { return !m_window->isVisible() || QApplication::activeModalWidget() != nullptr; }) &&
           !m_window->isVisible();
}

void PracticeApp::end()
{
    m_window.reset();
    m_services.reset();
}

SetupFlow *PracticeApp::flow() const
{
    WizardPage *page = m_window->wizard();
    return page == nullptr ? nullptr : &page->flow();
}

QString PracticeApp::heading() const
{
    for (const Heading *heading : m_window->findChildren<Heading *>()) {
        if (heading->isVisible() && heading->focusPolicy() != Qt::NoFocus) {
            return unmarked(heading->text());
        }
    }
    return {};
}

bool PracticeApp::setScenario(const QString &name)
{
    auto *scenarios = m_window->findChild<PracticeBar *>()->findChild<QComboBox *>();
    const int index = scenarios->findData(name);
    scenarios->setCurrentIndex(index);
    return index >= 0;
}

bool PracticeApp::newConnection(const QString &client, bool detailsAtHand, const QString &system,
                                const QString &platform)
{
    key(Qt::Key_N, Qt::ControlModifier);
    if (!waitForHeading(u"What do you want to connect?"_s)) {
        return false;
    }
    for (const QString &choice : {system, platform}) {
        key(Qt::Key_Tab);
        if (!moveTo(choice)) {
            return false;
        }
    }
    if (!tabTo(u"Client or company name"_s)) {
        return false;
    }
    type(client);
    if (detailsAtHand) {
        key(Qt::Key_Tab);
        if (!moveTo(u"Someone sent me the details"_s)) {
            return false;
        }
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    return eventually([this] { return flow() != nullptr; });
}

bool PracticeApp::fill(const QString &label, const QString &text)
{
    if (!tabTo(label)) {
        return false;
    }
    key(Qt::Key_A, Qt::ControlModifier);
    type(text);
    return true;
}

bool PracticeApp::typeForm(const QString &password)
{
    for (const auto &[label, field] :
         {std::pair(u"Client ID"_s, u"clientId"_s), {u"API Username"_s, u"username"_s}}) {
        if (!tabTo(label)) {
            return false;
        }
        key(Qt::Key_A, Qt::ControlModifier);
        paste(practiceValue(field));
    }
    return fill(u"API Password"_s, password);
}

bool PracticeApp::waitForHeading(const QString &text) const
{
    return eventually([this, text] { return heading() == text; });
}

bool PracticeApp::waitForState(FlowState state) const
{
    return eventually([this, state] { return flow() != nullptr && flow()->state() == state; });
}

} // namespace ats::test
