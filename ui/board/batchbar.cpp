// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/batchbar.h"

#include "ui/theme.h"
#include "ui/widgets/progressstripe.h"

#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

BatchBar::BatchBar(QWidget *parent)
    : QWidget(parent)
    , m_stripe(new ProgressStripe)
    , m_words(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(m_stripe);
    hide();
}

void BatchBar::begin(int count)
{
    m_count = count;
    m_done = 0;
    m_soFar = {};
    m_stripe->restart(count);
    say();
    show();
}

void BatchBar::advance(const BatchResult &result)
{
    ++m_done;
    m_soFar.count(result);
    m_stripe->advanceTo(m_done);
    say();
}

void BatchBar::end() { hide(); }

void BatchBar::say()
{
    const QString begun = tr("Testing: %1 of %2 done.", "number, number")
                              .arg(QLocale().toString(m_done), QLocale().toString(m_count));
    const bool any = m_soFar.tested() > 0;
    m_words->setText(any ? begun + u' ' + batchSummaryText(m_soFar) : begun);
}

} // namespace ats
