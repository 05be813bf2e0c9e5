// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/requestreader.h"

#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

const QStringList &signInKindIds()
{
    static const QStringList ids{u"token-exchange"_s, u"header-key"_s, u"bearer"_s, u"basic"_s,
                                 u"query-key"_s};
    return ids;
}

/// "404" or "4xx".
bool isStatus(const QString &text)
{
    const auto digit = [&text](qsizetype i, char16_t from, char16_t to) {
        return text[i] >= from && text[i] <= to;
    };
    return text.size() == 3 && digit(0, u'1', u'5') &&
           (text.endsWith("xx"_L1) || (digit(1, u'0', u'9') && digit(2, u'0', u'9')));
}

} // namespace

QStringList fieldIds(const std::vector<FieldSpec> &fields)
{
    QStringList ids;
    for (const FieldSpec &field : fields) {
        ids.append(field.id);
    }
    return ids;
}

QStringList causeIds()
{
    QStringList ids;
    for (const Cause cause : allCauses()) {
        ids.append(toId(cause));
    }
    return ids;
}

std::optional<Cause> readCause(TableReader &table, const QString &key, ErrorList &errors)
{
    const QString id = table.text(key);
    const std::optional<Cause> cause = causeFromId(id);
    if (!cause && !id.isEmpty()) {
        errors.add(table.place(key), Lint::tr("the unknown cause %1").arg(quoted(id)), oneOf(causeIds()));
    }
    return cause;
}

RequestReader::RequestReader(const std::vector<FieldSpec> &fields, QString file, ErrorList &errors)
    : m_fields(fields)
    , m_file(std::move(file))
    , m_errors(errors)
{
}

const FieldSpec *RequestReader::field(const QString &id) const
{
    const auto found = std::ranges::find(m_fields, id, &FieldSpec::id);
    return found == m_fields.end() ? nullptr : &*found;
}

SignIn RequestReader::signIn(const TomlNode &node)
{
    TableReader table(node, m_file, m_errors);
    SignIn result;
    result.kind = static_cast<SignInKind>(signInKindIds().indexOf(table.choice(u"kind"_s, signInKindIds())));
    if (const TomlNode *template_ = table.table(u"request"_s)) {
        result.request = request(*template_, result.kind == SignInKind::QueryKey);
    }
    const bool exchange = result.kind == SignInKind::TokenExchange;
    if (exchange) {
        result.tokenKey = table.text(u"token-key"_s);
    }
    if (result.kind != SignInKind::QueryKey) {
        result.header = table.text(u"header"_s);
        if (!result.header.isEmpty() && !isHeaderName(result.header)) {
            m_errors.add(table.place(u"header"_s), quoted(result.header), Lint::tr("the name of a header"));
        }
        result.headerForms = table.texts(u"header-forms"_s);
        checkForms(table, result);
    } else if (std::ranges::none_of(result.request.query,
                                    [](const RequestValue &v) { return !v.field.isEmpty(); })) {
        m_errors.add(table.place(), Lint::tr("no field in the query of the sign-in"),
                     Lint::tr("at least one, with this kind"));
    }
    result.replies = replies(table, u"replies"_s, exchange ? Cause::CredentialsRejected : Cause::KeyRejected);
    if (const TomlNode *other = table.table(u"fallback"_s, Need::Optional)) {
        result.fallback = fallback(*other);
    }
    table.finish();
    return result;
}

FallbackRequest RequestReader::fallback(const TomlNode &node)
{
    TableReader table(node, m_file, m_errors);
    FallbackRequest result;
    if (const TomlNode *template_ = table.table(u"request"_s)) {
        result.request = request(*template_, false);
    }
    result.means = readCause(table, u"means"_s, m_errors).value_or(result.means);
    table.finish();
    return result;
}

