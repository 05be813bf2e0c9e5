// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/filekind.h"
#include "app/handoff/formreader.h"
#include "app/handoff/invitation.h"
#include "app/handoff/passphrase.h"
#include "app/handoff/returnslip.h"
#include "app/handoff/sealedfile.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ats;
using namespace ats::fuzz;

namespace
{

const Guide *shippedGuide(const QString &id) { return shipped().guide(id); }

/// What came through a reader is fit for the screen.
void isShowable(const QStringList &names)
{
    for (const QString &name : names) {
        require(isPlainText(name, true) && name.size() <= mostNoteText,
                "only plain text of its length is let in");
    }
}

} // namespace

ATS_FUZZ(sealed)
{
    (void)kindOfFile(input);
    const Outcome<SealedFile> read = SealedFile::read(input);
    if (!read) {
        require(!read.problem().text.isEmpty(), "what is refused is refused with words");
        return;
    }
    require(read.value().lock() == LockKind::ReceivingCode || read.value().cost().isWithinBounds(),
            "no file asks for more work than is allowed");
    // The private key 01 02 … 32 of the corpus.
    QByteArray key;
    for (int value = 1; value <= 32; ++value) {
        key.append(static_cast<char>(value));
    }
    if (const Outcome<Secret> content = read.value().openWithKey(Secret(QByteArrayView(key)))) {
        (void)Handoff::fromJson(content.value(), shippedGuide);
    }
}

ATS_FUZZ(handoff)
{
    const Outcome<Handoff> read = Handoff::fromJson(Secret(QByteArrayView(input)), shippedGuide);
    if (!read) {
        require(!read.problem().text.isEmpty(), "what is refused is refused with words");
        return;
    }
    const Handoff &one = read.value();
    isShowable({one.client, one.name, one.contact, one.forWhom, one.note});
    const Outcome<Handoff> again = Handoff::fromJson(one.toJson(), shippedGuide);
    require(again && again.value().details == one.details && again.value().toJson() == one.toJson(),
            "content is read as it was written");
}

ATS_FUZZ(invitation)
{
    const Outcome<Invitation> read = Invitation::fromFile(input, shippedGuide);
    if (!read) {
        require(!read.problem().text.isEmpty(), "what is refused is refused with words");
        return;
    }
    const Invitation &one = read.value();
    isShowable({one.client, one.name, one.contact, one.note});
    isShowable(one.values.values());
    for (auto it = one.values.begin(); it != one.values.end(); ++it) {
        require(!shippedGuide(one.guideId)->system->field(it.key())->secret, "an invitation holds no secret");
    }
    const Outcome<Invitation> again = Invitation::fromFile(one.toFile(), shippedGuide);
    require(again && again.value().toFile() == one.toFile(), "an invitation is read as it was written");
}

ATS_FUZZ(slip)
{
    const Outcome<ReturnSlip> read = ReturnSlip::fromFile(input, shippedGuide);
    if (!read) {
        require(!read.problem().text.isEmpty(), "what is refused is refused with words");
        return;
    }
    isShowable({read.value().client, read.value().name});
    require(read.value().passed <= read.value().tested, "no more pass than are tested");
    const Outcome<ReturnSlip> again = ReturnSlip::fromFile(read.value().toFile(), shippedGuide);
    require(again && again.value().toFile() == read.value().toFile(), "a slip is read as it was written");
}

ATS_FUZZ(code)
{
    const QString text = QString::fromUtf8(input);
    const Outcome<ReceivingCode> read = ReceivingCode::parse(text);
    if (read) {
        const ReceivingCode &code = read.value();
        require(ReceivingCode::parse(code.asText()).value() == code, "a code is read as it is written");
        require(ReceivingCode::parse(code.asWords().join(u' ')).value() == code, "and as its words");
    }
    const Outcome<Secret> words = typedPassphrase(Secret(QByteArrayView(input)));
    if (words) {
        require(typedPassphrase(words.value()).value() == words.value(), "a passphrase settles");
    }
}
