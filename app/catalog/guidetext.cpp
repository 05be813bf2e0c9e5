// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidetext.h"

#include "app/catalog/errorlist.h"
#include "app/model/plaintext.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Writes one guide; each operator() is one kind of block.
class GuideWriter
{
public:
    explicit GuideWriter(const Guide &guide)
        : m_guide(guide)
    {
    }

    QString write()
    {
        heading(m_guide.title, u'=');
        line(m_guide.description);
        line(Lint::tr("Method: %1").arg(m_guide.method));
        if (m_guide.source.original.isValid()) {
            line(Lint::tr("Original: %1").arg(m_guide.source.original.toString()));
        }
        if (!m_guide.before.empty()) {
            heading(Lint::tr("Before you begin"), u'-');
            blocks(m_guide.before);
        }
        int number = 0;
        for (const Section &section : m_guide.sections) {
            write(section, ++number);
        }
        if (!m_guide.platform->success.title.isEmpty()) {
            heading(Lint::tr("After a passed test: %1").arg(m_guide.platform->success.title), u'-');
            line(plainText(m_guide.platform->success.text));
        }
        troubles();
        return m_text;
    }

    QString write(const TroubleEntry &entry)
    {
        m_text += entry.title + u'\n';
        blocks(entry.blocks);
        return m_text;
    }

    void operator()(const Paragraph &block) { line(plainText(block.markdown)); }
    void operator()(const Task &block) { line(u"[ ] "_s + plainText(block.markdown)); }
    void operator()(const FieldHere &block) { field(Lint::tr("Enter: %1"), block.field); }
    void operator()(const MakePassword &block)
    {
        line(Lint::tr("The app can make a password for %1.").arg(label(block.field)));
    }
    void operator()(const PasteAnswer &block) { field(Lint::tr("Paste: %1"), block.field); }
    void operator()(const MailHere &block)
    {
        if (m_writtenMails.contains(block.mail)) {
            const MailTemplate *known = m_guide.system->mail(block.mail);
            line(Lint::tr("(the message “%1”, above)").arg(known == nullptr ? block.mail : known->subject));
            return;
        }
        mail(block.mail);
    }
    void operator()(const CopyText &block) { line(Lint::tr("Copy: %1").arg(block.text)); }
    void operator()(const OpenAddress &block)
    {
        line(Lint::tr("Open: %1 (%2)").arg(block.url.toString(), block.label));
    }
    void operator()(const CopyField &block)
    {
        line(Lint::tr("Copy your value: %1")
                 .arg(m_guide.platform->fieldLabels.value(block.field, label(block.field))));
    }
    void operator()(const Callout &block)
    {
        const QString pattern = block.kind == CalloutKind::Note      ? Lint::tr("Note: %1")
                                : block.kind == CalloutKind::Warning ? Lint::tr("Warning: %1")
                                                                     : Lint::tr("Important: %1");
        line(pattern.arg(plainText(block.markdown)));
    }
    void operator()(const AlsoReads &block)
    {
        line(Lint::tr("“%1” may also read “%2”.").arg(block.label, block.other));
    }
    void operator()(const FieldNeeded &block) { line(Lint::tr("You need: %1").arg(label(block.field))); }
    void operator()(const AskQuestion &block) { question(block.question); }
    void operator()(const ShowCode &block)
    {
        line(Lint::tr("The app shows the six-digit code of this moment for %1.").arg(label(block.field)));
    }
    void operator()(const Jump &block)
    {
        line(Lint::tr("Go to: %1 (%2)").arg(placeName(block.place), block.label));
    }
    void operator()(const OpenReconnect &block)
    {
        line(Lint::tr("In the app: Reconnect (%1)").arg(block.label));
    }
    void operator()(const EndpointList &)
    {
        for (const Endpoint &endpoint : m_guide.endpoints) {
            line(endpoint.path, u"    "_s);
        }
    }
    void operator()(const Sketch &block) { line(u'(' + block.alternative + u')'); }
    void operator()(const ExpectValue &block)
    {
        line(Lint::tr("Expected in %1: %2").arg(label(block.field), block.value));
    }
    void operator()(const AskAdministrator &block)
    {
        line(Lint::tr("Is someone else your %1 administrator? Send them this:").arg(m_guide.system->name));
        if (m_writtenMails.contains(block.mail)) {
            line(Lint::tr("(the message to your administrator, above)"));
            return;
        }
        mail(block.mail);
    }

private:
    void line(const QString &text, const QString &indent = u"  "_s)
    {
        for (const QString &part : text.trimmed().split(u'\n')) {
            m_text += part.isEmpty() ? u"\n"_s : indent + part + u'\n';
        }
    }

