// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/linkbox.h"

#include "app/flow/apikey.h"
#include "app/flow/ownsecret.h"
#include "app/identity.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtCore/QProcess>
#include <QtGui/QDesktopServices>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// Stands in for the browser: keeps what it was to open.
class Browser : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

/// An engineer keeps an API key and links an account with it, by keyboard.
class LinkBoxTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_browser.opened.clear();
        QDesktopServices::setUrlHandler(u"http"_s, &m_browser, "open");
        begin();
    }
    void cleanup()
    {
        finish();
        QDesktopServices::unsetUrlHandler(u"http"_s);
    }
    void aKeyIsKeptAndLinksTheAccount();

private:
    /// As the practice page's button does.
    void answerPage(const QString &button);
    [[nodiscard]] LinkBox *box() const { return m_app.window().findChild<LinkBox *>(); }
    [[nodiscard]] QByteArray keyInKeyring() const
    {
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, QString::fromLatin1(practiceKeychainService),
                                      u"user"_s, ownKey(OwnName::StackOneKey, Slot::A)});
        return tool.waitForFinished(60'000) ? tool.readAllStandardOutput() : QByteArray();
    }

    Browser m_browser;
    QNetworkAccessManager m_network;
};

void LinkBoxTest::answerPage(const QString &button)
{
    QUrl address = m_browser.opened.last();
    address.setPath(address.path() + u'/' + button);
    QNetworkReply *reply = m_network.post(QNetworkRequest(address), QByteArray());
    QVERIFY(eventually([reply] { return reply->isFinished(); }));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    reply->deleteLater();
    QEvent back(QEvent::ActivationChange); // the user comes back from the browser
    QApplication::sendEvent(box(), &back);
}

void LinkBoxTest::aKeyIsKeptAndLinksTheAccount()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso"_s));
    QVERIFY(!box()->isVisible()); // a recruiter never sees it
    QVERIFY(!says(&m_app.window(), u"API key"_s));

    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Settings"_s));
    QVERIFY(press(u"Keep it"_s));
    QVERIFY(says(&m_app.window(), u"Enter the API key first."_s));
    QVERIFY(tabTo(u"Fill in details"_s, true));
    key(Qt::Key_Space);
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    key(Qt::Key_Return); // in the box
    QTRY_VERIFY(says(&m_app.window(), u"A key is kept in your keychain."_s));
    const QByteArray entry = keyInKeyring();
    const QString kept =
        QJsonDocument::fromJson(entry).object().value(u"fields"_s).toObject().value(u"secret"_s).toString();
    QVERIFY2(kept.startsWith(u"practice.v1."_s), entry.constData());
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));

    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(box()->isVisible());
    QVERIFY(press(u"Open StackOne and link it"_s));
    QTRY_COMPARE(m_browser.opened.size(), 1);
    QTRY_VERIFY(says(box(), u"Waiting for the account"_s));
    QCOMPARE(focusName(), u"Stop waiting"_s);
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    answerPage(u"refuse"_s);
    QTRY_VERIFY(says(box(), u"refused on the practice page"_s));
    QCOMPARE(focusName(), u"Try again"_s);
    QVERIFY(!isLinked(onlyConnection(), m_app.flow()->guide()));

    key(Qt::Key_Space);
    QTRY_COMPARE(m_browser.opened.size(), 2);
    QTRY_COMPARE(focusName(), u"Stop waiting"_s);
    key(Qt::Key_Space);
    QTRY_VERIFY(says(box(), u"Stopped."_s));
    key(Qt::Key_Space);
    QTRY_COMPARE(m_browser.opened.size(), 3);
    QTRY_VERIFY(says(box(), u"Waiting until StackOne says that the account was changed"_s));
    answerPage(u"connect"_s);
    QTRY_VERIFY(says(box(), u"StackOne says that the account is active."_s));
    QVERIFY(m_app.waitForState(FlowState::Done));
    QCOMPARE(onlyConnection().account.status, u"active"_s);

    QVERIFY(!wordsOn(&m_app.window()).contains(kept));
    QCOMPARE(filesHolding(kept), QStringList());
    for (const QUrl &link : std::as_const(m_browser.opened)) {
        const QString token = link.fileName();
        QVERIFY(token.size() > 20);
        QVERIFY(!wordsOn(&m_app.window()).contains(token));
        QCOMPARE(filesHolding(token), QStringList());
    }
    QVERIFY(press(u"Done"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY2(homeRow().contains(u"Authenticated"_s), qPrintable(homeRow()));
    QVERIFY(!homeRow().contains(u"not yet linked"_s));

    key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Settings"_s));
    QVERIFY(press(u"Remove the API key of StackOne…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(focusName().contains(u"Keep"_s));
    QVERIFY(tabTo(u"Remove"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"No key is kept."_s));
    QCOMPARE(keyInKeyring(), QByteArray());
}

ATS_TEST(LinkBoxTest)
#include "linkboxtest.moc"
