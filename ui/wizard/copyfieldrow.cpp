// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/copyfieldrow.h"

#include "app/flow/setupflow.h"
#include "app/model/words.h"
#include "ui/theme.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keychainwords.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace ats
{

using namespace Qt::StringLiterals;

CopyFieldRow::CopyFieldRow(SetupFlow &flow, const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_spec(spec)
    , m_label(flow.guide().platform->fieldLabels.value(spec.id, spec.label))
    , m_value(new QLabel)
    , m_left(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, em(this, 0.2), 0, em(this, 0.2));
    row->setSpacing(em(this, 0.8));
    auto *name = new QLabel(m_label);
    setInk(name, Role::Muted);
    name->setMinimumWidth(em(this, 9));
    row->addWidget(name);
    setFixedPitch(m_value);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_value->setAccessibleName(tr("%1 to copy").arg(m_label));
    row->addWidget(m_value, 1);
    setTextSize(m_left, TextSize::Small);
    setInk(m_left, Role::Muted);
    row->addWidget(m_left);

    if (spec.secret) {
        m_copy = new QPushButton(tr("Copy"));
        m_copy->setAccessibleName(tr("Copy %1").arg(m_label));
        connect(m_copy, &QPushButton::clicked, this, &CopyFieldRow::copySecret);
        row->addWidget(m_copy);
        connect(&ClipboardGuard::instance(), &ClipboardGuard::secondsLeft, this, [this](int seconds) {
            if (m_mine) {
                m_left->setText(seconds > 0 ? tr("leaves the clipboard in %n s", nullptr, seconds)
                                            : QString());
                m_mine = seconds > 0;
                if (!m_mine) {
                    Q_EMIT said(tr("%1 is off the clipboard again.").arg(m_label));
                }
            }
        });
    } else {
        auto *copy = new CopyButton(m_label);
        copy->setSource([this] { return m_flow.valueInForce(m_spec.id); });
        connect(copy, &CopyButton::copied, this, [this] { Q_EMIT said(tr("%1 copied.").arg(m_label)); });
        row->addWidget(copy);
    }
    connect(&flow.draft(), &Draft::valueChanged, this, &CopyFieldRow::refresh);
    connect(&flow.draft(), &Draft::changed, this, &CopyFieldRow::refresh);
    refresh();
}

void CopyFieldRow::refresh()
{
    if (!m_spec.secret) {
        const QString value = m_flow.valueInForce(m_spec.id);
        m_value->setText(value.isEmpty() ? tr("not entered yet") : value);
        return;
    }
    // Always the same dots: not even the length is told.
    m_value->setText(m_flow.draft().isFilledIn(m_spec.id) || m_flow.hasStoredSet() ? u"••••••••••••"_s
                                                                                   : tr("not entered yet"));
}

void CopyFieldRow::copySecret()
{
    // What is typed beside a set in force is not proven and not for the platform yet.
    if (const Secret *typed = m_flow.hasStoredSet() ? nullptr : m_flow.draft().secret(m_spec.id)) {
        ClipboardGuard::instance().copySecret(*typed);
        copied();
        return;
    }
    m_copy->setText(tr("Waiting…"));
    m_flow.fetchSecret(m_spec.id, this, [this](VaultStatus status, const Secret &secret) {
        m_copy->setText(tr("Copy"));
        if (status == VaultStatus::Ok) {
            ClipboardGuard::instance().copySecret(secret);
            copied();
        } else {
            const QString words = keychainProblem(status);
            announce(m_copy, words);
            m_left->clear();
            Q_EMIT said(words);
        }
    });
}

void CopyFieldRow::copied()
{
    m_mine = true;
    const auto seconds = static_cast<int>(
        std::chrono::ceil<std::chrono::seconds>(ClipboardGuard::instance().holdTime()).count());
    const QString words = tr("%1 copied. It leaves the clipboard in %2.").arg(m_label, durationText(seconds));
    m_left->setText(tr("leaves the clipboard in %n s", nullptr, seconds));
    announce(m_copy, words);
    Q_EMIT said(words);
}

} // namespace ats
