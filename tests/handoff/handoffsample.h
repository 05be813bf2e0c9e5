// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalog.h"
#include "app/handoff/handoff.h"
#include "app/handoff/invitation.h"
#include "app/handoff/returnslip.h"
#include "app/handoff/sealing.h"

#include <QtCore/QFile>

namespace ats::test
{

using namespace Qt::StringLiterals;

/// The secret of the samples; found nowhere but in opened content.
inline const QString sampleSecret = u"canary \"päss\\word\" \u2603"_s;

[[nodiscard]] inline const Catalog &shippedCatalog()
{
    static const std::unique_ptr<Catalog> catalog = [] {
        if (!initSecrets()) {
            qFatal("no libsodium");
        }
        auto loaded = Catalog::load();
        if (!loaded) {
            qFatal("%s", qPrintable(loaded.problem().text));
        }
        return std::move(loaded).value();
    }();
    return *catalog;
}

[[nodiscard]] inline GuideFinder shippedGuides()
{
    return [](const QString &id) { return shippedCatalog().guide(id); };
}

[[nodiscard]] inline Handoff sampleHandoff()
{
    Handoff handoff;
    handoff.matter = QUuid(u"0f5e8a51-6d2c-4f0b-9f43-3a1a5c1b7e10"_s);
    handoff.client = u"Contoso Talent"_s;
    handoff.guideId = u"jobdiva-stackone"_s;
    handoff.details.plain = {{u"clientId"_s, u"123456"_s}, {u"username"_s, u"api@example.org"_s}};
    handoff.details.secrets.emplace(u"password"_s, Secret(sampleSecret));
    handoff.name = u"Ada Example"_s;
    handoff.contact = u"ada@example.org"_s;
    handoff.forWhom = u"Emil Engineer"_s;
    handoff.note = u"Please connect it\nby Friday."_s;
    handoff.made = QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);
    handoff.openBy = QDate(2026, 11, 29);
    return handoff;
}

/// Private key 01 02 03 … 32: of the test vectors alone.
[[nodiscard]] inline KeyPair sampleKey()
{
    QByteArray bytes;
    for (int value = 1; value <= 32; ++value) {
        bytes.append(static_cast<char>(value));
    }
    return std::move(*keyPairOf(Secret(QByteArrayView(bytes))));
}

[[nodiscard]] inline ReceivingCode sampleCode() { return {sampleKey().publicKey}; }

/// Little work, so that tests are quick.
inline constexpr PassphraseCost quickCost{1, 8 * 1024};

[[nodiscard]] inline Invitation sampleInvitation()
{
    Invitation invitation;
    invitation.matter = sampleHandoff().matter;
    invitation.client = u"Contoso Talent"_s;
    invitation.guideId = u"jobdiva-stackone"_s;
    invitation.values = {{u"username"_s, u"api@example.org"_s}};
    invitation.name = u"Emil Engineer"_s;
    invitation.contact = u"emil@example.org"_s;
    invitation.code = sampleCode();
    invitation.note = u"Use this user name, please."_s;
    return invitation;
}

[[nodiscard]] inline ReturnSlip sampleSlip()
{
    ReturnSlip slip;
    slip.matter = sampleHandoff().matter;
    slip.client = u"Contoso Talent"_s;
    slip.guideId = u"jobdiva-stackone"_s;
    slip.at = QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
    slip.verdict = Verdict::ConnectedWithGaps;
    slip.passed = 9;
    slip.tested = 10;
    slip.name = u"Emil Engineer"_s;
    return slip;
}

[[nodiscard]] inline QByteArray vectorFile(const QString &name)
{
    QFile file(QStringLiteral(ATS_SOURCE_DIR "/tests/data/handoff/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace ats::test
