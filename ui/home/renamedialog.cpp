// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/renamedialog.h"

#include "ui/home/clientfield.h"
#include "ui/theme.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

RenameDialog::RenameDialog(const Ports &ports, const QUuid &id, const QString &client, QWidget *parent)
    : QDialog(parent)
    , m_store(ports.store)
    , m_id(id)
    , m_name(new FieldEditor(clientField()))
{
    setWindowTitle(tr("Rename the connection"));
    auto *column = new QVBoxLayout(this);
    m_name->line()->unsetLayoutDirection(); // a name in the user's own script
    m_name->setText(client);
    column->addWidget(m_name);
    column->addStretch();
    // In the dialog first: a button without one does not become its default.
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(em(this, 26));
    m_name->focusBox();
}

void RenameDialog::accept()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_name->setError(m_name->spec().missing);
        m_name->focusBox();
        return;
    }
    const Done renamed = m_store->rename(m_id, name);
    if (!renamed) {
        m_name->setError(renamed.problem().text);
        m_name->focusBox();
        return;
    }
    QDialog::accept();
}

} // namespace ats
