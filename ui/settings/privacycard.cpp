// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/privacycard.h"

#include "app/catalog/catalog.h"
#include "app/flow/apikey.h"
#include "app/flow/earlierset.h"
#include "app/model/words.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/tickbox.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

PrivacyCard::PrivacyCard(const Ports &ports, QWidget *parent)
    : Card(parent)
    , m_ports(ports)
    , m_earlier(new TickBox(tr("Keep replaced credentials for %1, so that I can go back")
                                .arg(durationText(std::chrono::seconds(earlierKept).count()))))
    , m_problem(new Banner(Tone::Failed))
{
    column()->addWidget(new Heading(tr("Privacy"), Heading::Level::Card));
    column()->addWidget(m_earlier);
    m_problem->hide();
    column()->addWidget(m_problem);
    connect(m_earlier, &QCheckBox::toggled, this, &PrivacyCard::keepEarlier);
    const auto held = std::chrono::duration_cast<std::chrono::seconds>(ClipboardGuard::instance().holdTime());
    column()->addWidget(new RichText(
        tr("A secret that you copy leaves the clipboard after %1.").arg(durationText(held.count()))));
    column()->addWidget(new RichText(
        tr("%1 hides client names, user names and secrets while you share your screen, and shows them again.")
            .arg(screenGuardKeys().toString(QKeySequence::NativeText))));
    column()->addWidget(new RichText(
        tr("ATS Connect contacts nobody but your recruiting system, and only when you test a connection:")));
    for (const System &system : m_ports.catalog->systems()) {
        QStringList names;
        for (const Host &host : system.hosts) {
            names.append(u'`' + host.base.host() + u'`');
        }
        names.removeDuplicates();
        column()->addWidget(new RichText(
            tr("**%1**: %2", "recruiting system, hosts").arg(plainWords(system.name), listed(names))));
    }
    if (const LinkApi *api = apiOfKey(m_ports)) {
        column()->addWidget(new RichText(
            tr("Who links an account with an API key contacts **%1**, too: it gets the client's name. `%2`")
                .arg(plainWords(api->label), api->base.host())));
    }
}

void PrivacyCard::refresh()
{
    const QSignalBlocker quiet(m_earlier);
    m_earlier->setChecked(keepsEarlier(*m_ports.store));
    m_problem->hide();
}

void PrivacyCard::keepEarlier(bool keep)
{
    const Done kept = setKeepsEarlier(*m_ports.store, keep);
    if (!kept) {
        refresh();
        m_problem->setText(plainWords(kept.problem().text));
    }
    m_problem->setVisible(!kept.ok());
}

} // namespace ats
