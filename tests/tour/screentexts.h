// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>

class QAction;
class QWidget;
class QAbstractItemView;

namespace ats::tour
{

/// Every text that somebody sees or hears, with the first place where it stood. Also what is hidden at the
/// moment: it is shown some time.
class ScreenTexts
{
public:
    /// All windows that are open, with their menus; `screen` is what messages call it.
    void read(const QString &screen);
    /// Something that was said aloud.
    void add(const QString &text, const QString &place);
    /// Text to "screen: class, property".
    [[nodiscard]] const QMap<QString, QString> &texts() const { return m_texts; }

private:
    void readWidget(QWidget &widget);
    void readAction(const QAction &action);
    void readItems(const QAbstractItemView &view);

    QMap<QString, QString> m_texts;
    QString m_screen;
};

} // namespace ats::tour
