// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/followupcard.h"

#include "app/flow/setupflow.h"
#include "app/model/followup.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/richtext.h"
#include "ui/wizard/mailbox.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

FollowUpCard::FollowUpCard(SetupFlow &flow, QWidget *parent)
    : Card(parent)
    , m_flow(flow)
    , m_text(new RichText)
    , m_seen(new QPushButton(tr("My data is there")))
{
    const QString platform = flow.guide().platform->name;
    column()->addWidget(new Heading(tr("Is your data in %1?").arg(platform), Heading::Level::Card));
    column()->addWidget(m_text);
    column()->addWidget(m_seen, 0, Qt::AlignLeft);
    if (const MailTemplate *mail = flow.guide().system->mail(flow.guide().platform->followUp.mail)) {
        m_mail = new MailBox(flow, *mail, u"mail/"_s + mail->id);
        connect(m_mail, &MailBox::said, this, &FollowUpCard::said);
        column()->addWidget(m_mail);
    }
    connect(m_seen, &QPushButton::clicked, this,
            [this] { m_flow.draft().setNote(QLatin1StringView(followUpNote), u"seen"_s); });
    connect(&flow.draft(), &Draft::changed, this, &FollowUpCard::refresh);
    refresh();
}

void FollowUpCard::refresh()
{
    const Connection &connection = m_flow.connection();
    const Platform &platform = *m_flow.guide().platform;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const FollowUpStage stage = followUpStage(connection, m_flow.guide(), now);
    const QString support = platform.supportNote.isEmpty() ? platform.supportEmail : platform.supportNote;
    if (stage == FollowUpStage::Seen) {
        m_text->setMarkdown(tr("You said that your data is there. Nothing is left to do."));
    } else if (stage == FollowUpStage::Due) {
        m_text->setMarkdown(tr("Connected %n hours ago. The integration shows as connected and nothing has "
                               "appeared? Then write to %1.",
                               nullptr, hoursSinceKept(connection, now))
                                .arg(support));
    } else {
        m_text->setMarkdown(tr("The first data can take some time. When nothing has appeared %n hours after "
                               "connecting, a message to %1 stands here.",
                               nullptr, platform.followUp.hours)
                                .arg(support));
    }
    m_seen->setVisible(stage != FollowUpStage::Seen);
    if (m_mail != nullptr) {
        m_mail->setVisible(stage == FollowUpStage::Due);
    }
}

} // namespace ats
