// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

namespace ats::test
{

/// One block a line, as "kind: what it says", so that a table of expectations can be read.
inline QString blockText(const Block &block)
{
    using namespace Qt::StringLiterals;
    struct Writer {
        QString operator()(const Paragraph &b) const { return u"text: "_s + b.markdown; }
        QString operator()(const Task &b) const
        {
            return (b.seen ? u"seen: "_s : u"task: "_s) + b.markdown + u" #"_s + b.id;
        }
        QString operator()(const FieldHere &b) const { return u"field: "_s + b.field; }
        QString operator()(const MakePassword &b) const { return u"make-password: "_s + b.field; }
        QString operator()(const PasteAnswer &b) const { return u"paste-answer: "_s + b.field; }
        QString operator()(const MailHere &b) const { return u"mail: "_s + b.mail; }
        QString operator()(const CopyText &b) const { return u"copy: "_s + b.text; }
        QString operator()(const OpenAddress &b) const
        {
            return u"open: "_s + b.url.toString() + u" | "_s + b.label;
        }
        QString operator()(const CopyField &b) const { return u"copy-field: "_s + b.field; }
        QString operator()(const Callout &b) const
        {
            const QString kinds[] = {u"note: "_s, u"warning: "_s, u"important: "_s};
            return kinds[static_cast<int>(b.kind)] + b.markdown;
        }
        QString operator()(const AlsoReads &b) const
        {
            return u"also-reads: "_s + b.label + u" | "_s + b.other;
        }
        QString operator()(const AskAdministrator &b) const { return u"administrator: "_s + b.mail; }
        QString operator()(const FieldNeeded &b) const { return u"needed: "_s + b.field; }
        QString operator()(const AskQuestion &b) const { return u"ask: "_s + b.question; }
        QString operator()(const ShowCode &b) const { return u"code: "_s + b.field; }
        QString operator()(const Jump &b) const { return u"jump: "_s + b.place + u" | "_s + b.label; }
        QString operator()(const OpenReconnect &b) const { return u"reconnect: "_s + b.label; }
        QString operator()(const EndpointList &) const { return u"endpoints"_s; }
        QString operator()(const Sketch &b) const
        {
            return u"sketch: "_s + b.name + u" | "_s + b.alternative;
        }
        QString operator()(const ExpectValue &b) const
        {
            return u"expect: "_s + b.field + u" | "_s + b.value;
        }
    };
    return std::visit(Writer{}, block);
}

inline QStringList blockTexts(const std::vector<Block> &blocks)
{
    QStringList lines;
    for (const Block &block : blocks) {
        lines.append(blockText(block));
    }
    return lines;
}

} // namespace ats::test
