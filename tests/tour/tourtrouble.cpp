// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/storefile.h"
#include "app/store/storerecovery.h"
#include "tests/support/uidriver.h"
#include "tests/tour/tour.h"
#include "ui/trouble/troublewindow.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

bool Tour::listTrouble()
{
    const QString list = m_app.store().file();
    if (!need(QFile::rename(list, list + u".away"_s), "a list that is taken away")) {
        return false;
    }
    m_app.flow()->draft().setNote(u"company"_s, u"A company that is typed now"_s);
    take(u"list-not-written"_s);
    if (!need(QFile::rename(list + u".away"_s, list) && m_app.flow()->draft().writeAgain().ok(),
              "the list again")) {
        return false;
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"connections.db"_s);
    {
        auto opened = ConnectionStore::open(file);
        if (!need(opened.ok() && opened.value()->add(u"Fabrikam"_s, u"g"_s).ok() &&
                      opened.value()->add(u"Contoso"_s, u"g"_s).ok() && opened.value()->keepCopy().ok(),
                  "a list with a copy")) {
            return false;
        }
    }
    for (const bool copy : {true, false}) {
        TroubleWindow trouble(file, copy ? storeProblem(sqliteCorrupt, file, {})
                                         : storeProblem(sqliteReadOnly, file, {}));
        trouble.resize(m_size);
        trouble.show();
        trouble.activateWindow();
        if (!need(eventually([&] { return trouble.isActiveWindow(); }) &&
                      tabTo(copy ? u"Start from the last good copy"_s : u"Try again"_s),
                  "a list that cannot be read")) {
            return false;
        }
        m_album.take(trouble, copy ? u"list-damaged"_s : u"list-read-only"_s);
    }
    m_app.window().activateWindow();
    return need(eventually([this] { return m_app.window().isActiveWindow(); }), "the window again");
}

} // namespace ats::tour
