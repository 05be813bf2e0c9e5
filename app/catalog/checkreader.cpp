// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/checkreader.h"

#include "app/catalog/requestreader.h"
#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

const QString signInRow = u"sign-in"_s;

bool isPointer(const QString &text) { return text.isEmpty() || text.startsWith(u'/'); }

/// One of the reads that are sent, whose answer others may look at.
bool isSent(const std::vector<ReadCheck> &reads, const QString &row)
{
    return std::ranges::any_of(
        reads, [&row](const ReadCheck &read) { return read.rowId == row && read.from.isEmpty(); });
}

} // namespace

CheckReader::CheckReader(const System &system, QString file, ErrorList &errors)
    : m_system(system)
    , m_file(std::move(file))
    , m_errors(errors)
{
}

std::vector<ReadCheck> CheckReader::reads(TableReader &table, const QString &key, Need need)
{
    std::vector<ReadCheck> result;
    for (const TomlNode *node : table.tables(key, need)) {
        TableReader entry(*node, m_file, m_errors);
        ReadCheck one = read(entry, result);
        const auto same = [&one](const ReadCheck &other) { return other.rowId == one.rowId; };
        if (std::ranges::any_of(result, same) || std::ranges::any_of(m_system.reads, same)) {
            m_errors.add(entry.place(u"row"_s), Lint::tr("the row %1 twice").arg(quoted(one.rowId)),
                         Lint::tr("each row once"));
        }
        entry.finish();
        result.push_back(std::move(one));
    }
    return result;
}

ReadCheck CheckReader::read(TableReader &entry, const std::vector<ReadCheck> &before)
{
    ReadCheck result;
    result.rowId = entry.text(u"row"_s);
    const bool endpoint = result.rowId.startsWith("endpoint:"_L1);
    if (!result.rowId.isEmpty() &&
        !(endpoint ? isRequestPath(u'/' + result.rowId.sliced(9)) : isId(result.rowId))) {
        m_errors.add(entry.place(u"row"_s), Lint::tr("the row %1").arg(quoted(result.rowId)),
                     Lint::tr("an id, or “endpoint:” and a path"));
    }
    result.what = entry.text(u"what"_s);
    readOrigin(entry, result, before);
    result.shows = pointer(entry, u"shows"_s, Need::Optional);
    result.count = pointer(entry, u"count"_s, Need::Optional);
    if (const TomlNode *found = entry.table(u"fills"_s, Need::Optional)) {
        readFound(*found, result);
    }
    for (const TomlNode *node : entry.tables(u"expect"_s, Need::Optional)) {
        TableReader expected(*node, m_file, m_errors);
        result.expect.push_back(expectation(expected));
        expected.finish();
    }
    return result;
}

void CheckReader::readOrigin(TableReader &entry, ReadCheck &read, const std::vector<ReadCheck> &before)
{
    read.from = entry.text(u"from"_s, Need::Optional);
    const bool sends = entry.has(u"request"_s);
    if (sends == entry.has(u"from"_s)) {
        m_errors.add(entry.place(), Lint::tr("a read with both or neither of “from” and “request”"),
                     Lint::tr("one of the two"));
    }
    if (const TomlNode *template_ = entry.table(u"request"_s, Need::Optional)) {
        read.request = RequestReader(m_system.fields, m_file, m_errors).request(*template_, false);
        checkMayRead(entry.place(u"request"_s), read.request);
    }
    const bool keyed = m_system.signIn.kind != SignInKind::TokenExchange;
    if (!read.from.isEmpty() && !(keyed && read.from == signInRow) && !isSent(before, read.from) &&
        !isSent(m_system.reads, read.from)) {
        QStringList rows = keyed ? QStringList{signInRow} : QStringList();
        for (const std::vector<ReadCheck> *list : {&m_system.reads, &before}) {
            for (const ReadCheck &other : *list) {
                if (other.from.isEmpty()) {
                    rows.append(other.rowId);
                }
            }
        }
        m_errors.add(entry.place(u"from"_s), Lint::tr("the unknown row %1").arg(quoted(read.from)),
                     oneOf(rows));
    }
}

void CheckReader::readFound(const TomlNode &node, ReadCheck &read)
{
    TableReader table(node, m_file, m_errors);
    read.fills = FoundValue{openField(table, u"field"_s), pointer(table, u"pointer"_s, Need::Required)};
    table.finish();
}

Expectation CheckReader::expectation(TableReader &entry)
{
    struct Kind {
        QString key;
        ExpectKind kind;
    };
    static const std::vector<Kind> kinds{{u"present"_s, ExpectKind::Present},
                                         {u"not-null"_s, ExpectKind::NotNull},
                                         {u"equals-field"_s, ExpectKind::EqualsField},
                                         {u"any-string"_s, ExpectKind::AnyString},
                                         {u"none-of"_s, ExpectKind::NoneOf}};
    Expectation result;
    QStringList given;
    for (const Kind &kind : kinds) {
        if (entry.has(kind.key)) {
            given.append(kind.key);
            result.kind = kind.kind;
        }
    }
    if (given.size() != 1) {
        m_errors.add(entry.place(),
                     Lint::tr("%n expectations in one", nullptr, static_cast<int>(given.size())),
                     Lint::tr("one of “present”, “not-null”, “equals-field”, “any-string” and “none-of”"));
    }
    const bool flags = entry.flag(u"present"_s) || entry.flag(u"not-null"_s);
    if ((entry.has(u"present"_s) || entry.has(u"not-null"_s)) && !flags) {
        m_errors.add(entry.place(), Lint::tr("an expectation that is “false”"), Lint::tr("“true”"));
    }
    if (entry.has(u"equals-field"_s)) {
        result.field = openField(entry, u"equals-field"_s);
    }
    if (entry.has(u"any-string"_s)) {
        result.texts = {entry.text(u"any-string"_s)};
    } else {
        result.texts = entry.texts(u"none-of"_s, Need::Optional);
    }
    result.pointer =
        pointer(entry, u"pointer"_s, result.kind == ExpectKind::AnyString ? Need::Optional : Need::Required);
    result.means = readCause(entry, u"means"_s, m_errors).value_or(result.means);
    result.warning = entry.choice(u"as"_s, {u"failure"_s, u"warning"_s}, Need::Optional) == "warning"_L1;
    return result;
}

