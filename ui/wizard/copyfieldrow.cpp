// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/copyfieldrow.h"

#include "app/flow/setupflow.h"
#include "ui/theme.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ats
{

using namespace Qt::StringLiterals;

CopyFieldRow::CopyFieldRow(SetupFlow &flow, const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_spec(spec)
    , m_label(flow.guide().platform->fieldLabels.value(spec.id, spec.label))
    , m_value(new RichText)
{
    auto *row = new FlowLayout(this); // in the mini guide the buttons go below
    row->setContentsMargins(0, em(this, 0.2), 0, em(this, 0.2));
    auto *name = new QLabel(m_label);
    setInk(name, Role::Muted);
    name->setMinimumWidth(em(this, 9));
    row->addWidget(name);
    m_value->setAccessibleName(tr("%1 to copy").arg(m_label));
    row->addWidget(m_value);
    if (spec.secret || spec.isPrivate) {
        ScreenGuard::instance().cover(m_value);
    }

    if (spec.secret) {
        m_copy = new QPushButton(tr("Copy"));
        m_copy->setAccessibleName(tr("Copy %1").arg(m_label));
        connect(m_copy, &QPushButton::clicked, this, &CopyFieldRow::copySecret);
        row->addTrailing(m_copy);
    } else {
        auto *copy = new CopyButton(m_label);
        copy->setSource([this] { return m_flow.valueInForce(m_spec.id); });
        connect(copy, &CopyButton::copied, this, [this] { Q_EMIT said(tr("%1 copied.").arg(m_label)); });
        row->addTrailing(copy);
    }
    connect(&flow.draft(), &Draft::valueChanged, this, &CopyFieldRow::refresh);
    connect(&flow.draft(), &Draft::changed, this, &CopyFieldRow::refresh);
    refresh();
}

void CopyFieldRow::refresh()
{
    if (!m_spec.secret) {
        const QString value = m_flow.valueInForce(m_spec.id);
        showValue(value);
        return;
    }
    // Always the same dots: not even the length is told.
    showValue(m_flow.draft().isFilledIn(m_spec.id) || m_flow.hasStoredSet() ? u"••••••••••••"_s : QString());
}

void CopyFieldRow::showValue(const QString &value)
{
    m_value->setMarkdown(value.isEmpty() ? tr("not entered yet") : u'`' + value + u'`');
}

void CopyFieldRow::copySecret()
{
    // What is typed beside a set in force is not proven and not for the platform yet.
    if (const Secret *typed = m_flow.hasStoredSet() ? nullptr : m_flow.draft().secret(m_spec.id)) {
        ClipboardGuard::instance().copySecret(*typed);
        Q_EMIT said(tr("%1 copied.").arg(m_label));
        return;
    }
    m_copy->setText(tr("Waiting…"));
    m_flow.fetchSecret(m_spec.id, this, [this](VaultStatus status, const Secret &secret) {
        m_copy->setText(tr("Copy"));
        if (status == VaultStatus::Ok) {
            ClipboardGuard::instance().copySecret(secret);
            Q_EMIT said(tr("%1 copied.").arg(m_label));
        } else {
            const QString words = keychainProblem(status);
            announce(m_copy, words);
            Q_EMIT said(words);
        }
    });
}

} // namespace ats