    void heading(const QString &text, QChar rule)
    {
        m_text +=
            (m_text.isEmpty() ? QString() : u"\n"_s) + text + u'\n' + QString(text.size(), rule) + u'\n';
    }

    void blocks(const std::vector<Block> &list)
    {
        for (const Block &block : list) {
            std::visit(*this, block);
        }
    }

    void write(const Section &section, int number)
    {
        heading(u"%1. %2"_s.arg(number).arg(section.title), u'-');
        condition(section.when);
        scopes(section.scopes);
        blocks(section.intro);
        int inside = 0;
        for (const Step &step : section.steps) {
            m_text += u"\n%1.%2 %3\n"_s.arg(number).arg(++inside).arg(step.title);
            condition(step.when);
            scopes(step.scopes);
            blocks(step.blocks);
        }
        if (section.kind == SectionKind::Credentials) {
            for (const QString &id : m_guide.fields) {
                // What the system never asks for has its own place in the platform's steps.
                if (const FieldSpec *spec = m_guide.system->field(id); spec == nullptr || !spec->ofPlatform) {
                    field(Lint::tr("Enter: %1"), id);
                }
            }
        }
    }

    void troubles()
    {
        if (m_guide.troubleshooting.empty()) {
            return;
        }
        heading(Lint::tr("When something does not work"), u'-');
        for (const TroubleEntry &entry : m_guide.troubleshooting) {
            m_text += u'\n';
            write(entry);
        }
    }

    void question(const QString &id)
    {
        const Question *known = m_guide.question(id);
        if (known == nullptr) {
            return;
        }
        line(Lint::tr("Question: %1").arg(known->text));
        for (const QuestionOption &option : known->options) {
            QString text = u"( ) "_s + option.label;
            if (!option.help.isEmpty()) {
                text += u" – "_s + option.help;
            }
            line(text, u"    "_s);
        }
    }

    /// Says for which answers what follows is meant: on a console every branch is printed.
    void condition(const std::optional<Condition> &when)
    {
        const Question *known = when ? m_guide.question(when->question) : nullptr;
        if (known == nullptr) {
            return;
        }
        QStringList labels;
        for (const QuestionOption &option : known->options) {
            if (when->options.contains(option.id)) {
                labels.append(quoted(option.label));
            }
        }
        line(Lint::tr("Only when the answer to “%1” is %2.")
                 .arg(known->text, labels.join(Lint::tr(" or ", "between two answers"))));
    }

    QString placeName(const QString &place) const
    {
        const Section *section = m_guide.section(place.section(u'/', 0, 0));
        if (section == nullptr) {
            return place;
        }
        const int number = m_guide.indexOf(section->id) + 1;
        for (std::size_t i = 0; i < section->steps.size(); ++i) {
            if (section->steps[i].id == place.section(u'/', 1)) {
                return u"%1.%2 %3"_s.arg(number).arg(i + 1).arg(section->steps[i].title);
            }
        }
        return u"%1. %2"_s.arg(number).arg(section->title);
    }

    void scopes(const QStringList &list)
    {
        if (!list.isEmpty()) {
            line(Lint::tr("Permissions needed: %1").arg(list.join(u", "_s)));
        }
    }

    QString label(const QString &id) const
    {
        const FieldSpec *spec = m_guide.system->field(id);
        return spec == nullptr ? id : spec->label;
    }

    void field(const QString &pattern, const QString &id)
    {
        const FieldSpec *spec = m_guide.system->field(id);
        line(pattern.arg(label(id)) + (spec == nullptr ? QString() : u" – "_s + spec->help));
    }

    void mail(const QString &id)
    {
        const MailTemplate *known = m_guide.system->mail(id);
        if (known == nullptr) {
            return;
        }
        m_writtenMails.append(id);
        const QString indent = u"    "_s;
        const QString nobody =
            known->toNote.isEmpty() ? Lint::tr("(your administrator)") : u'(' + known->toNote + u')';
        line(Lint::tr("To: %1").arg(known->to.isEmpty() ? nobody : known->to), indent);
        line(Lint::tr("Subject: %1").arg(known->subject), indent);
        m_text += u'\n';
        line(known->body, indent);
        m_text += u'\n';
    }

    const Guide &m_guide;
    QString m_text;
    QStringList m_writtenMails;
};

} // namespace

QString guideAsText(const Guide &guide) { return GuideWriter(guide).write(); }

QString entryAsText(const Guide &guide, const TroubleEntry &entry) { return GuideWriter(guide).write(entry); }

} // namespace ats