RequestRules RequestReader::rules(const TomlNode &node)
{
    TableReader table(node, m_file, m_errors);
    RequestRules result;
    result.mayRead = table.texts(u"may-read"_s);
    for (qsizetype i = 0; i < result.mayRead.size(); ++i) {
        if (!isRequestPath(result.mayRead[i])) {
            m_errors.add(table.place(u"may-read"_s, i),
                         Lint::tr("the path %1").arg(quoted(result.mayRead[i])),
                         Lint::tr("“/”, then letters, digits and / - _ . ~"));
        }
    }
    const auto header = [&](const QString &key) {
        QString name = table.text(key, Need::Optional);
        if (!name.isEmpty() && !isHeaderName(name)) {
            m_errors.add(table.place(key), quoted(name), Lint::tr("the name of a header"));
        }
        return name;
    };
    result.versionHeader = header(u"version-header"_s);
    result.waitHeader = header(u"wait-header"_s);
    result.waitAtMost = table.number(u"wait-at-most"_s, 1, 60, 0);
    result.retryTimeouts = table.numbers(u"retry-timeouts"_s, 1, 10);
    if (result.retryTimeouts.size() > 3) {
        m_errors.add(table.place(u"retry-timeouts"_s), Lint::tr("more than three pauses"),
                     Lint::tr("at most three"));
    }
    table.finish();
    return result;
}

void RequestReader::checkForms(TableReader &table, const SignIn &signIn)
{
    const QString key = u"header-forms"_s;
    const QStringList allowed =
        signIn.kind == SignInKind::TokenExchange ? QStringList{u"token"_s} : fieldIds(m_fields);
    if (signIn.headerForms.isEmpty() && table.has(key)) {
        m_errors.add(table.place(key), Lint::tr("an empty list %1").arg(quoted(key)),
                     Lint::tr("at least one item"));
    }
    for (qsizetype i = 0; i < signIn.headerForms.size(); ++i) {
        const PlacedText form = PlacedText::fixed(signIn.headerForms[i], table.place(key, i));
        const std::size_t before = m_errors.count();
        (void)fill(form, {}, allowed, m_errors);
        if (m_errors.count() == before &&
            (placeholders(form.text()).isEmpty() || !isHeaderValue(form.text()))) {
            m_errors.add(form.start(), Lint::tr("the header form %1").arg(quoted(form.text())),
                         Lint::tr("plain ASCII with {%1}").arg(allowed.join(u"}, {"_s)));
        }
    }
}

RequestTemplate RequestReader::request(const TomlNode &node, bool secretsInQuery)
{
    TableReader table(node, m_file, m_errors);
    RequestTemplate result;
    result.method = table.choice(u"method"_s, {u"GET"_s, u"POST"_s});
    result.path = table.text(u"path"_s);
    if (!result.path.isEmpty() && !isRequestPath(result.path)) {
        m_errors.add(table.place(u"path"_s), Lint::tr("the path %1").arg(quoted(result.path)),
                     Lint::tr("“/”, then letters, digits and / - _ . ~"));
    }
    result.query = values(table, u"query"_s, secretsInQuery);
    result.headers = values(table, u"headers"_s, true);
    result.body = values(table, u"body"_s, true);
    if (result.method == "GET"_L1 && !result.body.empty()) {
        m_errors.add(table.place(u"body"_s), Lint::tr("a body in a GET request"),
                     Lint::tr("a body with POST only"));
    }
    table.finish();
    return result;
}

std::vector<RequestValue> RequestReader::values(TableReader &table, const QString &key, bool secretsAllowed)
{
    std::vector<RequestValue> result;
    for (const TomlNode *node : table.tables(key, Need::Optional)) {
        TableReader entry(*node, m_file, m_errors);
        RequestValue one = value(entry, key, secretsAllowed);
        if (std::ranges::any_of(result,
                                [&one](const RequestValue &other) { return other.name == one.name; })) {
            m_errors.add(entry.place(u"name"_s), Lint::tr("the name %1 twice").arg(quoted(one.name)),
                         Lint::tr("each name once"));
        }
        entry.finish();
        result.push_back(std::move(one));
    }
    return result;
}

