// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/peer.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryFile>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>

#include <unistd.h>

using namespace ats;
using namespace ats::test;

namespace
{

// Long enough that a buffer which was freed and partly overwritten would still show an inner piece of it.
const auto canary = u"Canary-7f3a_yellow-bird-sings-in-the-mine_0123456789_abcdefghijklmnopqrstuvwxyz-End"_s;
const auto second = u"Canary-8c1d_second-bird-sings-as-well_9876543210_zyxwvutsrqponmlkjihgfedcba-Two-End"_s;

QStringList piecesOf(const QString &secret) { return {secret.left(32), secret.mid(20, 32), secret.mid(48)}; }

QStringList pieces() { return piecesOf(canary) + piecesOf(second); }

bool holds(const QString &text)
{
    const QStringList all = pieces();
    return std::ranges::any_of(all, [&](const QString &piece) { return text.contains(piece); });
}

/// Command lines and environments of everything that runs.
QStringList processesHolding()
{
    QStringList found;
    QDirIterator folders(u"/proc"_s, QDir::Dirs | QDir::NoDotAndDotDot);
    while (folders.hasNext()) {
        const QString folder = folders.next();
        for (const QString &name : {u"/cmdline"_s, u"/environ"_s}) {
            QFile file(folder + name);
            if (file.open(QIODevice::ReadOnly) && holds(QString::fromUtf8(file.readAll()))) {
                found += folder;
            }
        }
    }
    return found;
}

/// Takes what the program prints, on both streams, while it exists.
class Printed
{
public:
    explicit Printed(const QString &folder)
        : m_file(folder + u"/printed-XXXXXX"_s)
        , m_out(dup(STDOUT_FILENO))
        , m_err(dup(STDERR_FILENO))
    {
        (void)m_file.open();
        (void)m_file.fileName(); // until it is asked for, the file has no name and no search would see it
        std::fflush(nullptr);
        dup2(m_file.handle(), STDOUT_FILENO);
        dup2(m_file.handle(), STDERR_FILENO);
    }
    ~Printed()
    {
        std::fflush(nullptr);
        dup2(m_out, STDOUT_FILENO);
        dup2(m_err, STDERR_FILENO);
        ::close(m_out);
        ::close(m_err);
        // What the test itself had to say in the meantime.
        m_file.seek(0);
        std::fputs(m_file.readAll().constData(), stdout);
    }
    Printed(const Printed &) = delete;
    Printed &operator=(const Printed &) = delete;

private:
    QTemporaryFile m_file; ///< below the work folder, so the search through the files finds it
    int m_out;
    int m_err;
};

} // namespace

/// A marked secret goes through every path, and afterwards it is nowhere but in the keyring.
class CanaryTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void searchFindsWhatItLooksFor();
    void secretIsNowhereButInTheKeyring();

private:
    [[nodiscard]] QString traces() const;
    void walk();

    std::unique_ptr<Peer> m_peer;
    bool m_refuses = false;
};

void CanaryTest::init()
{
    begin();
    // A careless server: it repeats in its answer whatever it was sent.
    m_peer = std::make_unique<Peer>([this](const PeerRequest &request) -> PeerAct {
        if (request.method != "POST") {
            return {answer(200, R"({"message":"","data":[{"ID":"1","NAME":"Job board"}]})")};
        }
        const QByteArray sent =
            QJsonDocument::fromJson(request.body).object().value(u"password"_s).toString().toUtf8();
        return m_refuses ? PeerAct{answer(500, R"({"status":500,"message":"Invalid username/password )" +
                                                   sent + R"("})")}
                         : PeerAct{answer(200, R"({"token":"t-1","refreshtoken":"t-2"})")};
    });
}

void CanaryTest::cleanup()
{
    finish();
    m_peer.reset();
}

QString CanaryTest::traces() const
{
    QStringList found;
    for (const QString &piece : pieces()) {
        found += filesHolding(piece);
    }
    found += processesHolding();
    if (holds(wordsOn(&m_app.window()))) {
        found += u"window"_s;
    }
    return found.join(u' ');
}

