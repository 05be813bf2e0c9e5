// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/systemreader.h"

#include "app/catalog/checkreader.h"
#include "app/catalog/fieldreader.h"
#include "app/catalog/requestreader.h"
#include "app/catalog/tomlfile.h"
#include "app/catalog/words.h"

namespace ats
{

using namespace Qt::StringLiterals;

QString readSupportEmail(TableReader &table, ErrorList &errors)
{
    const QString key = u"support-email"_s;
    QString address = table.text(key, Need::Optional);
    if (!address.isEmpty() && !isEmailAddress(address)) {
        errors.add(table.place(key), quoted(address), Lint::tr("an e-mail address"));
    }
    return address;
}

QStringList readLinkHosts(TableReader &table, ErrorList &errors)
{
    return readHostNames(table, u"link-hosts"_s, Need::Optional, errors);
}

QStringList readHostNames(TableReader &table, const QString &key, Need need, ErrorList &errors)
{
    QStringList hosts = table.texts(key, need);
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        if (QUrl(u"https://"_s + hosts[i], QUrl::StrictMode).host() != hosts[i] || !hosts[i].contains(u'.')) {
            errors.add(table.place(key, i), Lint::tr("the host %1").arg(quoted(hosts[i])),
                       Lint::tr("a host name in lower case, without https:// and path"));
        }
    }
    return hosts;
}

QUrl readHostAddress(TableReader &table, const QString &key, ErrorList &errors)
{
    const QString text = table.text(key);
    if (text.isEmpty()) {
        return {};
    }
    QUrl address = readAddress(table.placed(key, text), nullptr, errors).value_or(QUrl());
    if (!address.path().isEmpty() && address.path() != "/"_L1) {
        errors.add(table.place(key), Lint::tr("an address with a path"),
                   Lint::tr("https:// and a host only"));
    }
    return address;
}

std::optional<SystemFile> SystemReader::read(const QString &id)
{
    const QString path = u"systems/%1/system.toml"_s.arg(id);
    m_file = m_folder.shownName(path);
    m_result = {};
    System &system = m_result.system;
    system.id = id;
    checkId(PlacedText::fixed(id, {m_file}), m_errors);
    const std::optional<QByteArray> bytes = m_folder.read(path);
    const std::optional<TomlNode> root = bytes ? parseToml(*bytes, m_file, m_errors) : std::nullopt;
    if (!root) {
        return std::nullopt;
    }
    TableReader table(*root, m_file, m_errors);
    system.name = table.text(u"name"_s);
    checkPlain(table.placed(u"name"_s, system.name), m_errors);
    system.supportEmail = readSupportEmail(table, m_errors);
    m_result.linkHosts = readLinkHosts(table, m_errors);
    m_result.optionalVariables = table.texts(u"optional-variables"_s, Need::Optional);
    readHosts(table);
    system.fields = readFields(table, Need::Required, m_file, m_errors);
    checkRegionField(table);
    system.identity = table.text(u"identity"_s, Need::Optional);
    checkIdentity(table);
    system.clockTolerance = table.number(u"clock-tolerance"_s, 5, 3600, system.clockTolerance);
    RequestReader requests(system.fields, m_file, m_errors);
    if (const TomlNode *node = table.table(u"sign-in"_s)) {
        system.signIn = requests.signIn(*node);
    }
    if (const TomlNode *node = table.table(u"requests"_s)) {
        system.requests = requests.rules(*node);
    }
    system.readReplies = requests.replies(table, u"read-replies"_s, {});
    CheckReader checks(system, m_file, m_errors);
    system.reads = checks.reads(table, u"reads"_s, Need::Required);
    if (system.signIn.kind == SignInKind::TokenExchange && !system.reads.empty() &&
        !system.reads.front().from.isEmpty()) {
        m_errors.add(table.place(u"reads"_s, 0), Lint::tr("a first read without a request"),
                     Lint::tr("a request that shows whether the session is accepted"));
    }
    system.untested = checks.untested(table);
    readAdvice(table);
    readMails(table);
    table.finish();
    return std::move(m_result);
}

void SystemReader::checkIdentity(const TableReader &table)
{
    const System &system = m_result.system;
    QStringList open;
    for (const FieldSpec &field : system.fields) {
        if (!field.secret) {
            open.append(field.id);
        }
    }
    if (!system.identity.isEmpty() && !open.contains(system.identity)) {
        m_errors.add(table.place(u"identity"_s), quoted(system.identity), oneOf(open));
    }
}

void SystemReader::checkRegionField(const TableReader &table)
{
    const std::vector<FieldSpec> &fields = m_result.system.fields;
    const auto regions = std::ranges::count(fields, FieldKind::Region, &FieldSpec::kind);
    const bool splits = std::ranges::any_of(fields, &FieldSpec::splitRegion);
    if (regions > 1 || (splits && regions == 0)) {
        m_errors.add(table.place(u"fields"_s),
                     Lint::tr("%n fields of kind “region”", nullptr, static_cast<int>(regions)),
                     Lint::tr("one, where a field has “split-region”, and never more"));
    }
}

void SystemReader::readHosts(TableReader &table)
{
    std::vector<Host> &hosts = m_result.system.hosts;
    for (const TomlNode *node : table.tables(u"hosts"_s)) {
        TableReader entry(*node, m_file, m_errors);
        Host host;
        host.region = entry.text(u"region"_s, Need::Optional);
        if (!host.region.isEmpty()) {
            checkId(entry.placed(u"region"_s, host.region), m_errors);
        }
        host.label = entry.text(u"label"_s, Need::Optional);
        host.base = readHostAddress(entry, u"base"_s, m_errors);
        const auto sameRegion = [&host](const Host &other) { return other.region == host.region; };
        if (std::ranges::any_of(hosts, sameRegion)) {
            m_errors.add(entry.place(), Lint::tr("a second host for the region %1").arg(quoted(host.region)),
                         Lint::tr("each region once, and no region only for a single host"));
        }
        entry.finish();
        hosts.push_back(std::move(host));
    }
}

} // namespace ats
