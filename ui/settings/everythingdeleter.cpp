// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/everythingdeleter.h"

#include "ui/settings/entryrow.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"

#include <QtWidgets/QPushButton>

namespace ats
{

EverythingDeleter::EverythingDeleter(const Ports &ports, QWidget *window)
    : QObject(window)
    , m_ports(ports)
    , m_window(window)
{
}

void EverythingDeleter::ask(const QString &keychain)
{
    if (m_question || m_eraser) {
        return;
    }
    auto *box = new MessageBox(QStringLiteral("ask"), Role::Accent, tr("Delete everything"),
                               tr("Delete everything that ATS Connect keeps in %1?")
                                   .arg(keychain.isEmpty() ? tr("your keychain") : keychain),
                               m_window);
    m_question = box;
    box->setInformativeText(tr(
        "This removes the credentials of every connection, also earlier and half-typed ones, the program's "
        "own "
        "keys for hand-offs and platforms, and entries of no connection. Each is looked for again "
        "afterwards. "
        "The connections stay in the list, without credentials. The accounts inside your recruiting systems "
        "stay as they are."));
    connect(box->addDestructive(tr("&Delete everything"), tr("&Keep")), &QPushButton::clicked, this,
            &EverythingDeleter::start);
    box->open();
}

void EverythingDeleter::start()
{
    m_eraser = new KeychainEraser(m_ports, this);
    connect(m_eraser, &KeychainEraser::waitingForUser, this, &EverythingDeleter::waitingForUser);
    connect(m_eraser, &KeychainEraser::finished, this, &EverythingDeleter::end);
    m_eraser->start();
    Q_EMIT started();
}

void EverythingDeleter::stop()
{
    if (m_eraser) {
        m_eraser->cancel();
    }
}

void EverythingDeleter::end(const EraseResult &result)
{
    m_eraser.clear();
    const QString removed = result.removed == 0 ? tr("Nothing was deleted.")
                            : result.removed == 1
                                ? tr("One entry was deleted.")
                                : tr("%n entries were deleted.", "how many", result.removed);
    if (result.status == VaultStatus::Ok) {
        Q_EMIT finished(true,
                        (result.removed == 0 ? tr("There was nothing to delete.") : removed) + u' ' +
                            tr("Nothing of ATS Connect is left in your keychain; this was checked."),
                        {});
        return;
    }
    QStringList left;
    for (const EntryLeft &one : result.left) {
        left.append(entrySentence(one.entry));
    }
    const QString why = result.status == VaultStatus::Cancelled ? tr("Stopped.")
                        : result.status == VaultStatus::Failed && !result.detail.isEmpty()
                            ? plainWords(result.detail)
                            : plainWords(keychainProblem(result.status));
    Q_EMIT finished(false, removed + u' ' + why, left);
}

} // namespace ats
