// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/richtext.h"

#include "ui/theme.h"
#include "ui/widgets/inlinemarkdown.h"

#include <QtCore/QEvent>
#include <QtGui/QFocusEvent>
#include <QtGui/QTextDocument>

#include <cmath>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// The room that alignToStart() gives to other texts, but inside of what is laid out: a label shows nothing
/// of a rich text beside that.
QString withRoom(const QString &html, int room)
{
    return u"<div style=\"margin-left:%1px\">"_s.arg(room) + html + u"</div>"_s;
}

} // namespace

RichText::RichText(const QString &markdown, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    alignToStart(this);
    setIndent(0); // see withRoom()
    setOpenExternalLinks(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMarkdown(markdown);
}

void RichText::setMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    const InlineText rendered = renderInline(markdown);
    // Only a text with links is a stop for Tab.
    Qt::TextInteractionFlags flags = Qt::TextSelectableByMouse;
    if (rendered.hasLinks) {
        flags |= Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse;
    }
    if (flags != textInteractionFlags()) {
        setTextInteractionFlags(flags);
    }
    forget();
    setText(rendered.html.isEmpty() ? QString() : withRoom(rendered.html, startRoom(this)));
    setAccessibleName(rendered.plain);
    updateGeometry();
}

void RichText::forget()
{
    m_hint = {};
    m_heights.clear();
}

QString RichText::plainText() const { return renderInline(m_markdown).plain; }

QSize RichText::sizeHint() const
{
    if (m_hint.isValid()) {
        return m_hint;
    }
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font());
    document.setHtml(text());
    const QMargins margins = contentsMargins();
    m_hint = {static_cast<int>(std::ceil(document.idealWidth())) + margins.left() + margins.right() + 2,
              static_cast<int>(std::ceil(document.size().height())) + margins.top() + margins.bottom()};
    return m_hint;
}

int RichText::heightForWidth(int width) const
{
    if (const auto known = m_heights.constFind(width); known != m_heights.cend()) {
        return *known;
    }
    if (m_heights.size() >= 16) {
        m_heights.clear(); // a window dragged wider passes through hundreds
    }
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

void RichText::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    // QLabel would need a second Tab to get from itself to its first link.
    if (event->reason() == Qt::TabFocusReason) {
        focusNextPrevChild(true);
    } else if (event->reason() == Qt::BacktabFocusReason) {
        focusNextPrevChild(false);
    }
}

bool RichText::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::ContentsRectChange) {
        forget();
    }
    return QLabel::event(event);
}

void RichText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // The isolating marks around names depend on the direction.
    if (event->type() == QEvent::LayoutDirectionChange) {
        setMarkdown(m_markdown);
    }
}

} // namespace ats
