// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/endpointbox.h"

#include "ui/theme.h"
#include "ui/widgets/copybutton.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

EndpointBox::EndpointBox(const std::vector<Endpoint> &endpoints, QWidget *parent)
    : QWidget(parent)
{
    QStringList paths;
    for (const Endpoint &endpoint : endpoints) {
        paths.append(endpoint.path);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    auto *list = new QPlainTextEdit(paths.join(QLatin1Char('\n')));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    list->setAccessibleName(tr("Endpoints, %n in all", nullptr, static_cast<int>(paths.size())));
    setFixedPitch(list);
    list->setMinimumHeight(em(this, 14));
    column->addWidget(list);
    auto *copy = new CopyButton(tr("the whole list"));
    copy->setLabel(tr("Copy the whole list"));
    copy->setValue(paths.join(QLatin1Char('\n')));
    column->addWidget(copy, 0, Qt::AlignLeft);
}

} // namespace ats
