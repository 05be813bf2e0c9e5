// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/heading.h"

#include "ui/theme.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/taborder.h"

#include <QtWidgets/QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

class HeadingAccess : public QAccessibleWidget
{
public:
    explicit HeadingAccess(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Heading)
    {
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        QString set = QAccessibleWidget::text(what);
        if (what != QAccessible::Name || !set.isEmpty()) {
            return set;
        }
        return static_cast<const QLabel *>(widget())->text();
    }
};

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    if (className != "ats::Heading"_L1) {
        return nullptr;
    }
    auto *heading = qobject_cast<Heading *>(object);
    return heading ? new HeadingAccess(heading) : nullptr;
}

} // namespace

Heading::Heading(const QString &text, Level level, QWidget *parent)
    : QLabel(text, parent)
    , m_level(level)
{
    static const bool known = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(known)
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(level == Level::Page ? Qt::ClickFocus : Qt::NoFocus);
    setTextSize(this, level == Level::Page ? TextSize::Heading : TextSize::Title, true);
    alignToStart(this); // by the size of its letters
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    FocusRing::exclude(this);
}

void Heading::takeFocus()
{
    orderTabs(window());
    setFocus(Qt::OtherFocusReason);
}

QSize Heading::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + std::max(indent(), 0) + 2, metrics.height()};
}

} // namespace ats