RequestValue RequestReader::value(TableReader &entry, const QString &key, bool secretsAllowed)
{
    RequestValue result;
    result.name = entry.text(u"name"_s);
    result.field = entry.text(u"field"_s, Need::Optional);
    result.text = entry.text(u"text"_s, Need::Optional);
    result.asNumber = entry.flag(u"number"_s);
    if (entry.has(u"field"_s) == entry.has(u"text"_s)) {
        m_errors.add(entry.place(), Lint::tr("a value with both or neither of “field” and “text”"),
                     Lint::tr("one of the two"));
    }
    const FieldSpec *spec = field(result.field);
    if (spec == nullptr && !result.field.isEmpty()) {
        m_errors.add(entry.place(u"field"_s), Lint::tr("the unknown field %1").arg(quoted(result.field)),
                     oneOf(fieldIds(m_fields)));
    } else if (spec != nullptr && spec->secret && !secretsAllowed) {
        m_errors.add(entry.place(u"field"_s),
                     Lint::tr("the secret field %1 in an address").arg(quoted(result.field)),
                     Lint::tr("secrets in “headers” or “body”"));
    }
    if (result.asNumber && (key != "body"_L1 || spec == nullptr || spec->kind != FieldKind::Digits)) {
        m_errors.add(entry.place(u"number"_s), Lint::tr("a number that is none"),
                     Lint::tr("“number” for a field of kind “digits” in a body"));
    }
    if (key == "headers"_L1 && !(isHeaderName(result.name) && isHeaderValue(result.text))) {
        m_errors.add(entry.place(), Lint::tr("the header %1").arg(quoted(result.name)),
                     Lint::tr("a header in plain ASCII"));
    }
    return result;
}

std::vector<ReplyRule> RequestReader::replies(TableReader &table, const QString &key,
                                              std::optional<Cause> otherRegion)
{
    std::vector<ReplyRule> result;
    for (const TomlNode *node : table.tables(key)) {
        TableReader entry(*node, m_file, m_errors);
        result.push_back(reply(entry, otherRegion));
        entry.finish();
    }
    return result;
}

ReplyRule RequestReader::reply(TableReader &entry, std::optional<Cause> otherRegion)
{
    ReplyRule rule;
    rule.status = entry.texts(u"status"_s, Need::Optional);
    for (qsizetype i = 0; i < rule.status.size(); ++i) {
        if (!isStatus(rule.status[i])) {
            m_errors.add(entry.place(u"status"_s, i), Lint::tr("the status %1").arg(quoted(rule.status[i])),
                         Lint::tr("“100” to “599”, or “1xx” to “5xx”"));
        }
    }
    rule.contains = entry.texts(u"contains"_s, Need::Optional);
    rule.starts = entry.texts(u"starts"_s, Need::Optional);
    if (rule.status.isEmpty() && rule.contains.isEmpty() && rule.starts.isEmpty()) {
        m_errors.add(entry.place(), Lint::tr("a rule that fits every answer"),
                     Lint::tr("“status”, “contains” or “starts”"));
    }
    const QString means = entry.text(u"means"_s);
    if (means == "try-next-region"_L1 && otherRegion) {
        rule.nextRegion = true;
        rule.cause = otherRegion;
    } else if (means != "passed"_L1 && !means.isEmpty()) {
        rule.cause = causeFromId(means);
        if (!rule.cause) {
            m_errors.add(entry.place(u"means"_s), Lint::tr("the unknown cause %1").arg(quoted(means)),
                         oneOf(QStringList{u"passed"_s} +
                               (otherRegion ? QStringList{u"try-next-region"_s} : QStringList()) +
                               causeIds()));
        }
    }
    return rule;
}

} // namespace ats
