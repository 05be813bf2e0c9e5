// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/announcer.h"

#include "ui/theme.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace ats
{

Announcer &Announcer::instance()
{
    static QPointer<Announcer> announcer;
    if (!announcer) {
        announcer = new Announcer(qApp);
    }
    return *announcer;
}

void Announcer::say(QWidget *source, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    // Qt 6.4 has no announcement event: an alert whose source carries the text as its name or description is
    // what reaches all platforms' readers.
    if (source->accessibleName() != text) {
        source->setAccessibleDescription(text);
    }
    QAccessibleEvent alert(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    emit said(text);
}

void announce(QWidget *source, const QString &text) { Announcer::instance().say(source, text); }

} // namespace ats
