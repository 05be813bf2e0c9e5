// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/connection.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

/// A guide small enough to read, with the shapes of the shipped one. Not the shipped one, so that its wording
/// is free.
namespace ats::test
{

using namespace Qt::StringLiterals;

/// What every wording test stands on: one language, one time zone.
inline void fixSurroundings()
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

inline FieldSpec fieldSpec(const QString &id, const QString &label, FieldKind kind,
                           const QStringList &pasteLabels)
{
    FieldSpec field;
    field.id = id;
    field.label = label;
    field.missing = u"Enter the %1."_s.arg(label);
    field.kind = kind;
    field.pasteLabels = pasteLabels;
    return field;
}

inline Step stepOf(const QString &id, std::vector<Block> blocks)
{
    Step step;
    step.id = id;
    step.blocks = std::move(blocks);
    return step;
}

inline Section sectionOf(const QString &id, SectionKind kind, std::vector<Step> steps)
{
    Section section;
    section.id = id;
    section.kind = kind;
    section.steps = std::move(steps);
    return section;
}

struct TestGuide {
    System system;
    Platform platform;
    Guide guide;

    TestGuide()
    {
        system.id = u"jobdiva"_s;
        system.name = u"JobDiva"_s;
        Host host;
        host.base = QUrl(u"https://api.jobdiva.com"_s);
        system.hosts = {host};
        system.fields = {
            fieldSpec(u"clientId"_s, u"Client ID"_s, FieldKind::Digits, {u"client id"_s, u"clientid"_s}),
            fieldSpec(u"username"_s, u"API Username"_s, FieldKind::Email,
                      {u"username"_s, u"user name"_s, u"user"_s}),
            fieldSpec(u"password"_s, u"API Password"_s, FieldKind::Text, {u"password"_s}),
        };
        system.fields[2].secret = true;
        ReadCheck read;
        read.rowId = u"read"_s;
        read.what = u"resume sources"_s;
        system.reads = {read};
        Advice refused;
        refused.cause = Cause::CredentialsRejected;
        refused.lead = u"JobDiva does **not** say which part."_s;
        refused.first = {{u"The API user's details"_s, {}, {u"username"_s}},
                         {u"**Only allow access**"_s, u"permissions/api-only"_s, {}}};
        refused.again = {{u"The password was changed"_s, {}, {u"password"_s}}};
        system.advice = {refused};
        platform.id = u"stackone-hub"_s;
        platform.name = u"StackOne Hub"_s;
        guide.id = u"jobdiva-stackone"_s;
        guide.system = &system;
        guide.platform = &platform;
        guide.fields = {u"clientId"_s, u"username"_s, u"password"_s};
        guide.sections = {
            sectionOf(u"client-id"_s, SectionKind::Steps, {stepOf(u"save"_s, {PasteAnswer{u"clientId"_s}})}),
            sectionOf(u"credentials"_s, SectionKind::Credentials, {}),
            sectionOf(u"link"_s, SectionKind::Link, {stepOf(u"connect"_s, {Task{u"seen"_s, {}, true}})}),
        };
    }
    TestGuide(const TestGuide &) = delete;
    TestGuide &operator=(const TestGuide &) = delete;
};

} // namespace ats::test
