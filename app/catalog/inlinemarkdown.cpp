// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/words.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Walks once over a text; `m_bold` and `m_italic` are the offsets of open marks, -1 when closed.
class InlineChecker
{
public:
    InlineChecker(const PlacedText &text, const QStringList &hosts, ErrorList &errors)
        : m_placed(text)
        , m_text(text.text())
        , m_hosts(hosts)
        , m_errors(errors)
    {
    }

    void run()
    {
        while (m_at < m_text.size() && !m_stopped) {
            step();
        }
        if (!m_stopped && m_bold >= 0) {
            fail(m_bold, u"**"_s, Lint::tr("a closing “**” in the same text"));
        }
        if (!m_stopped && m_italic >= 0) {
            fail(m_italic, u"*"_s, Lint::tr("a closing “*” in the same text"));
        }
    }

private:
    void fail(qsizetype offset, const QString &found, const QString &allowed)
    {
        m_errors.add(m_placed.at(offset), quoted(found), allowed);
        m_stopped = true;
    }

    QChar charAt(qsizetype offset) const
    {
        return offset >= 0 && offset < m_text.size() ? m_text[offset] : QChar(u' ');
    }

    void step()
    {
        const QChar character = m_text[m_at];
        if (character == u'`') {
            code();
        } else if (character == u'*') {
            emphasis();
        } else if (character == u'[') {
            link();
        } else if (u"]<>\\"_s.contains(character) || (character == u'!' && charAt(m_at + 1) == u'[') ||
                   (character == u'&' && (charAt(m_at + 1) == u'#' || charAt(m_at + 1).isLetter()))) {
            fail(m_at, m_text.mid(m_at, 2), Lint::tr("**bold**, *italic*, `code` and [text](https://…)"));
        } else {
            ++m_at;
        }
    }

    void code()
    {
        const qsizetype close = m_text.indexOf(u'`', m_at + 1);
        if (close <= m_at + 1) {
            fail(m_at, u"`"_s, Lint::tr("a closing “`” after some text"));
            return;
        }
        m_at = close + 1;
    }

    void emphasis()
    {
        const qsizetype length = charAt(m_at + 1) == u'*' ? 2 : 1;
        qsizetype &open = length == 2 ? m_bold : m_italic;
        const bool tight = open >= 0 ? !charAt(m_at - 1).isSpace() && m_at > open + length
                                     : !charAt(m_at + length).isSpace();
        if (!tight || charAt(m_at + length) == u'*') {
            fail(m_at, m_text.mid(m_at, length), Lint::tr("“*” and “**” right beside the words they mark"));
            return;
        }
        open = open >= 0 ? -1 : m_at;
        m_at += length;
    }

    void link()
    {
        const qsizetype middle = m_text.indexOf(u"]("_s, m_at);
        const qsizetype close = middle < 0 ? -1 : m_text.indexOf(u')', middle);
        if (middle <= m_at + 1 || close < 0) {
            fail(m_at, u"["_s, Lint::tr("[text](https://…)"));
            return;
        }
        checkPlain(m_placed.mid(m_at + 1, middle - m_at - 1), m_errors);
        if (!readAddress(m_placed.mid(middle + 2, close - middle - 2), &m_hosts, m_errors)) {
            m_stopped = true;
        }
        m_at = close + 1;
    }

    const PlacedText &m_placed;
    const QString &m_text;
    const QStringList &m_hosts;
    ErrorList &m_errors;
    qsizetype m_at = 0;
    qsizetype m_bold = -1;
    qsizetype m_italic = -1;
    bool m_stopped = false;
};

} // namespace

void checkInline(const PlacedText &text, const QStringList &linkHosts, ErrorList &errors)
{
    InlineChecker(text, linkHosts, errors).run();
}

} // namespace ats
