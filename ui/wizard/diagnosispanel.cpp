// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/diagnosispanel.h"

#include "app/catalog/guidesearch.h"
#include "ui/help/helpview.h"
#include "ui/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"
#include "ui/wizard/boundfield.h"
#include "ui/wizard/regionbox.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

DiagnosisPanel::DiagnosisPanel(SetupFlow &flow, const Diagnosis &diagnosis, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_tone(tone)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 4), em(this, 0.8), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.5));
    const QString ruledOut =
        diagnosis.ruledOut.isEmpty() ? QString() : QStringLiteral("**%1** ").arg(diagnosis.ruledOut);
    // What happened stands in the row above.
    const QString known = ruledOut + plainWords(diagnosis.words);
    for (const QString &words : {known, diagnosis.why}) {
        if (!words.isEmpty()) {
            column->addWidget(new RichText(words));
        }
    }
    addLook(diagnosis);
    addFields(diagnosis);
    auto *who = new RichText(tr("Who can do it: **%1**").arg(diagnosis.whoText));
    setTextSize(who, TextSize::Small);
    column->addWidget(who);
    if (!diagnosis.forIt.isEmpty()) {
        addForIt(diagnosis.forIt);
    }
    if (!entriesFor(flow.guide(), diagnosis.cause).empty()) {
        auto *more = new LinkButton(tr("More about this"));
        more->setAccessibleName(tr("More about this: %1").arg(diagnosis.happened));
        connect(more, &LinkButton::clicked, this,
                [this, place = HelpView::placeOf(diagnosis.cause)] { Q_EMIT placeWanted(place); });
        column->addWidget(more, 0, Qt::AlignLeft);
    }
}

void DiagnosisPanel::addLook(const Diagnosis &diagnosis)
{
    auto *column = static_cast<QVBoxLayout *>(layout()); // NOLINT: made in the constructor
    int number = 0;
    for (const AdviceItem &item : diagnosis.look) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(em(this, 0.4), 0, 0, 0);
        line->setSpacing(em(this, 0.5));
        auto *count = new QLabel(QStringLiteral("%1.").arg(++number));
        line->addWidget(count, 0, Qt::AlignTop);
        count->setVisible(diagnosis.look.size() > 1);
        auto *text = new RichText(item.text);
        line->addWidget(text, item.step.isEmpty() ? 1 : 0);
        if (!item.step.isEmpty()) {
            auto *where = new LinkButton(tr("Show me where"));
            where->setAccessibleName(tr("Show me where: %1").arg(text->plainText()));
            connect(where, &LinkButton::clicked, this,
                    [this, step = item.step] { Q_EMIT placeWanted(step); });
            line->addWidget(where, 0, Qt::AlignTop);
            count->setMinimumHeight(where->sizeHint().height()); // one line with what stands beside it
            line->addStretch(1);
        }
        column->addWidget(row);
    }
}

void DiagnosisPanel::addFields(const Diagnosis &diagnosis)
{
    QStringList ids;
    for (const AdviceItem &item : diagnosis.look) {
        for (const QString &id : item.fields) {
            if (!ids.contains(id)) {
                ids.append(id);
            }
        }
    }
    if (ids.isEmpty()) {
        return;
    }
    auto *row = new QWidget;
    auto *flowing = new FlowLayout(row);
    for (const QString &id : m_flow.guide().fields) { // in the form's order
        const FieldSpec *spec = m_flow.guide().system->field(id);
        if (spec != nullptr && ids.contains(id) && spec->kind == FieldKind::Region) {
            flowing->addWidget(new RegionBox(m_flow, *spec));
            continue;
        }
        if (spec == nullptr || !ids.contains(id)) {
            continue;
        }
        auto *editor = new FieldEditor(*spec, FieldEditor::Form::Compact);
        auto *bound = new BoundField(m_flow, *editor);
        connect(bound, &BoundField::submitted, this, &DiagnosisPanel::testAgainWanted);
        editor->setMinimumWidth(em(this, 13));
        flowing->addWidget(editor);
        m_fields.push_back(editor);
    }
    auto *again = new PrimaryButton(tr("Test again"));
    connect(again, &PrimaryButton::clicked, this, &DiagnosisPanel::testAgainWanted);
    flowing->addWidget(again);
    m_again = again;
    layout()->addWidget(row);
}

void DiagnosisPanel::addForIt(const QString &text)
{
    auto *copy = new CopyButton(tr("the text for IT"));
    copy->setLabel(tr("Copy text for IT"));
    copy->setValue(text);
    auto *row = new QHBoxLayout;
    row->addWidget(copy);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row); // NOLINT: made in the constructor
    connect(copy, &CopyButton::copied, this, [this] { Q_EMIT said(tr("Text for IT copied.")); });
}

void DiagnosisPanel::focusFirstField()
{
    // The secret is the likeliest to be wrong, and selected so that typing replaces it.
    for (FieldEditor *field : m_fields) {
        if (field->spec().secret) {
            field->focusBox();
            return;
        }
    }
    if (!m_fields.empty()) {
        m_fields.front()->focusBox();
    }
}

void DiagnosisPanel::assure(const QString &words)
{
    if (m_assurance == nullptr) {
        m_assurance = new RichText;
        static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_assurance); // NOLINT: made in the constructor
    }
    m_assurance->setMarkdown(words);
}

void DiagnosisPanel::setWaiting(bool waiting)
{
    if (m_again != nullptr) {
        m_again->setEnabled(!waiting);
    }
}

void DiagnosisPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), colour(ground(m_tone), palette()));
}

} // namespace ats
