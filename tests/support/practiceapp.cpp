// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/practiceapp.h"

#include "tests/support/practice.h"
#include "tests/support/uidriver.h"
#include "ui/practice/practicebar.h"
#include "ui/widgets/heading.h"

#include <QtTest/QTest>
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
    m_window = std::make_unique<MainWindow>(*m_services, true);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    const auto *scenarios = m_window->findChild<PracticeBar *>()->findChild<QComboBox *>();
    const bool up = QTest::qWaitForWindowActive(m_window.get(), 60'000) &&
                    eventually([scenarios] { return scenarios->isEnabled(); });
    if (!up) {
        m_problem = u"the window or the practice service did not come up"_s;
    }
    return up;
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
            return heading->text();
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

bool PracticeApp::newConnection(const QString &client, bool detailsAtHand)
{
    key(Qt::Key_N, Qt::ControlModifier);
    if (!waitForHeading(u"What do you want to connect?"_s) || !tabTo(u"Client or company name"_s)) {
        return false;
    }
    type(client);
    if (detailsAtHand) {
        key(Qt::Key_Tab);
        key(Qt::Key_Down);
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
