// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/answerfinder.h"

#include "app/flow/entryadvice.h"
#include "app/model/fieldtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct AnswerText {
    Q_DECLARE_TR_FUNCTIONS(ats::AnswerFinder)
};

constexpr std::size_t mostCandidates = 50;

/// A run of digits, or groups of three ("123 456", "1,234"), that does not go on as something else.
const QString number =
    u"(?<number>\\d{1,3}(?:(?<sep>[ \\x{00A0}\\x{202F},.'])\\d{3})(?:\\k<sep>\\d{3})*(?! ?\\d)|\\d+)"
    "(?![\\w@/%-])(?![.,:]\\d)"_s;
/// Not inside a word, address, amount or longer run of digits.
const QString standsAlone = u"(?<![\\w@#.,:/+$€£%-])(?<![\\d)][ \\x{00A0}])"_s;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

/// "client id", "Client-ID", "ClientID", "client identifier": blanks in a label may be anything or nothing.
QString labelPattern(const QStringList &labels)
{
    QStringList patterns;
    for (const QString &label : labels) {
        QStringList words;
        for (const QString &word : label.split(u' ', Qt::SkipEmptyParts)) {
            words << QRegularExpression::escape(word);
        }
        if (!words.isEmpty()) {
            patterns << words.join(u"[\\s_-]*"_s);
        }
    }
    std::ranges::sort(patterns, [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return u"(?:"_s + patterns.join(u'|') + u")(?:entifier|entification)?"_s;
}

/// Overwrites what only looks like an answer with letters, so that positions stay the same.
void blank(QString &text, const QRegularExpression &what)
{
    const QString before = text;
    for (auto it = what.globalMatch(before); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'x'));
    }
}

const QString month = u"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"_s;

/// Phone numbers, dates, times, tickets, versions, amounts.
const std::vector<QRegularExpression> &lookAlikes()
{
    static const std::vector<QRegularExpression> all{
        expression(u"(?:https?://|www\\.)\\S+"_s),
        expression(u"[^\\s@]{1,64}@\\S{1,200}"_s),
        expression(
            u"\\b(?:phone|tel|telephone|fax|call|mobile|cell|hotline|dial|ext|extension)\\b[^\\d\\n]{0,20}"
            "[+(\\d][\\d ().\\x{00A0}/-]{0,24}\\d"_s),
        expression(u"\\+\\d[\\d ().\\x{00A0}/-]{5,24}\\d"_s),
        expression(u"\\(\\d{2,5}\\)[ \\d.\\x{00A0}/-]{4,20}\\d"_s),
        expression(u"\\b\\d{3}[ .-]\\d{3}[ .-]\\d{4}\\b"_s),
        expression(u"\\b\\d{1,4}([-./])\\d{1,2}\\1\\d{1,4}\\b"_s),
        expression(u"\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?"_s + month + u"(?:,?\\s+\\d{4})?\\b"_s),
        expression(u"\\b"_s + month + u"\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4}\\b)?"_s),
        expression(u"\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b"_s),
        expression(u"\\b\\d{1,2}\\s*[ap]\\.?m\\b"_s),
        expression(u"\\b(?:ticket|case|incident|reference|ref|invoice|issue|inquiry|enquiry)\\b[ \\t]*"
                   "(?:id|number|num|no|nr)?\\.?[ \\t]*[:#=(\\[]*[ \\t]*#?\\d+(?:[.,-]\\d+)*"_s),
        expression(
            u"\\b(?:request|order|message)\\b[ \\t]*(?:(?:id|number|num|no|nr)\\b\\.?[ \\t]*[:#=]*|[(\\[]?#)"
            "[ \\t]*\\d+"_s),
        expression(u"\\b(?:suite|zip|room|floor|step|page|version|port)[ \\t]+\\d+(?:\\.\\d+)*"_s),
        expression(u"[$€£]\\s?\\d[\\d.,]*"_s),
    };
    return all;
}

QString lineAround(QStringView text, qsizetype at)
{
    qsizetype start = std::max<qsizetype>(text.left(at).lastIndexOf(u'\n') + 1, at - 40);
    qsizetype end = text.indexOf(u'\n', at);
    end = std::min(end < 0 ? text.size() : end, start + 100);
    start = std::min(start, end);
    return text.mid(start, end - start).toString().simplified();
}

