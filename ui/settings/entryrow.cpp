// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/entryrow.h"

#include "ui/theme.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

EntryRow::EntryRow(const KeychainEntry &entry, QWidget *parent)
    : RowFrame(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 1), em(this, 0.5), em(this, 1), em(this, 0.5));
    layout->setSpacing(em(this, 0.2));
    const QString use = entryUseText(entry.use);
    const QString capital = use.left(1).toUpper() + use.mid(1);
    auto *words = new RichText(entry.client.isEmpty() ? capital
                                                      : tr("**%1**: %2", "client, what the entry is for")
                                                            .arg(plainWords(entry.client.simplified()), use));
    if (entry.use == EntryUse::Lost) {
        setInk(words, Role::Failed);
    }
    layout->addWidget(guarded(words)); // it names the client
    QLabel *key = wrappedLabel(entry.key);
    key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextSize(key, TextSize::Small);
    setInk(key, Role::Muted);
    layout->addWidget(key);
    setAccessibleName(words->plainText());
    setAccessibleDescription(entry.key);
}

QString entrySentence(const KeychainEntry &entry)
{
    const QString use = entryUseText(entry.use);
    return EntryRow::tr("%1: %2", "client or entry, what it is for")
        .arg(entry.client.isEmpty() ? entry.key : entry.client.simplified(), use);
}

} // namespace ats
