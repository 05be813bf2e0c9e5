// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/tour/screentexts.h"
#include "ui/theme.h"

#include <QtCore/QDir>
#include <QtGui/QImage>

class QWidget;

namespace ats::tour
{

/// The pictures of one tour: numbered and named files in a folder, one for each theme asked for.
class Album
{
public:
    /// `mark` goes behind the theme's name, e.g. "-x2".
    Album(QString folder, QList<ThemeChoice> themes, QString mark);

    /// Takes the window as it is, with the dialog that may stand before it.
    void take(QWidget &window, const QString &name);
    [[nodiscard]] ScreenTexts &texts() { return m_texts; }
    [[nodiscard]] int count() const { return m_count; }
    /// From now on, says of each screen what does not fit into it.
    void lookForClipped() { m_lookForClipped = true; }
    /// Some picture could not be written, or something did not fit.
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    [[nodiscard]] static QImage settled(QWidget &window);

    QDir m_folder;
    QList<ThemeChoice> m_themes;
    QString m_mark;
    ScreenTexts m_texts;
    int m_number = 0;
    int m_count = 0;
    bool m_failed = false;
    bool m_lookForClipped = false;
};

} // namespace ats::tour
