// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/homefixture.h"
#include "ui/newconnection/choicecard.h"
#include "ui/newconnection/newconnectionpage.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

#include <algorithm>

using namespace ats;
using namespace ats::test;

/// New connection with a real store, in a real window, by keyboard.
class NewConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startMakesTheConnection();
    void detailsFromSomeoneBeginAtTheForm();
    void preparingForAClientKeepsWhatIsTyped();
    void anEmptyNameIsAskedFor();
    void pairsWithoutAGuideAreGreyed();
    void aSecondOneOfTheSameClientIsNoticed();
    void backKeepsWhatWasTyped();

private:
    [[nodiscard]] FieldEditor *name() const { return m_page->findChild<FieldEditor *>(); }
    [[nodiscard]] QRadioButton *radio(const QString &start) const;
    [[nodiscard]] Banner *notice() const;
    [[nodiscard]] bool said(const QString &words) const;

    std::unique_ptr<HomeFixture> m_fixture;
    std::unique_ptr<NewConnectionPage> m_page;
};

void NewConnectionTest::init()
{
    m_fixture = std::make_unique<HomeFixture>();
    m_page = std::make_unique<NewConnectionPage>(m_fixture->ports());
}

void NewConnectionTest::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

QRadioButton *NewConnectionTest::radio(const QString &start) const
{
    for (QRadioButton *button : m_page->findChildren<QRadioButton *>()) {
        if (button->text().startsWith(start)) {
            return button;
        }
    }
    return nullptr;
}

Banner *NewConnectionTest::notice() const
{
    for (Banner *banner : m_page->findChildren<Banner *>()) {
        if (banner->isVisible()) {
            return banner;
        }
    }
    return nullptr;
}

bool NewConnectionTest::said(const QString &words) const
{
    return std::ranges::any_of(m_page->findChildren<RichText *>(), [&](const RichText *text) {
        return text->isVisible() && text->plainText().contains(words);
    });
}

void NewConnectionTest::startMakesTheConnection()
{
    showActive(*m_page);
    QVERIFY(m_page->findChild<Heading *>()->hasFocus());
    radio(u"JobDiva"_s)->setChecked(true);
    radio(u"StackOne Hub"_s)->setChecked(true);
    QVERIFY(said(u"Connect JobDiva with API Key – StackOne Hub"_s));
    QVERIFY(said(u"Method: API Key."_s));
    for (int tabs = 0; tabs < 5 && !name()->line()->hasFocus(); ++tabs) {
        key(Qt::Key_Tab);
    }
    QVERIFY(name()->line()->hasFocus());
    type(u"  Contoso  Talent "_s);
    QSignalSpy created(m_page.get(), &NewConnectionPage::created);
    key(Qt::Key_Return);
    QCOMPARE(created.count(), 1);
    const Connection made = m_fixture->store().load(created.at(0).at(0).toUuid()).value();
    QCOMPARE(made.client, u"Contoso Talent"_s);
    QCOMPARE(made.guideId, m_fixture->guide().id);
    QCOMPARE(created.at(0).at(1).toString(), m_fixture->guide().sections.front().id);
    QVERIFY(name()->isEmpty());
    QVERIFY(name()->error().isEmpty());
}

void NewConnectionTest::detailsFromSomeoneBeginAtTheForm()
{
    showActive(*m_page);
    name()->focusBox();
    type(u"Contoso"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Down);
    QVERIFY(radio(u"I prepare it for a client"_s)->isChecked());
    key(Qt::Key_Down);
    QVERIFY(radio(u"Someone sent me the details"_s)->isChecked());
    QSignalSpy created(m_page.get(), &NewConnectionPage::created);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(created.count(), 1);
    const Guide *guide = m_fixture->ports().catalog->guide(
        m_fixture->store().load(created.at(0).at(0).toUuid()).value().guideId);
    QCOMPARE(created.at(0).at(1).toString(), guide->sectionOfKind(SectionKind::Credentials)->id);
}