std::vector<UntestedCheck> CheckReader::untested(TableReader &table)
{
    std::vector<UntestedCheck> result;
    for (const TomlNode *node : table.tables(u"untested"_s, Need::Optional)) {
        TableReader entry(*node, m_file, m_errors);
        UntestedCheck one;
        one.rowId = entry.text(u"row"_s);
        const auto known = [&one](const auto &other) { return other.rowId == one.rowId; };
        if (!one.rowId.isEmpty() && checkId(entry.placed(u"row"_s, one.rowId), m_errors) &&
            (std::ranges::any_of(result, known) || std::ranges::any_of(m_system.reads, known))) {
            m_errors.add(entry.place(u"row"_s), Lint::tr("the row %1 twice").arg(quoted(one.rowId)),
                         Lint::tr("each row once"));
        }
        one.label = entry.text(u"label"_s);
        one.reason = entry.text(u"reason"_s);
        checkPlain(entry.placed(u"label"_s, one.label), m_errors);
        checkPlain(entry.placed(u"reason"_s, one.reason), m_errors);
        entry.finish();
        result.push_back(std::move(one));
    }
    return result;
}

std::vector<Endpoint> CheckReader::endpoints(TableReader &table)
{
    std::vector<Endpoint> result;
    for (const TomlNode *node : table.tables(u"endpoints"_s, Need::Optional)) {
        TableReader entry(*node, m_file, m_errors);
        Endpoint one = endpoint(entry);
        if (std::ranges::any_of(result, [&one](const Endpoint &other) { return other.path == one.path; })) {
            m_errors.add(entry.place(u"path"_s), Lint::tr("the endpoint %1 twice").arg(quoted(one.path)),
                         Lint::tr("each endpoint once"));
        }
        entry.finish();
        result.push_back(std::move(one));
    }
    return result;
}

Endpoint CheckReader::endpoint(TableReader &entry)
{
    Endpoint result;
    result.path = entry.text(u"path"_s);
    if (!result.path.isEmpty() && !isRequestPath(u'/' + result.path)) {
        m_errors.add(entry.place(u"path"_s), Lint::tr("the path %1").arg(quoted(result.path)),
                     Lint::tr("letters, digits and / - _ . ~"));
    }
    const QString test = entry.choice(u"test"_s, {u"none"_s, u"read"_s, u"sign-in"_s});
    if (test == "none"_L1) {
        const QStringList reasons{u"writes"_s, u"unknown-contract"_s, u"personal-data"_s};
        result.reason = static_cast<NotCalled>(reasons.indexOf(entry.choice(u"reason"_s, reasons)));
        return result;
    }
    if (test == "read"_L1) {
        result.test = EndpointTest::Read;
        result.what = entry.text(u"what"_s);
        result.query = RequestReader(m_system.fields, m_file, m_errors).values(entry, u"query"_s, false);
        checkMayRead(entry.place(u"path"_s), {u"GET"_s, u'/' + result.path, {}, {}, {}});
        return result;
    }
    result.test = EndpointTest::SignIn;
    if (u'/' + result.path != m_system.signIn.request.path) {
        m_errors.add(entry.place(u"path"_s), Lint::tr("the path %1").arg(quoted(result.path)),
                     Lint::tr("the path of the sign-in, %1").arg(quoted(m_system.signIn.request.path)));
    }
    return result;
}

QString CheckReader::pointer(TableReader &entry, const QString &key, Need need)
{
    QString text = entry.text(key, need);
    if (!isPointer(text)) {
        m_errors.add(entry.place(key), quoted(text), Lint::tr("a JSON pointer, “/data/id”"));
    }
    return text;
}

QString CheckReader::openField(TableReader &entry, const QString &key)
{
    QString id = entry.text(key);
    const FieldSpec *spec = m_system.field(id);
    if (!id.isEmpty() && (spec == nullptr || spec->secret)) {
        QStringList open;
        for (const FieldSpec &field : m_system.fields) {
            if (!field.secret) {
                open.append(field.id);
            }
        }
        m_errors.add(entry.place(key), quoted(id), oneOf(open));
    }
    return id;
}

void CheckReader::checkMayRead(const Place &place, const RequestTemplate &request)
{
    if (request.method != "GET"_L1) {
        m_errors.add(place, Lint::tr("a read with %1").arg(request.method), Lint::tr("GET"));
    } else if (!m_system.requests.mayRead.contains(request.path)) {
        m_errors.add(place, Lint::tr("the path %1").arg(quoted(request.path)),
                     oneOf(m_system.requests.mayRead));
    }
}

} // namespace ats
