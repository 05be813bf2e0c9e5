// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/apikey.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/practice/practicebar.h"
#include "ui/settings/settingspage.h"
#include "ui/wizard/wizardpage.h"

// What fills a connection's boxes from elsewhere: practice, and a connection that was split in two.
namespace ats
{

using namespace Qt::StringLiterals;

void MainWindow::startPractice()
{
    if (m_practiceChild != nullptr) {
        m_practiceChild->deleteLater();
    }
    m_practiceChild = new PracticeChild(this);
    connect(m_practiceChild, &PracticeChild::ready, this, [this](const PracticeInfo &info) {
        m_practiceInfo = info;
        m_practiceBar->setInfo(info);
        m_practiceBar->setFillable(m_wizard != nullptr || isSettingsUp());
    });
    connect(m_practiceChild, &PracticeChild::failed, m_practiceBar, &PracticeBar::setProblem);
    m_practiceChild->start();
}

void MainWindow::splitOff()
{
    SetupFlow &old = m_wizard->flow();
    const Connection &kept = old.connection();
    const Outcome<QUuid> id = m_services.ports().store->add(kept.client, kept.guideId);
    if (!id) {
        m_home->setProblem(id.problem().text);
        return;
    }
    // What was typed moves over; the kept connection goes back to its set in force.
    Credentials typed = old.draft().candidate(nullptr);
    old.giveUpReconnect();
    std::exchange(m_wizard, nullptr)->deleteLater();
    WizardPage *page = openWizard(id.value());
    if (page == nullptr) {
        return;
    }
    for (auto it = typed.plain.begin(); it != typed.plain.end(); ++it) {
        page->flow().draft().setValue(it.key(), it.value());
    }
    for (auto &[field, secret] : typed.secrets) {
        page->flow().draft().setSecret(field, std::move(secret));
    }
    if (const Section *form = page->flow().guide().sectionOfKind(SectionKind::Credentials)) {
        page->goTo(form->id);
    }
}

void MainWindow::fillPractice()
{
    if (isSettingsUp()) {
        const QString key =
            m_practiceInfo.credentials.value(QLatin1StringView(apiKeyPlatform)).value(u"apiKey"_s);
        m_settings->fillApiKey(Secret(QStringView(key)));
        return;
    }
    if (m_wizard == nullptr) {
        return;
    }
    Draft &draft = m_wizard->flow().draft();
    const System &system = *m_wizard->flow().guide().system;
    const QMap<QString, QString> values = m_practiceInfo.credentials.value(system.id);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const FieldSpec *spec = system.field(it.key());
        if (spec == nullptr) {
            continue;
        }
        if (spec->secret) {
            draft.setSecret(it.key(), Secret(QStringView(it.value())));
        } else {
            draft.setValue(it.key(), it.value());
        }
    }
}

} // namespace ats