void NewConnectionTest::preparingForAClientKeepsWhatIsTyped()
{
    showActive(*m_page);
    name()->focusBox();
    type(u"Contoso"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Down);
    QSignalSpy created(m_page.get(), &NewConnectionPage::created);
    QSignalSpy invited(m_page.get(), &NewConnectionPage::inviteRequested);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(invited.count(), 1);
    QCOMPARE(invited.at(0).at(1).toString(), u"Contoso"_s);
    QCOMPARE(created.count(), 0); // nothing is made before the invitation is saved
    QCOMPARE(name()->text(), u"Contoso"_s);
    m_page->clear();
    QVERIFY(name()->isEmpty());
    name()->focusBox();
    key(Qt::Key_Tab);
    QVERIFY(radio(u"I do it now, step by step"_s)->hasFocus());
}

void NewConnectionTest::anEmptyNameIsAskedFor()
{
    showActive(*m_page);
    QSignalSpy created(m_page.get(), &NewConnectionPage::created);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(name()->line()->hasFocus());
    QCOMPARE(name()->error(), u"Enter the name of the client or company."_s);
    type(u" "_s);
    key(Qt::Key_Return);
    QVERIFY(!name()->error().isEmpty());
    QCOMPARE(created.count(), 0);
    type(u"x"_s);
    QVERIFY(name()->error().isEmpty());
}

void NewConnectionTest::pairsWithoutAGuideAreGreyed()
{
    showActive(*m_page);
    radio(u"JobDiva"_s)->setChecked(true);
    radio(u"StackOne Hub"_s)->setChecked(true);
    QVERIFY(radio(u"StackOne Hub"_s)->isEnabled());
    QVERIFY(radio(u"StackOne Hub"_s)->isChecked());
    QVERIFY(!radio(u"Demo Hub"_s)->isEnabled());
    QCOMPARE(radio(u"Demo Hub"_s)->text(), u"Demo Hub (no guide yet)"_s);
    radio(u"Acme Hire"_s)->setChecked(true);
    QVERIFY(radio(u"Demo Hub"_s)->isChecked());
    QCOMPARE(radio(u"Demo Hub"_s)->text(), u"Demo Hub"_s);
    QVERIFY(!radio(u"StackOne Hub"_s)->isEnabled());
}

void NewConnectionTest::aSecondOneOfTheSameClientIsNoticed()
{
    const QUuid first = m_fixture->draft(u"Contoso Talent"_s);
    showActive(*m_page);
    radio(u"JobDiva"_s)->setChecked(true);
    radio(u"StackOne Hub"_s)->setChecked(true);
    QSignalSpy created(m_page.get(), &NewConnectionPage::created);
    QSignalSpy opened(m_page.get(), &NewConnectionPage::openRequested);
    name()->focusBox();
    type(u"contoso talen"_s);
    QVERIFY(!notice());
    type(u"t"_s);
    QVERIFY(notice());
    QCOMPARE(notice()->text()->plainText(),
             u"You already have contoso talent: JobDiva → StackOne Hub. Open it instead?"_s);
    radio(u"Acme Hire"_s)->setChecked(true);
    QVERIFY(!notice());
    radio(u"JobDiva"_s)->setChecked(true);
    radio(u"StackOne Hub"_s)->setChecked(true);
    key(Qt::Key_Return);
    QCOMPARE(created.count(), 0);
    key(Qt::Key_Space);
    QCOMPARE(opened.takeFirst().at(0).toUuid(), first);
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    QCOMPARE(created.count(), 1);
    QCOMPARE(m_fixture->store().all().value().size(), std::size_t(2));
}

void NewConnectionTest::backKeepsWhatWasTyped()
{
    showActive(*m_page);
    name()->focusBox();
    type(u"Conto"_s);
    QSignalSpy cancelled(m_page.get(), &NewConnectionPage::cancelled);
    key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(cancelled.count(), 1);
    m_page->hide();
    m_fixture->draft(u"Conto"_s);
    radio(u"JobDiva"_s)->setChecked(true);
    radio(u"StackOne Hub"_s)->setChecked(true);
    showActive(*m_page);
    QCOMPARE(name()->text(), u"Conto"_s);
    QVERIFY(notice());
}

ATS_TEST(NewConnectionTest)
#include "homenew.moc"
