// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/codebox.h"

#include "app/flow/setupflow.h"
#include "app/model/fieldtext.h"
#include "app/model/totp.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

CodeBox::CodeBox(SetupFlow &flow, const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_spec(spec)
    , m_digits(new QLabel)
    , m_line(new RichText)
    , m_verdict(new RichText)
    , m_question(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    setFixedPitch(m_digits);
    m_digits->setTextFormat(Qt::PlainText);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextSize(m_digits, TextSize::Heading, true);
    column->addWidget(m_digits);
    setInk(m_line, Role::Muted);
    column->addWidget(m_line);
    auto *row = new FlowLayout(m_question);
    ScreenGuard::instance().cover(m_digits);
    auto *ask = new RichText(tr("Does your authenticator show the same?"));
    row->addWidget(ask);
    auto *same = new QPushButton(tr("Yes"));
    same->setAccessibleDescription(ask->plainText());
    row->addWidget(same);
    auto *other = new QPushButton(tr("No, it differs"));
    row->addWidget(other);
    column->addWidget(m_question);
    column->addWidget(m_verdict);
    m_verdict->hide();
    const auto say = [this](const QString &text) {
        m_verdict->setMarkdown(text);
        m_verdict->show();
        announce(this, m_verdict->plainText());
    };
    connect(same, &QPushButton::clicked, this,
            [say] { say(tr("Good: the secret was copied right. Enter the code in the other window.")); });
    connect(other, &QPushButton::clicked, this, [this, say] {
        say(tr("Wait for the next code and compare again. Still different? Copy the %1 once more, all of it. "
               "Then look at the clocks: this computer and your phone must agree to within 30 seconds.")
                .arg(m_spec.label));
    });
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &CodeBox::refresh);
    connect(&flow.draft(), &Draft::valueChanged, this, [this](const QString &field) {
        if (field == m_spec.id) {
            m_verdict->hide();
            refresh();
        }
    });
    refresh();
}

void CodeBox::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_tick.start();
}

void CodeBox::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void CodeBox::refresh()
{
    const Secret *typed = m_flow.draft().secret(m_spec.id);
    std::optional<TotpCode> code;
    if (typed != nullptr) {
        code = TotpCode::at(cleaned(m_spec, *typed), QDateTime::currentDateTimeUtc());
    }
    m_digits->setVisible(code.has_value());
    m_question->setVisible(code.has_value());
    if (code) {
        const QString digits = code->digits.left(3) + u' ' + code->digits.sliced(3);
        if (m_digits->text() != digits) {
            m_digits->setText(digits);
            m_digits->setAccessibleName(tr("Code %1").arg(digits));
        }
        m_line->setMarkdown(tr("Changes in %1 s.").arg(code->secondsLeft));
    } else if (typed != nullptr) {
        m_line->setMarkdown(tr("This is no %1 yet: it has letters and the digits 2 to 7.").arg(m_spec.label));
    } else {
        m_line->setMarkdown(tr("The code appears here once the %1 is filled in.").arg(m_spec.label));
    }
}

} // namespace ats
