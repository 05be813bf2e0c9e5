// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <vector>

class QWidget;
template<typename T>
class QPointer;

namespace ats
{

/// Hides client names, user names and secrets while the screen is shared: one key, everywhere at once. What
/// is hidden keeps its place and can be used as before; screen readers go on reading it. One for the program,
/// owned by the application object.
class ScreenGuard : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static ScreenGuard &instance();
    ~ScreenGuard() override;

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    void toggle() { setOn(!m_on); }
    /// From now on nothing of this widget can be seen while the guard is on.
    void cover(QWidget *widget);
    [[nodiscard]] bool covers(const QWidget *widget) const;

Q_SIGNALS:
    void changed(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit ScreenGuard(QObject *parent);
    void apply(QWidget *widget) const;

    bool m_on = false;
    std::vector<QPointer<QWidget>> m_covered;
};

/// Covers it while the guard is on, and hands it back.
template<typename Widget>
Widget *guarded(Widget *widget)
{
    ScreenGuard::instance().cover(widget);
    return widget;
}

/// Ctrl+Shift+H, or what the platform has for Control.
[[nodiscard]] QKeySequence screenGuardKeys();

/// A private text as it may be shown now: itself, or dots that do not give its length away.
[[nodiscard]] QString guardedText(const QString &text);

} // namespace ats
