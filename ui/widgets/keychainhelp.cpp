// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/keychainhelp.h"

#include "app/flow/keychaintext.h"
#include "ui/theme.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

KeychainHelp::KeychainHelp(QWidget *parent)
    : KeychainHelp(RehearsalResult{VaultStatus::Absent, RehearsalStep::Look, {}, {}, {}}, parent)
{
}

KeychainHelp::KeychainHelp(const RehearsalResult &trouble, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A keychain for this computer"));
    auto *column = new QVBoxLayout(this);
    auto *words = new ScrollColumn;
    if (trouble.status != VaultStatus::Absent) {
        words->column()->addWidget(new RichText(plainWords(rehearsalText(trouble))));
    } else {
        words->column()->addWidget(new RichText(
            tr("A keychain keeps passwords encrypted and opens with your own sign-in. This program stores "
               "credentials nowhere else. One of these is enough:")));
    }
    const QStringList ways = rehearsalAdvice(trouble);
    for (const QString &way : ways) {
        words->column()->addWidget(new RichText(way));
    }
    words->column()->addWidget(new RichText(tr("Until then you can follow the guides and test details. They "
                                               "are forgotten when the program ends.")));
    column->addWidget(words);

    // In the dialog first: a button without one does not become its default.
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *again = buttons->addButton(tr("&Look again"), QDialogButtonBox::AcceptRole);
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    again->setAutoDefault(false);
    close->setDefault(true);
    close->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    QSize size(em(this, 38), em(this, 27));
    if (parent != nullptr) {
        size = size.boundedTo(parent->window()->size());
    }
    resize(size);
}

bool KeychainHelp::helpsWith(VaultStatus status)
{
    return status != VaultStatus::Ok && status != VaultStatus::Locked && status != VaultStatus::Refused &&
           status != VaultStatus::Cancelled;
}

} // namespace ats
