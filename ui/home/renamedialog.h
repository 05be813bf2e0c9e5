// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtCore/QUuid>
#include <QtWidgets/QDialog>

namespace ats
{

class FieldEditor;

/// Gives a connection another client name. Stays open with a sentence when the name is empty or cannot be
/// stored.
class RenameDialog : public QDialog
{
    Q_OBJECT
public:
    RenameDialog(const Ports &ports, const QUuid &id, const QString &client, QWidget *parent);

    void accept() override;

private:
    ConnectionStore *m_store;
    QUuid m_id;
    FieldEditor *m_name;
};

} // namespace ats