void CanaryTest::searchFindsWhatItLooksFor()
{
    QFile narrow(dataFolder() + u"/narrow"_s);
    QVERIFY(narrow.open(QIODevice::WriteOnly));
    narrow.write("xx" + canary.toUtf8() + "yy");
    narrow.close();
    QCOMPARE(filesHolding(canary.mid(20, 32)), QStringList{narrow.fileName()});
    QFile wide(dataFolder() + u"/wide"_s);
    QVERIFY(wide.open(QIODevice::WriteOnly));
    wide.write(reinterpret_cast<const char *>(second.utf16()), second.size() * 2);
    wide.close();
    QCOMPARE(filesHolding(second.left(32)), QStringList{wide.fileName()});
    {
        const Printed printed(dataFolder());
        std::fprintf(stderr, "%s\n", qUtf8Printable(canary));
        std::fflush(stderr);
        QCOMPARE(filesHolding(canary.left(32)).size(), 2);
    }
}

void CanaryTest::secretIsNowhereButInTheKeyring()
{
    const Printed printed(dataFolder());
    walk();
}

void CanaryTest::walk()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    m_app.services().setHosts({{u"jobdiva"_s, m_peer->url()}});

    // Pasted as a block, kept half-way, fetched again after a restart.
    QVERIFY(tabTo(u"Client ID"_s));
    paste(u"Client ID: 123456\nAPI Username: api@tailspin.example\nAPI Password: %1\n"_s.arg(canary));
    key(Qt::Key_Return);
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    QGuiApplication::clipboard()->clear(); // ours, not the program's
    QCOMPARE(traces(), QString());
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QCOMPARE(keptPassword(id, Slot::Draft), canary);
    QCOMPARE(traces(), QString());
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);

    // Refused by a server that repeats it; the report is copied.
    m_app.services().setHosts({{u"jobdiva"_s, m_peer->url()}});
    m_refuses = true;
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QVERIFY(m_peer->requests().back().body.contains(canary.toUtf8()));
    QTRY_VERIFY(
        says(&m_app.window(), u"Invalid username/password"_s)); // its words are shown, without the secret
    QCOMPARE(traces(), QString());
    QVERIFY(press(u"Report for support…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(says(&m_app.window(), u"Said there: “Invalid username/password"_s));
    QCOMPARE(traces(), QString());
    QVERIFY(press(u"Copy"_s));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Sign in"_s));
    QVERIFY(!holds(QGuiApplication::clipboard()->text()));
    key(Qt::Key_Escape);
    QTRY_VERIFY(m_app.window().isActiveWindow());

    // Accepted, kept, read back, copied.
    m_refuses = false;
    QVERIFY(press(u"Test again"_s));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QCOMPARE(keptPassword(id, Slot::A), canary);
    QCOMPARE(keptEntries(id), 1);
    QVERIFY(press(u"Copy API Password"_s));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), canary);
    QCOMPARE(traces(), QString());
    QVERIFY(linkIt());

    // Replaced by another one, which fails first.
    m_refuses = true;
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Tailspin"_s));
    QTRY_COMPARE(focusName(), u"API Password"_s);
    type(second);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QCOMPARE(traces(), QString());
    m_refuses = false;
    QVERIFY(press(u"Test again"_s));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QTRY_COMPARE(keptEntries(id), 2); // the one before stays for a day
    QCOMPARE(keptPassword(id, Slot::B), second);
    QCOMPARE(traces(), QString());

    // Removed, and the program ended.
    QVERIFY(linkIt());
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Delete"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"Deleted. Nothing of it is left in your keychain."_s));
    QCOMPARE(traces(), QString());
    QVERIFY(m_app.close());
    QCOMPARE(traces(), QString());
}

ATS_TEST(CanaryTest)
#include "canarytest.moc"
