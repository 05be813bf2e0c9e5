// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/keychainhelp.h"

#include "ui/theme.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

KeychainHelp::KeychainHelp(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("A keychain for this computer"));
    auto *column = new QVBoxLayout(this);
    auto *words = new ScrollColumn;
    words->column()->addWidget(new RichText(
        tr("A keychain keeps passwords encrypted and opens with your own sign-in. This program stores "
           "credentials nowhere else. One of these is enough:")));

    QStringList ways{
        tr("**GNOME, Cinnamon, Xfce, MATE and others:** install the package `gnome-keyring`, then sign out "
           "and in again. It starts by itself."),
        tr("**KDE Plasma:** install `kwalletmanager`, then switch on “Enable the KDE wallet subsystem” in "
           "System Settings under KDE Wallet."),
        tr("**KeePassXC, on any desktop:** open Tools, Settings, Secret Service Integration, switch it on, "
           "and choose in your database's settings which group it may use. Keep the database open."),
    };
    if (qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(u"KDE")) {
        std::swap(ways[0], ways[1]);
    }
    for (const QString &way : std::as_const(ways)) {
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

} // namespace ats
