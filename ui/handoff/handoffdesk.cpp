// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/handoffdesk.h"

#include "app/catalog/catalog.h"
#include "app/flow/matters.h"
#include "app/handoff/sealedfile.h"
#include "app/model/handofftext.h"
#include "ui/handoff/invitepage.h"
#include "ui/handoff/openhandoffpage.h"
#include "ui/handoff/openinvitationpage.h"
#include "ui/home/folded.h"
#include "ui/widgets/plainwords.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// A file as far as its kind is known.
struct LookedAt {
    QString path;
    QByteArray bytes;
    HandoffFileKind kind;
};

Outcome<LookedAt> lookAt(const QStringList &files)
{
    if (files.size() != 1) {
        return Problem{HandoffDesk::tr("Open one file at a time.")};
    }
    const QFileInfo info(files.front());
    if (info.isDir()) {
        return Problem{HandoffDesk::tr("“%1” is a folder, not a hand-off file. Open the file in it.")
                           .arg(info.fileName())};
    }
    const Outcome<QByteArray> bytes = readHandoffFile(info.absoluteFilePath());
    if (!bytes) {
        return bytes.problem();
    }
    const Outcome<HandoffFileKind> kind = kindOfFile(bytes.value());
    if (!kind) {
        return kind.problem();
    }
    return LookedAt{info.absoluteFilePath(), bytes.value(), kind.value()};
}

} // namespace

HandoffDesk::HandoffDesk(const Ports &ports, QWidget *window)
    : QObject(window)
    , m_ports(ports)
    , m_window(window)
{
}

HandoffPage *HandoffDesk::known(const QString &key) const
{
    const auto found = m_pages.find(key);
    return found == m_pages.end() ? nullptr : found->second.data();
}

HandoffPage *HandoffDesk::keep(const QString &key, HandoffPage *page)
{
    page->setParent(m_window);
    page->hide();
    if (!key.isEmpty()) {
        m_pages[key] = page;
    }
    connect(page, &HandoffPage::titleChanged, this, &HandoffDesk::titleChanged);
    connect(page, &HandoffPage::over, this, [this, page] { forget(page); });
    connect(page, &HandoffPage::left, this, [this, page, stays = !key.isEmpty()] {
        if (stays) {
            Q_EMIT leaving(page);
        } else {
            forget(page);
        }
    });
    connect(page, &HandoffPage::openWanted, this, [this, page](const QUuid &connection) {
        page->deleteLater();
        Q_EMIT openWanted(page, connection);
    });
    return page;
}

void HandoffDesk::forget(HandoffPage *page)
{
    std::erase_if(m_pages, [page](const auto &one) { return one.second == page; });
    page->deleteLater();
    Q_EMIT leaving(page);
}

void HandoffDesk::nowShows(QWidget *page)
{
    const bool again =
        std::ranges::any_of(m_pages, [this](const auto &one) { return one.second == m_shown; });
    if (m_shown && m_shown != page && !again) {
        m_shown->deleteLater();
    }
    m_shown = qobject_cast<HandoffPage *>(page);
}

HandoffPage *HandoffDesk::invite(const QString &guideId, const QString &client, const QUuid &connection)
{
    const Guide *guide = m_ports.catalog->guide(guideId);
    if (guide == nullptr) {
        return nullptr;
    }
    const QString key = u"invite/"_s + (connection.isNull() ? guideId + u'/' + folded(client)
                                                            : connection.toString(QUuid::WithoutBraces));
    if (HandoffPage *page = known(key)) {
        return page;
    }
    const Outcome<Connection> one =
        connection.isNull() ? Outcome<Connection>(Problem{}) : m_ports.store->load(connection);
    return keep(key, new InvitePage(m_ports, *guide, one ? one.value().client : client,
                                    one ? std::optional(one.value()) : std::nullopt));
}

Outcome<HandoffPage *> HandoffDesk::send(const QUuid &connection, SendPage::Typed typed)
{
    const Outcome<Connection> one = m_ports.store->load(connection);
    if (!one) {
        return one.problem();
    }
    const Guide *guide = m_ports.catalog->guide(one.value().guideId);
    if (guide == nullptr) {
        return Problem{tr("This version has no guide for it. Update the program to go on.")};
    }
    // Made anew each time: what is typed in it is kept elsewhere, and the connection may have changed.
    return keep({}, new SendPage(m_ports, one.value(), *guide, std::move(typed)));
}

Done HandoffDesk::look(const QStringList &files) const
{
    const Outcome<LookedAt> file = lookAt(files);
    return file ? Done() : Done(file.problem());
}

Outcome<OpenedFile> HandoffDesk::open(const QStringList &files)
{
    const Outcome<LookedAt> file = lookAt(files);
    if (!file) {
        return file.problem();
    }
    OpenedFile opened;
    switch (file.value().kind) {
    case HandoffFileKind::Handoff: {
        const Outcome<SealedFile> sealed = SealedFile::read(file.value().bytes);
        if (!sealed) {
            return sealed.problem();
        }
        opened.page = keep({}, new OpenHandoffPage(m_ports, file.value().path, sealed.value()));
        return opened;
    }
    case HandoffFileKind::Invitation: {
        Outcome<Invitation> invitation = Invitation::fromFile(file.value().bytes, guideFinder(m_ports));
        if (!invitation) {
            return invitation.problem();
        }
        opened.page = keep({}, new OpenInvitationPage(m_ports, std::move(invitation).value()));
        return opened;
    }
    case HandoffFileKind::Slip: {
        const Outcome<ReturnSlip> slip = ReturnSlip::fromFile(file.value().bytes, guideFinder(m_ports));
        const Outcome<QUuid> id = slip ? takeSlip(m_ports, slip.value()) : Outcome<QUuid>(slip.problem());
        const Outcome<Connection> one =
            id ? m_ports.store->load(id.value()) : Outcome<Connection>(id.problem());
        if (!one) {
            return one.problem();
        }
        opened.connection = id.value();
        opened.said =
            u"**%1:** %2."_s.arg(plainWords(one.value().client),
                                 plainWords(connectedElsewhereText(one.value().handoff, m_ports.now())));
        return opened;
    }
    }
    Q_UNREACHABLE();
}

} // namespace ats
