// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

double scale(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 0.87;
    case TextSize::Normal:
        return 1.0;
    case TextSize::Title:
        return 1.15;
    case TextSize::Heading:
        return 1.57;
    }
    return 1.0;
}

class TextLook;

/// Hears when the application's font or palette changes: Qt tells the application at once, but never a widget
/// that has a font or palette of its own.
class LookWatch : public QObject
{
public:
    static LookWatch &instance()
    {
        static QPointer<LookWatch> watch;
        if (!watch) {
            watch = new LookWatch(qApp);
        }
        return *watch;
    }

    void add(TextLook *look);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit LookWatch(QObject *application)
        : QObject(application)
    {
        application->installEventFilter(this);
    }

    QSet<TextLook *> m_looks;
};

/// Holds a widget to a text size and a colour while the application's font and palette change.
class TextLook : public QObject
{
public:
    static TextLook &of(QWidget *widget)
    {
        static const QString name = u"ats_text_look"_s;
        if (auto *found = widget->findChild<QObject *>(name, Qt::FindDirectChildrenOnly)) {
            return static_cast<TextLook &>(*found);
        }
        auto *look = new TextLook(widget);
        look->setObjectName(name);
        return *look;
    }

    void setSize(TextSize size, bool bold)
    {
        m_size = size;
        m_bold = bold;
        applyFont();
    }
    void setFixed()
    {
        m_fixed = true;
        applyFont();
    }
    void setRole(Role role)
    {
        m_role = role;
        applyInk();
    }

    void applyFont()
    {
        if (!m_size && !m_fixed) {
            return;
        }
        const QFont base = QApplication::font(m_widget);
        QFont font = m_fixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : base;
        const double factor = scale(m_size.value_or(TextSize::Normal));
        if (base.pointSizeF() > 0) {
            font.setPointSizeF(base.pointSizeF() * factor);
        } else {
            font.setPixelSize(qRound(base.pixelSize() * factor));
        }
        font.setWeight(m_bold ? QFont::Bold : base.weight());
        if (font != m_widget->font()) {
            m_widget->setFont(font);
        }
    }

    void applyInk()
    {
        if (!m_role) {
            return;
        }
        const QColor colour = ats::colour(*m_role);
        // Starts empty: only what is set here stays, the rest goes on coming from the application.
        QPalette palette;
        palette.setResolveMask(0);
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
            palette.setColor(role, colour);
        }
        const bool tinted = *m_role != Role::Text && *m_role != Role::Muted;
        palette.setColor(QPalette::Link, tinted ? colour : ats::colour(Role::Accent));
        m_widget->setPalette(palette);
    }

private:
    explicit TextLook(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        LookWatch::instance().add(this);
    }

    QWidget *m_widget;
    std::optional<TextSize> m_size;
    std::optional<Role> m_role;
    bool m_bold = false;
    bool m_fixed = false;
};

void LookWatch::add(TextLook *look)
{
    m_looks.insert(look);
    connect(look, &QObject::destroyed, this, [this, look] { m_looks.remove(look); });
}

bool LookWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != qApp) {
        return false;
    }
    const QEvent::Type type = event->type();
    if (type == QEvent::ApplicationFontChange || type == QEvent::ApplicationPaletteChange) {
        for (TextLook *look : std::as_const(m_looks)) {
            type == QEvent::ApplicationFontChange ? look->applyFont() : look->applyInk();
        }
    }
    return false;
}

} // namespace

int em(const QWidget *widget, double factor)
{
    const int pixels = QFontInfo(widget->font()).pixelSize();
    const int size = static_cast<int>(std::lround(pixels * factor));
    return factor > 0 ? std::max(1, size) : size;
}

void setTextSize(QWidget *widget, TextSize size, bool bold) { TextLook::of(widget).setSize(size, bold); }

void setInk(QWidget *widget, Role role) { TextLook::of(widget).setRole(role); }

int startRoom(const QWidget *widget)
{
    const double usual = QFontInfo(QApplication::font()).pixelSize() * 0.15;
    const double reach = -QFontMetricsF(widget->font()).leftBearing(u'J');
    return std::max(qRound(usual), static_cast<int>(std::ceil(reach)));
}

void alignToStart(QLabel *label)
{
    const Qt::Alignment side = QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    label->setAlignment(side | Qt::AlignAbsolute | Qt::AlignVCenter);
    label->setIndent(startRoom(label));
}

QLabel *wrappedLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    alignToStart(label);
    return label;
}

void setFixedPitch(QWidget *widget) { TextLook::of(widget).setFixed(); }

} // namespace ats
