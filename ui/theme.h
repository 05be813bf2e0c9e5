// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/tone.h"

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPalette>

#include <span>
#include <utility>

class QApplication;
class QLabel;
class QWidget;

/// Colours, fonts, distances and icons: the one place where the look is decided.
namespace ats
{

enum class ThemeChoice { System, Light, Dark };

enum class Role {
    Background,
    Panel,
    Rail,
    Text,
    Muted,
    Line,
    Accent,
    OnAccent,
    Passed,
    PassedGround,
    Warning,
    WarningGround,
    Failed,
    FailedGround,
    Resting,
    RestingGround,
    Chosen, ///< ground of a row that is selected
};

/// Text sizes, relative to the application's font.
enum class TextSize { Small, Normal, Title, Heading };

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor colour(Role role, bool dark);
/// The colour for a widget's own palette, or for the application's.
[[nodiscard]] QColor colour(Role role, const QPalette &palette);
[[nodiscard]] QColor colour(Role role);
[[nodiscard]] Role ink(Tone tone);
[[nodiscard]] Role ground(Tone tone);
/// Name of the icon that goes with a tone.
[[nodiscard]] QString iconName(Tone tone);
/// The same beside a sentence, where resting means "for your information".
[[nodiscard]] QString noteIconName(Tone tone);
/// Every text role with a ground it is shown on; the tests compute their contrast.
[[nodiscard]] std::span<const std::pair<Role, Role>> textPairs();
/// WCAG contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// Sets the palette and follows the desktop from then on. Reads ATS_CONNECT_THEME (light, dark) once.
void applyTheme(QApplication &app);
/// Overrides or restores the desktop's choice; repaints everything.
void setTheme(ThemeChoice choice);
[[nodiscard]] ThemeChoice theme();

/// The desktop asks for no movement (style without animations, or ATS_CONNECT_NO_MOTION set).
[[nodiscard]] bool reducedMotion();

/// `factor` times the widget's font size, in device-independent pixels, at least 1 for a positive factor.
[[nodiscard]] int em(const QWidget *widget, double factor);
/// Gives a widget a size and weight relative to the application's font, and keeps them when that font
/// changes.
void setTextSize(QWidget *widget, TextSize size, bool bold = false);
/// Draws a widget's text (and links) in a role's colour, and keeps it when light and dark change.
void setInk(QWidget *widget, Role role);
/// The room before a text, in device-independent pixels: in many fonts a J reaches out to the left, and a
/// widget shows nothing beside itself. The same for all texts of one size, so that they begin below one
/// another.
[[nodiscard]] int startRoom(const QWidget *widget);
/// Lays a label's text to the side where reading starts, also when it is in another system's language.
void alignToStart(QLabel *label);
/// Plain text in as many lines as it needs, from the side where reading starts.
[[nodiscard]] QLabel *wrappedLabel(const QString &text = {});
/// Text in the application's fixed-pitch font, for values to copy.
void setFixedPitch(QWidget *widget);

/// One of our own icons, tinted by the role at the moment it is drawn. Unknown names give a null icon.
[[nodiscard]] QIcon icon(const QString &name, Role role = Role::Text);

/// Makes the compiled-in icons known; every program that shows widgets calls it once.
void initUiResources();

/// Tells screen readers something that changed, once, as coming from `source`. Not for secrets.
void announce(QWidget *source, const QString &text);

} // namespace ats
