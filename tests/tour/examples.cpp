// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/examples.h"

#include "app/model/catalog.h"

namespace ats::tour
{

using namespace Qt::StringLiterals;

namespace
{

class Examples
{
public:
    Examples(ConnectionStore &store, const Guide &guide)
        : m_store(store)
        , m_guide(guide)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }

    QUuid add(const QString &client)
    {
        const Outcome<QUuid> id = m_store.add(client, m_guide.id);
        m_ok = m_ok && id;
        return id ? id.value() : QUuid();
    }
    void asked(const QUuid &id, int daysAgo)
    {
        take(m_store.setAsked(id, QLatin1StringView(askedSystem), QDate::currentDate().addDays(-daysAgo)));
    }
    void kept(const QUuid &id)
    {
        take(m_store.places().switchTo(
            id, {Slot::A,
                 {{u"clientId"_s, u"123456"_s}, {u"username"_s, u"stackone-api@example.com"_s}},
                 false,
                 {}}));
    }
    void tested(const QUuid &id, int minutesAgo, std::optional<Cause> cause = {})
    {
        Attempt attempt;
        attempt.at = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
        attempt.verdict = cause ? Verdict::NotConnected : Verdict::Connected;
        attempt.cause = cause;
        attempt.tested = 6;
        attempt.passed = cause ? 4 : 6;
        take(m_store.addAttempt(id, attempt));
    }
    void linked(const QUuid &id)
    {
        take(m_store.setTicks(id, tickKeys(*m_guide.sectionOfKind(SectionKind::Link)), true));
    }

private:
    void take(const Done &done) { m_ok = m_ok && done; }

    ConnectionStore &m_store;
    const Guide &m_guide;
    bool m_ok = true;
};

} // namespace

bool addExamples(ConnectionStore &store, const Guide &guide)
{
    Examples examples(store, guide);
    const QUuid contoso = examples.add(u"Contoso Talent"_s);
    examples.kept(contoso);
    examples.tested(contoso, 14 * 24 * 60);
    examples.linked(contoso);
    examples.tested(contoso, 3 * 24 * 60, Cause::CredentialsRejected);
    examples.asked(examples.add(u"Tailspin Recruiting"_s), 3);
    const QUuid northwind = examples.add(u"Northwind Staffing"_s);
    examples.kept(northwind);
    examples.tested(northwind, 4);
    examples.linked(northwind);
    examples.add(u"Wide World Search"_s);
    return examples.ok();
}

} // namespace ats::tour
