// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/rotation/rotation.h"

#include "app/catalog/catalog.h"
#include "ui/rotation/replacebydialog.h"
#include "ui/rotation/sharingdialog.h"
#include "ui/widgets/textsaver.h"

namespace ats
{

using namespace Qt::StringLiterals;

Rotation::Rotation(const Ports &ports, QWidget *window)
    : QObject(window)
    , m_ports(ports)
    , m_window(window)
{
}

void Rotation::askDay(const QUuid &id)
{
    Outcome<Connection> connection = m_ports.store->load(id);
    const Guide *guide = connection ? m_ports.catalog->guide(connection.value().guideId) : nullptr;
    if (guide == nullptr) {
        Q_EMIT said(Tone::Failed, connection ? tr("This version of the program has no guide for it.")
                                             : connection.problem().text);
        return;
    }
    if (m_saver == nullptr) {
        m_saver = new TextSaver(m_window);
        connect(m_saver, &TextSaver::saved, this, [this](const QString &path) {
            Q_EMIT said(Tone::Passed, tr("The calendar file is saved: %1").arg(path));
        });
        connect(m_saver, &TextSaver::failed, this, [this](const QString &words) {
            Q_EMIT said(Tone::Failed, tr("The calendar file could not be saved: %1").arg(words));
        });
    }
    auto *dialog = new ReplaceByDialog(m_ports, std::move(connection).value(), *guide, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        Q_EMIT changed();
        Q_EMIT said(Tone::Passed, tr("Saved."));
    });
    connect(dialog, &ReplaceByDialog::calendarWanted, this, [this](const QString &file) {
        m_saver->save(file, u"replace-credentials.ics"_s, TextSaver::Kind::Calendar);
    });
    dialog->open();
}

void Rotation::askSharing(const QUuid &id)
{
    auto *dialog = new SharingDialog(m_ports, id, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SharingDialog::changed, this, &Rotation::changed);
    dialog->open();
}

} // namespace ats
