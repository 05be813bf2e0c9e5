// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/allocations.h"
#include "tests/support/memorysearch.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtGui/QGuiApplication>
#include <QtGui/QWindow>

using namespace ats;
using namespace ats::test;

namespace
{

/// tests/data/memory-copies.json: how many copies each owner may leave. The numbers may only fall.
QJsonObject allowedCopies(const QString &moment)
{
    QFile file(QStringLiteral(ATS_SOURCE_DIR "/tests/data/memory-copies.json"));
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object().value(moment).toObject()
               : QJsonObject();
}

/// Too little at a time to be a piece of it, so that the keys themselves are no copies.
void typeMarker(const Marker &marker)
{
    constexpr qsizetype atOnce = 8;
    Allocations::begin();
    for (qsizetype i = 0; i < Marker::length; i += atOnce) {
        QString letters;
        for (qsizetype j = i; j < i + atOnce; ++j) {
            letters += QLatin1Char(marker.at(j));
        }
        QTest::sendKeyEvent(QTest::Click, QGuiApplication::focusWindow(), Qt::Key_unknown, letters,
                            Qt::NoModifier);
    }
}

} // namespace

/// After a secret was kept or given up, the real program's memory holds no copy of it but those that the
/// libraries leave in blocks they have freed.
class MemoryTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void searchFindsWhatIsKept();
    void nothingOfOursStays();

private:
    [[nodiscard]] bool startProgram();
    [[nodiscard]] bool connectWith(const Marker &marker);
    void judge(const Marker &marker, const QString &moment);

    QProcess m_service;
};

void MemoryTest::cleanup()
{
    finish();
    m_service.closeWriteChannel();
    m_service.waitForFinished(60'000);
}

bool MemoryTest::startProgram()
{
    begin();
    // In another process, or what it was sent would be found here.
    m_service.start(u"python3"_s, {QStringLiteral(ATS_SUPPORT_DIR "/accept-any.py")});
    if (!eventually([this] { return m_service.canReadLine(); }) || !m_app.start()) {
        return false;
    }
    const QUrl url(u"http://127.0.0.1:"_s + QString::fromLatin1(m_service.readLine().trimmed()));
    m_app.services().setHosts({{u"jobdiva"_s, url}, {u"teamtailor.eu"_s, url}});
    return true;
}

bool MemoryTest::connectWith(const Marker &marker)
{
    if (!m_app.newConnection(u"Tailspin"_s, true) || !m_app.waitForHeading(u"Enter your credentials"_s) ||
        !m_app.fill(u"Client ID"_s, u"123456"_s) ||
        !m_app.fill(u"API Username"_s, u"api@tailspin.example"_s) || !tabTo(u"API Password"_s)) {
        return false;
    }
    typeMarker(marker);
    key(Qt::Key_Return, Qt::ControlModifier);
    return m_app.waitForHeading(u"Link it in StackOne Hub"_s);
}

void MemoryTest::judge(const Marker &marker, const QString &moment)
{
    QTest::qWait(2000); // what the promise is about: two seconds later
    const std::vector<MemoryCopy> copies = findCopies(marker);
    const QJsonObject allowed = allowedCopies(moment);
    const QMap<QString, int> counts =
        canTellOwners() ? countByOwner(copies)
                        : QMap<QString, int>{{u"all together"_s, static_cast<int>(copies.size())}};
    QStringList tooMany;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        qInfo("%s: %s %d", qPrintable(moment), qPrintable(count.key()), count.value());
        if (count.value() > allowed.value(count.key()).toInt()) {
            tooMany += u"%1 %2"_s.arg(count.key()).arg(count.value());
        }
    }
    if (!tooMany.isEmpty()) {
        std::fprintf(stdout, "%s\n", qPrintable(explained(copies)));
        QFAIL(qPrintable(tooMany.join(u", "_s)));
    }
}

void MemoryTest::searchFindsWhatIsKept()
{
    const Marker marker;
    const Marker other;
    QCOMPARE(findCopies(marker).size(), std::size_t(0));
    Allocations::begin();
    QByteArray narrow(Marker::length, '\0');
    QString wide(Marker::length, u'\0');
    QByteArray apart(Marker::length * 16, '\0');
    for (qsizetype i = 0; i < Marker::length; ++i) {
        narrow[i] = marker.at(i);
        wide[i] = QLatin1Char(marker.at(i));
        apart[i * 16] = marker.at(i);
    }
    const Secret guarded{QByteArrayView(narrow)};
    const std::vector<MemoryCopy> copies = findCopies(marker);
    QCOMPARE(copies.size(), std::size_t(4));
    for (const MemoryCopy &copy : copies) {
        QCOMPARE(copy.pieces, Marker::pieces);
    }
    if (canTellOwners()) {
        QCOMPARE(countByOwner(copies),
                 (QMap<QString, int>{{u"the test"_s, 3}, {u"ATS Connect, protected memory"_s, 1}}));
    }
    QCOMPARE(findCopies(other).size(), std::size_t(0));
    // What was freed is found as well, at least where no other block has taken its place yet.
    wipe(narrow);
    wide = QString();
    QVERIFY(findCopies(marker).size() < copies.size());
}

void MemoryTest::nothingOfOursStays()
{
    QVERIFY2(startProgram(), qPrintable(m_app.problem()));
    const Marker kept;
    QVERIFY(connectWith(kept));
    judge(kept, u"two seconds after a save"_s);
    QVERIFY(linkIt());
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Tailspin"_s));
    QTRY_COMPARE(focusName(), u"API Password"_s);
    const Marker givenUp;
    typeMarker(givenUp);
    key(Qt::Key_H, Qt::ControlModifier); // shown: then the line holds a second copy
    QVERIFY(press(u"Cancel"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    judge(givenUp, u"two seconds after closing a reconnect screen"_s);
    // A key goes another way than a password: in the headers of each request.
    QVERIFY(m_app.newConnection(u"Wide World"_s, false, u"Teamtailor"_s));
    const Section *form = m_app.flow()->guide().sectionOfKind(SectionKind::Credentials);
    m_app.window().wizard()->goTo(form->id);
    QVERIFY(m_app.waitForHeading(form->title));
    QVERIFY(m_app.fill(u"Company ID"_s, u"abcdefghijk"_s));
    QVERIFY(m_app.fill(u"User e-mail"_s, u"api@tailspin.example"_s));
    QVERIFY(m_app.fill(u"User password"_s, u"made-up-password"_s));
    QVERIFY(tabTo(u"API key"_s, true));
    const Marker keyed;
    typeMarker(keyed);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Linking));
    judge(keyed, u"two seconds after a save of a key"_s);
}

ATS_TEST(MemoryTest)
#include "memorytest.moc"
