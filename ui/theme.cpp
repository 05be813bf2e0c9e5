// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/roomystyle.h"

#include <QtCore/QEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE declares a function of the global namespace, so it cannot stand in one of ours.
static void initIcons() { Q_INIT_RESOURCE(ui_icons); }

namespace ats
{

namespace
{

struct Shade {
    QRgb light;
    QRgb dark;
};

constexpr Shade shade(Role role)
{
    switch (role) {
    case Role::Background:
        return {0xfff6f7f9, 0xff1b1d22};
    case Role::Panel:
        return {0xffffffff, 0xff24272e};
    case Role::Rail:
        return {0xffeef0f4, 0xff1f2228};
    case Role::Text:
        return {0xff1b1f27, 0xffeceef2};
    case Role::Muted:
        return {0xff5b6473, 0xffa5adba};
    case Role::Line:
        return {0xffd9dde5, 0xff3a3f49};
    case Role::Accent:
        return {0xff2f5bea, 0xff7c9cff};
    case Role::OnAccent:
        return {0xffffffff, 0xff10131a};
    case Role::Passed:
        return {0xff147a43, 0xff6fd39b};
    case Role::PassedGround:
        return {0xffe5f4eb, 0xff1d3527};
    case Role::Warning:
        return {0xff8a5a00, 0xfff0c267};
    case Role::WarningGround:
        return {0xfffdf1d8, 0xff3a2f17};
    case Role::Failed:
        return {0xffb3261e, 0xffff9a90};
    case Role::FailedGround:
        return {0xfffbe9e7, 0xff42221f};
    case Role::Resting:
        return {0xff5b6473, 0xffa5adba};
    case Role::RestingGround:
        return {0xffeceff4, 0xff2e323b};
    case Role::Chosen:
        return {0xffe8eefd, 0xff2b3349};
    }
    return {0xff000000, 0xffffffff};
}

constexpr std::array kTextPairs{
    std::pair{Role::Text, Role::Background},     std::pair{Role::Text, Role::Panel},
    std::pair{Role::Text, Role::Rail},           std::pair{Role::Muted, Role::Background},
    std::pair{Role::Muted, Role::Panel},         std::pair{Role::Muted, Role::Rail},
    std::pair{Role::Accent, Role::Background},   std::pair{Role::Accent, Role::Panel},
    std::pair{Role::Accent, Role::Rail},         std::pair{Role::OnAccent, Role::Accent},
    std::pair{Role::OnAccent, Role::Passed},     std::pair{Role::Passed, Role::Panel},
    std::pair{Role::Passed, Role::PassedGround}, std::pair{Role::Warning, Role::Panel},
    std::pair{Role::Warning, Role::Background},  std::pair{Role::Warning, Role::WarningGround},
    std::pair{Role::Failed, Role::Panel},        std::pair{Role::Failed, Role::Background},
    std::pair{Role::Failed, Role::FailedGround}, std::pair{Role::Resting, Role::RestingGround},
    std::pair{Role::Text, Role::PassedGround},   std::pair{Role::Text, Role::WarningGround},
    std::pair{Role::Text, Role::FailedGround},   std::pair{Role::Text, Role::RestingGround},
    std::pair{Role::Muted, Role::RestingGround}, std::pair{Role::Text, Role::Chosen},
    std::pair{Role::Muted, Role::Chosen},        std::pair{Role::Accent, Role::Chosen},
};

double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(double(colour.redF())) + 0.7152 * channel(double(colour.greenF())) +
           0.0722 * channel(double(colour.blueF()));
}

QPalette paletteFor(bool dark)
{
    const auto of = [dark](Role role) { return colour(role, dark); };
    const QColor button = of(Role::Panel);
    QPalette palette(button, of(Role::Background));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    // On a dark card a box of the card's own colour would hardly show.
    palette.setColor(QPalette::Base, of(dark ? Role::Rail : Role::Panel));
    palette.setColor(QPalette::AlternateBase, of(Role::Rail));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::OnAccent));
    palette.setColor(QPalette::Highlight, of(Role::Accent));
    palette.setColor(QPalette::HighlightedText, of(Role::OnAccent));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::PlaceholderText, of(Role::Muted));
    palette.setColor(QPalette::ToolTipBase, of(Role::Panel));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    palette.setColor(QPalette::Light, dark ? of(Role::Line).lighter(115) : of(Role::Panel));
    palette.setColor(QPalette::Midlight, of(Role::Line));
    palette.setColor(QPalette::Mid, dark ? of(Role::Line) : of(Role::Line).darker(110));
    palette.setColor(QPalette::Dark, dark ? of(Role::Background).darker(120) : of(Role::Line).darker(130));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : of(Role::Muted));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, of(Role::Muted));
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, of(Role::Background));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Role::Line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, of(Role::Muted));
    return palette;
}

ThemeChoice s_choice = ThemeChoice::System;

void choosePalette()
{
    // Without our own palette the application shows the desktop's, and that tells light from dark.
    QApplication::setPalette(QPalette());
    const bool desktopDark = isDark(QApplication::palette());
    const bool dark = s_choice == ThemeChoice::System ? desktopDark : s_choice == ThemeChoice::Dark;
    QApplication::setPalette(paletteFor(dark));
}

/// Notices that the desktop went light or dark.
class DesktopWatch : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        // Queued, because Qt itself still has to take over the desktop's new palette after this event.
        if (event->type() == QEvent::ThemeChange && s_choice == ThemeChoice::System && !m_queued) {
            m_queued = true;
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_queued = false;
                    choosePalette();
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    bool m_queued = false;
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

QColor colour(Role role, bool dark)
{
    const Shade both = shade(role);
    return QColor::fromRgb(dark ? both.dark : both.light);
}

QColor colour(Role role, const QPalette &palette) { return colour(role, isDark(palette)); }

QColor colour(Role role) { return colour(role, QApplication::palette()); }

Role ink(Tone tone)
{
    switch (tone) {
    case Tone::Resting:
        return Role::Resting;
    case Tone::Passed:
        return Role::Passed;
    case Tone::Warning:
        return Role::Warning;
    case Tone::Failed:
        return Role::Failed;
    }
    return Role::Text;
}

Role ground(Tone tone)
{
    switch (tone) {
    case Tone::Resting:
        return Role::RestingGround;
    case Tone::Passed:
        return Role::PassedGround;
    case Tone::Warning:
        return Role::WarningGround;
    case Tone::Failed:
        return Role::FailedGround;
    }
    return Role::Panel;
}

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Resting:
        return u"resting"_s;
    case Tone::Passed:
        return u"check"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Failed:
        return u"cross"_s;
    }
    return {};
}

QString noteIconName(Tone tone) { return tone == Tone::Resting ? u"info"_s : iconName(tone); }

std::span<const std::pair<Role, Role>> textPairs() { return kTextPairs; }

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void applyTheme(QApplication &app)
{
    const QByteArray asked = qgetenv("ATS_CONNECT_THEME");
    if (asked == "light") {
        s_choice = ThemeChoice::Light;
    } else if (asked == "dark") {
        s_choice = ThemeChoice::Dark;
    }
    QApplication::setStyle(new RoomyStyle);
    app.installEventFilter(new DesktopWatch(&app));
    FocusRing::install();
    choosePalette();
}

void setTheme(ThemeChoice choice)
{
    s_choice = choice;
    choosePalette();
}

ThemeChoice theme() { return s_choice; }

bool reducedMotion()
{
    if (qEnvironmentVariableIsSet("ATS_CONNECT_NO_MOTION")) {
        return true;
    }
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0;
}

void initUiResources() { initIcons(); }

} // namespace ats
