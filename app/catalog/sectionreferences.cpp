// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/sectionreader.h"
#include "app/catalog/words.h"

#include <algorithm>

/// Directives that name something known elsewhere: a field, a mail.
namespace ats
{

using namespace Qt::StringLiterals;

void SectionReader::readReference(const MarkdownItem &item)
{
    if (item.name == "mail"_L1) {
        add(MailHere{mail(item, true)});
    } else if (item.name == "administrator"_L1) {
        add(AskAdministrator{mail(item, false)});
    } else if (item.name == "expect-value"_L1) {
        readExpectation(item);
    } else if (const FieldSpec *spec = field(item.text)) {
        readFieldReference(item, *spec);
    }
}

void SectionReader::readFieldReference(const MarkdownItem &item, const FieldSpec &spec)
{
    if (item.name == "field"_L1) {
        add(FieldHere{spec.id});
    } else if (item.name == "copy-field"_L1) {
        add(CopyField{spec.id});
    } else if (item.name == "needed"_L1) {
        add(FieldNeeded{spec.id});
    } else if (item.name == "code"_L1) {
        if (spec.kind != FieldKind::Totp) {
            m_errors.add(item.text.start(),
                         Lint::tr("the field %1, which makes no codes").arg(quoted(spec.id)),
                         Lint::tr("a field of kind “totp”"));
        }
        add(ShowCode{spec.id});
    } else if (item.name == "make-password"_L1) {
        if (!spec.secret) {
            m_errors.add(item.text.start(),
                         Lint::tr("the field %1, which is not secret").arg(quoted(spec.id)),
                         Lint::tr("a secret field"));
        }
        add(MakePassword{spec.id});
    } else {
        if (spec.kind != FieldKind::Digits || spec.secret) {
            m_errors.add(item.text.start(),
                         Lint::tr("the field %1, which is no open number").arg(quoted(spec.id)),
                         Lint::tr("a field of kind “digits” that is not secret"));
        }
        add(PasteAnswer{spec.id});
    }
}

void SectionReader::readExpectation(const MarkdownItem &item)
{
    const auto parts = sides(item, Lint::tr("“@expect-value FIELD | VALUE”"));
    const FieldSpec *spec = parts ? field(parts->first) : nullptr;
    if (spec == nullptr) {
        return;
    }
    if (spec->secret) {
        m_errors.add(parts->first.start(), Lint::tr("the secret field %1").arg(quoted(spec->id)),
                     Lint::tr("a field that is not secret"));
    }
    add(ExpectValue{spec->id, fill(parts->second, m_context.variables, {}, m_errors)});
}

const FieldSpec *SectionReader::field(const PlacedText &text)
{
    const QString &id = text.text();
    const FieldSpec *spec = nullptr;
    if (m_context.fields.contains(id)) {
        const auto own = std::ranges::find(m_context.ownFields, id, &FieldSpec::id);
        spec = own != m_context.ownFields.end() ? &*own : m_context.system.field(id);
    }
    if (spec == nullptr) {
        m_errors.add(text.start(), Lint::tr("the unknown field %1").arg(quoted(id)), oneOf(m_context.fields));
    }
    return spec;
}

QString SectionReader::mail(const MarkdownItem &item, bool hasAddress)
{
    const QString &id = item.text.text();
    std::vector<MailTemplate> mails = m_context.system.mails;
    std::ranges::copy(m_context.ownMails, std::back_inserter(mails));
    const auto known = std::ranges::find(mails, id, &MailTemplate::id);
    // A platform without a published address has a form or a chat: its messages are copied there.
    const auto fits = [hasAddress](const MailTemplate &candidate) {
        return candidate.ofPlatform ? hasAddress : candidate.to.isEmpty() != hasAddress;
    };
    if (known == mails.end() || !fits(*known)) {
        QStringList fitting;
        for (const MailTemplate &candidate : mails) {
            if (fits(candidate)) {
                fitting.append(candidate.id);
            }
        }
        m_errors.add(item.text.start(),
                     known == mails.end() ? Lint::tr("the unknown mail %1").arg(quoted(id))
                     : hasAddress         ? Lint::tr("the mail %1, which has no address").arg(quoted(id))
                                  : Lint::tr("the mail %1, which goes to a fixed address").arg(quoted(id)),
                     oneOf(fitting));
    }
    return id;
}

} // namespace ats
