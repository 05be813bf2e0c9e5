// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/album.h"

#include "tests/support/a11y.h"

#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <utility>

namespace ats::tour
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int restMs = 5000; // for a window that never comes to rest

QImage drawn(QWidget &window)
{
    QImage image = window.grab().toImage();
    if (QWidget *dialog = QApplication::activeModalWidget(); dialog != nullptr && dialog->isVisible()) {
        const QImage front = dialog->grab().toImage();
        const QPoint at((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2);
        QPainter painter(&image);
        painter.fillRect(image.rect(), QColor(0, 0, 0, 90));
        painter.drawImage(at, front);
        painter.setPen(colour(Role::Muted, window.palette()));
        painter.drawRect(QRect(at, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    return image;
}

} // namespace

Album::Album(QString folder, QList<ThemeChoice> themes, QString mark)
    : m_folder(std::move(folder))
    , m_themes(std::move(themes))
    , m_mark(std::move(mark))
{
}

QImage Album::settled(QWidget &window)
{
    QImage last;
    (void)QTest::qWaitFor(
        [&] {
            // Layouts and polishing that a change has set off first: only then two looks tell anything.
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            const QImage before = std::exchange(last, drawn(window));
            return before == last;
        },
        restMs);
    return last;
}

void Album::take(QWidget &window, const QString &name)
{
    ++m_number;
    m_texts.read(name);
    for (const ThemeChoice choice : m_themes) {
        setTheme(choice);
        const QString theme = choice == ThemeChoice::Dark ? u"dark"_s : u"light"_s;
        const QString file = u"%1-%2-%3%4.png"_s.arg(m_number, 3, 10, QChar(u'0')).arg(name, theme, m_mark);
        const bool written = settled(window).save(m_folder.filePath(file));
        std::printf("%s %s\n", written ? "picture" : "NOT WRITTEN", qUtf8Printable(file));
        std::fflush(stdout);
        m_failed = m_failed || !written;
        ++m_count;
    }
    setTheme(m_themes.constFirst());
    if (m_lookForClipped) {
        QWidget *dialog = QApplication::activeModalWidget();
        for (const QString &part : a11y::clipped(dialog == nullptr ? &window : dialog)) {
            std::printf("DOES NOT FIT: %s (%s)\n", qUtf8Printable(part), qUtf8Printable(name));
            m_failed = true;
        }
    }
}

} // namespace ats::tour
