// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultcase.h"

#include "tests/faults/faultworld.h"

#include <QtCore/QLocale>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char hereRows[] =
    "entries:passed network:not-tested portal:not-tested proxy:not-tested name:passed "
    "reach:passed secure:passed ";
constexpr char plainRows[] =
    "entries:passed network:not-tested portal:not-tested proxy:not-tested name:passed "
    "reach:passed secure:not-tested ";
constexpr char officeRows[] = "entries:passed network:passed portal:passed proxy:passed name:not-tested "
                              "reach:passed secure:passed ";
constexpr char jobDivaRows[] = "service:passed clock:passed sign-in:passed session:passed read:passed";
constexpr char teamtailorRows[] =
    "service:passed clock:passed sign-in:passed company:passed user:passed jobs:passed "
    "user-password:not-tested two-factor:not-tested write-permission:not-tested";

QStringList parts(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

QStringList goodRows(const FaultCase &one)
{
    const char *way = one.way == Way::Office ? officeRows : one.way == Way::Plain ? plainRows : hereRows;
    return parts(way) + parts(qstrcmp(one.guide, teamtailor) == 0 ? teamtailorRows : jobDivaRows);
}

/// Every row as it must be, from the few that the case names.
QStringList expectedRows(const FaultCase &one)
{
    QStringList named = parts(one.rows);
    const bool goesOn = named.endsWith(u"on"_s);
    if (goesOn) {
        named.resize(named.size() - 2);
    }
    bool failed = false;
    QStringList rows;
    for (const QString &row : goodRows(one)) {
        const QString id = row.section(u':', 0, 0);
        const QStringList other = named.filter(QRegularExpression(u'^' + id + u':'));
        const QString state = other.isEmpty() && failed && !goesOn ? id + u":not-run"_s : other.value(0, row);
        failed = failed || state.contains(":failed"_L1);
        named.removeAll(other.value(0));
        rows.append(state);
    }
    return rows + named; // what is left names no row: the comparison shows it
}

QStringList seenRows(const Report &report)
{
    QStringList rows;
    for (const CheckRow &row : report.rows) {
        rows.append(row.id + u':' + toId(row.state) + (row.cause ? u'/' + toId(*row.cause) : QString()));
    }
    return rows;
}

/// Of the first failed row, else of the first with a warning.
QString expectedCause(const QStringList &rows)
{
    for (const QString &state : {u":failed/"_s, u":warning/"_s}) {
        if (const QStringList found = rows.filter(state); !found.isEmpty()) {
            return found.first().section(u'/', 1);
        }
    }
    return {};
}

/// All words that a report could show.
QString wordsOf(const Report &report)
{
    QString words;
    for (const CheckRow &row : report.rows) {
        const RowFacts &facts = row.facts;
        words +=
            QStringList{facts.words, facts.reason, facts.issuer, facts.what, facts.host, facts.shown}.join(
                u'\n');
    }
    return words;
}

/// A certificate that was seen is shown: whose it is, and until when.
void checkCertificate(const Report &report)
{
    const CheckRow *row = report.row(u"secure");
    const bool seen = row->state == RowState::Passed ||
                      (row->cause && *row->cause >= Cause::TlsUntrusted && *row->cause <= Cause::TlsName);
    QCOMPARE(!row->facts.issuer.isEmpty(), seen);
    QCOMPARE(row->facts.validUntil.isValid(), seen);
}

} // namespace

QByteArray dateLine(const QDateTime &moment)
{
    return "Date: " + QLocale::c().toString(moment.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() +
           " GMT";
}

PeerAct says(int status, const QByteArray &body, const QByteArray &type, const QList<QByteArray> &headers)
{
    return {answer(status, body, type, QList<QByteArray>{dateLine()} + headers)};
}

PeerAct complains(int status, const QByteArray &message)
{
    return says(status, R"({"status":1,"error":"x","message":")" + message + R"("})");
}

void addFaults(const std::vector<FaultCase> &cases)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name) << static_cast<int>(i);
    }
}

void runFault(const std::vector<FaultCase> &cases)
{
    QFETCH(int, index);
    const FaultCase &one = cases[static_cast<std::size_t>(index)];
    FaultWorld world(one);
    if (one.arrange) {
        one.arrange(world);
    }
    QVERIFY(world.run.run());
    const QStringList expected = expectedRows(one);
    const QStringList seen = seenRows(world.run.report);
    QVERIFY2(seen == expected,
             qPrintable(u"\n  seen     %1\n  expected %2"_s.arg(seen.join(u' '), expected.join(u' '))));
    QCOMPARE(QString(toId(world.run.report.verdict)), QString::fromLatin1(one.verdict));
    QCOMPARE(world.run.report.cause ? QString(toId(*world.run.report.cause)) : QString(),
             expectedCause(expected));
    QCOMPARE(world.signIns(), one.signIns);
    QCOMPARE(world.run.started, world.run.ended);
    QCOMPARE(world.elsewhere.connections(), 0);
    checkCertificate(world.run.report);
    if (expected.contains(u"reach:not-run"_s) && expected.contains(u"proxy:not-run"_s)) {
        QCOMPARE(world.peer->connections(), 0);
    }
    for (const QByteArray &secret : world.secrets()) {
        QVERIFY(!world.seenByOthers().contains(secret));
        QVERIFY(!wordsOf(world.run.report).contains(QString::fromLatin1(secret)));
    }
    QTest::qWait(0);
    QCOMPARE(world.run.finished, 1);
}

} // namespace ats::test