class Found
{
public:
    explicit Found(QStringView text)
        : m_text(text)
    {
    }

    void add(const QRegularExpressionMatch &match, const QString &words)
    {
        const QString digits = digitsOnly(match.captured(u"number"));
        if (!sentNumber(digits.toUtf8()) || isFull() ||
            std::ranges::find(m_candidates, digits, &AnswerCandidate::number) != m_candidates.end()) {
            return;
        }
        m_candidates.push_back(
            {digits, words.simplified(), lineAround(m_text, match.capturedStart(u"number"))});
    }

    [[nodiscard]] bool isFull() const { return m_candidates.size() >= mostCandidates; }
    [[nodiscard]] const std::vector<AnswerCandidate> &candidates() const { return m_candidates; }

private:
    QStringView m_text;
    std::vector<AnswerCandidate> m_candidates;
};

bool isYear(QStringView digits)
{
    return digits.size() == 4 && (digits.startsWith(u"19") || digits.startsWith(u"20"));
}

/// "…: 123456", "… is 123456": nothing else can be meant. "… request. We are 250 people" is only near.
bool leadsStraight(QStringView gap)
{
    static const QRegularExpression straight =
        expression(u"^(?:[^\\p{L}]*|[^\\n]*(?:[:=]|\\b(?:is|as|number|no))[\\W_]*|[\\s\\S]*\\bis[\\W_]*)$"_s);
    return straight.match(gap.toString()).hasMatch();
}

} // namespace

std::vector<AnswerCandidate> findClientIds(QStringView text, const QStringList &labels)
{
    const QString whole = text.left(answerLimit).toString();
    const QString alone = cleaned(whole);
    if (!alone.isEmpty() && alone.size() <= 18 &&
        std::ranges::all_of(alone, [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        return {{alone, {}, alone}};
    }
    QString rest = whole;
    for (const QRegularExpression &lookAlike : lookAlikes()) {
        blank(rest, lookAlike);
    }
    const QString label = labelPattern(labels);
    // A mail's lines are wrapped, so the words may be on the line before; a new paragraph or sentence ends
    // them.
    const QRegularExpression after =
        expression(u"\\b(?<label>"_s + label +
                   u")\\b(?<gap>\\W{0,20}?|(?:[^\\d\\n.!?]|\\n(?!\\s*\\n)){0,60}?)(?<![\\w.,@])"_s + number);
    const QRegularExpression before =
        expression(standsAlone + number +
                   u"\\s*(?:is|=|-|–|\\()\\s*(?:your|our|the)?\\s*(?:new\\s+)?(?:api\\s+)?(?<label>"_s +
                   label + u")\\b"_s);
    Found sure(whole);
    Found near(whole);
    for (auto it = after.globalMatch(rest); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        Found &list = leadsStraight(match.capturedView(u"gap")) ? sure : near;
        list.add(match, match.captured(u"label"));
    }
    for (auto it = before.globalMatch(rest); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sure.add(match, {});
    }
    if (!sure.candidates().empty()) {
        return sure.candidates();
    }
    for (auto it = expression(standsAlone + number).globalMatch(rest); it.hasNext() && !near.isFull();) {
        const QRegularExpressionMatch match = it.next();
        if (!isYear(match.capturedView(u"number"))) {
            near.add(match, {});
        }
    }
    return near.candidates();
}

std::vector<AnswerCandidate> findClientIds(QStringView text, const FieldSpec &field)
{
    QStringList labels = field.pasteLabels;
    labels << field.label;
    labels.removeAll(QString());
    labels.removeDuplicates();
    return findClientIds(text, labels);
}

QString answerText(const std::vector<AnswerCandidate> &candidates, const FieldSpec &field)
{
    if (candidates.empty()) {
        return AnswerText::tr("There is no number here that looks like a %1. It has digits only.")
            .arg(field.label);
    }
    if (candidates.size() > 1) {
        return AnswerText::tr("There is more than one number here. Which one is the %1?").arg(field.label);
    }
    const AnswerCandidate &only = candidates.front();
    return only.words.isEmpty()
               ? AnswerText::tr("Found %1. Use it?").arg(only.number)
               : AnswerText::tr("Found %1 after the words “%2”. Use it?").arg(only.number, only.words);
}

} // namespace ats
