// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft.h"

#include "app/flow/sessionset.h"
#include "app/flow/storedset.h"
#include "app/model/fieldtext.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

Draft::Draft(Ports ports, const Guide &guide, Connection connection, QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
    , m_guide(guide)
    , m_connection(std::move(connection))
    , m_changes(m_ports.store)
{
    m_retry.setInterval(std::chrono::seconds(5)); // a list in use makes each try wait
    connect(&m_retry, &QTimer::timeout, this, [this] { (void)writeAgain(); });
}

bool Draft::stored(const Done &done)
{
    if (!done) {
        Q_EMIT failed(done.problem().text);
    }
    return done.ok();
}

QString Draft::value(const QString &field) const
{
    return m_connection.values.value(field, m_connection.inForce.value(field));
}

void Draft::setValue(const QString &field, const QString &text)
{
    if (m_connection.values.contains(field) ? m_connection.values.value(field) == text
                                            : value(field) == text) {
        return;
    }
    change({u"value/"_s + field, [=](Connection &c) { c.values.insert(field, text); },
            [=, id = m_connection.id](ConnectionStore &store) { return store.setValue(id, field, text); }});
    Q_EMIT valueChanged(field);
}

void Draft::settle(const QString &field)
{
    const System &system = *m_guide.system;
    const FieldSpec *spec = system.field(field);
    if (spec == nullptr || spec->secret) {
        return;
    }
    const QString text = value(field);
    const FieldSpec *regionField = system.regionField();
    const QString region = spec->splitRegion ? regionIn(system, *spec, text) : QString();
    setValue(field, cleaned(*spec, text));
    if (!region.isEmpty() && regionField != nullptr) {
        setValue(regionField->id, region);
    }
}

const Secret *Draft::secret(const QString &field) const
{
    const auto found = m_secrets.find(field);
    return found == m_secrets.end() ? nullptr : &found->second;
}

void Draft::setSecret(const QString &field, Secret value)
{
    if (const Secret *old = secret(field); old != nullptr ? *old == value : value.isEmpty()) {
        return;
    }
    if (value.isEmpty()) {
        m_secrets.erase(field);
        m_unkept.erase(field);
        if (m_connection.draftKept) {
            m_unkept.insert(field); // the entry still holds it
        }
        if (m_secrets.empty()) {
            forgetSecrets();
        }
    } else {
        m_secrets.insert_or_assign(field, std::move(value));
        m_unkept.insert(field);
    }
    Q_EMIT valueChanged(field);
}

bool Draft::isFilledIn(const QString &field) const
{
    const FieldSpec *spec = m_guide.system->field(field);
    if (spec != nullptr && spec->secret) {
        const bool kept = m_connection.slot.has_value() || hasSessionSet(m_ports, m_connection);
        return secret(field) != nullptr || (kept && !spec->ofPlatform);
    }
    return !value(field).trimmed().isEmpty();
}

void Draft::setNote(const QString &key, const QString &text)
{
    if (note(key) == text) {
        return;
    }
    const auto apply = [=](Connection &c) {
        if (text.isEmpty()) {
            c.notes.remove(key);
        } else {
            c.notes.insert(key, text);
        }
    };
    change({u"note/"_s + key, apply,
            [=, id = m_connection.id](ConnectionStore &store) { return store.setNote(id, key, text); }});
    Q_EMIT changed();
}

void Draft::setAsked(const QString &whom, const QDate &date)
{
    const auto apply = [=](Connection &c) {
        if (date.isValid()) {
            c.asked.insert(whom, date);
        } else {
            c.asked.remove(whom);
        }
    };
    change({u"asked/"_s + whom, apply,
            [=, id = m_connection.id](ConnectionStore &store) { return store.setAsked(id, whom, date); }});
    Q_EMIT changed();
}

void Draft::setTicked(const QStringList &keys, bool ticked)
{
    QStringList news;
    std::ranges::copy_if(keys, std::back_inserter(news),
                         [&](const QString &key) { return isTicked(key) != ticked; });
    if (news.isEmpty()) {
        return;
    }
    const auto apply = [=](Connection &c) {
        for (const QString &key : news) {
            if (ticked) {
                c.ticks.insert(key);
            } else {
                c.ticks.remove(key);
            }
        }
    };
    change({u"ticks/"_s + news.join(u' '), apply,
            [=, id = m_connection.id](ConnectionStore &store) { return store.setTicks(id, news, ticked); }});
    Q_EMIT ticksChanged();
}

void Draft::setSection(const QString &section)
{
    if (m_connection.section == section) {
        return;
    }
    change({u"section"_s, [=](Connection &c) { c.section = section; },
            [=, id = m_connection.id](ConnectionStore &store) { return store.setSection(id, section); }});
    Q_EMIT changed();
}

void Draft::rename(const QString &client)
{
    change({u"client"_s, [=](Connection &c) { c.client = client; },
            [=, id = m_connection.id](ConnectionStore &store) { return store.rename(id, client); }});
    Q_EMIT changed();
}

void Draft::setReconnecting(bool reconnecting)
{
    if (m_connection.reconnecting == reconnecting) {
        return;
    }
    change({u"reconnecting"_s, [=](Connection &c) { c.reconnecting = reconnecting; },
            [=, id = m_connection.id](ConnectionStore &store) {
                return store.setReconnecting(id, reconnecting);
            }});
    Q_EMIT changed();
}

void Draft::setPlatformStale(bool stale)
{
    if (m_connection.platformStale == stale) {
        return;
    }
    change({u"platformStale"_s, [=](Connection &c) { c.platformStale = stale; },
            [=, id = m_connection.id](ConnectionStore &store) { return store.setPlatformStale(id, stale); }});
    Q_EMIT changed();
}

void Draft::dropTyped()
{
    m_changes.drop(u"value"_s);
    change({u"values"_s, [](Connection &c) { c.values.clear(); },
            [id = m_connection.id](ConnectionStore &store) { return store.clearValues(id); }});
    forgetSecrets();
    Q_EMIT changed();
}

void Draft::takeInForce(Slot slot, const QMap<QString, QString> &plain)
{
    const QMap<QString, QString> before = m_connection.inForce;
    if (before == plain) {
        return;
    }
    const Outcome<bool> shown = showEntry(*m_ports.store, m_connection.id, slot, plain);
    if (!stored(shown ? Done() : Done(shown.problem())) || !shown.value()) {
        return;
    }
    reload();
    for (auto it = plain.begin(); it != plain.end(); ++it) {
        if (before.value(it.key()) != it.value()) {
            Q_EMIT valueChanged(it.key());
        }
    }
}

void Draft::addAttempt(const Attempt &attempt)
{
    // Each has a key of its own: none takes another's place.
    change({u"attempt/"_s + QUuid::createUuid().toString(), [](Connection &) {},
            [=, id = m_connection.id](ConnectionStore &store) { return store.addAttempt(id, attempt); }});
    if (!hasUnwritten()) {
        reload();
    }
}

Credentials Draft::candidate(const Credentials *storedSet) const
{
    Credentials set;
    for (const QString &id : m_guide.fields) {
        const FieldSpec *spec = m_guide.system->field(id);
        if (spec == nullptr) {
            continue;
        }
        if (!spec->secret) {
            set.plain.insert(id, value(id));
        } else if (const Secret *typed = secret(id)) {
            set.secrets.emplace(id, typed->clone());
        } else if (storedSet != nullptr) {
            if (const auto kept = storedSet->secrets.find(id); kept != storedSet->secrets.end()) {
                set.secrets.emplace(id, kept->second.clone());
            }
        }
    }
    set.tidy(*m_guide.system);
    return set;
}

bool Draft::needsStoredSecrets() const
{
    return std::ranges::any_of(m_guide.fields, [this](const QString &id) {
        const FieldSpec *spec = m_guide.system->field(id);
        return spec != nullptr && spec->secret && secret(id) == nullptr;
    });
}

bool Draft::hasRequiredSecrets() const
{
    return std::ranges::none_of(m_guide.fields, [this](const QString &id) {
        const FieldSpec *spec = m_guide.system->field(id);
        return spec != nullptr && spec->secret && !spec->optional && secret(id) == nullptr;
    });
}

void Draft::reload(const Credentials *kept)
{
    Outcome<Connection> fresh = m_ports.store->load(m_connection.id);
    if (!fresh) {
        Q_EMIT failed(fresh.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    m_changes.applyTo(m_connection);
    if (kept != nullptr) {
        std::erase_if(m_secrets, [&](const auto &typed) {
            const FieldSpec *spec = m_guide.system->field(typed.first);
            return spec != nullptr && kept->holds(typed.first, cleaned(*spec, typed.second));
        });
        if (!m_connection.draftKept) { // its entry went with the set: what is left is only here
            m_unkept.clear();
            for (const auto &typed : m_secrets) {
                m_unkept.insert(typed.first);
            }
        }
    }
    Q_EMIT changed();
}

} // namespace ats
