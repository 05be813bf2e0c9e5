// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/practice/practicebar.h"

#include "ui/theme.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

namespace ats
{

using namespace Qt::StringLiterals;

PracticeBar::PracticeBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(new RichText)
    , m_label(new QLabel(tr("Pretend:")))
    , m_scenarios(new QComboBox)
    , m_fill(new QPushButton(tr("Fill in details")))
    , m_restart(new QPushButton(tr("Start it again")))
{
    setInk(m_text, Role::Text);
    m_scenarios->setAccessibleName(tr("What the practice system does"));
    m_scenarios->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_label->setBuddy(m_scenarios);
    m_fill->setToolTip(tr("Fills in the made-up details that the practice system knows."));
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_label);
    m_row->addWidget(m_scenarios);
    m_row->addWidget(m_fill);
    m_row->addWidget(m_restart);
    m_fill->setEnabled(false);
    m_scenarios->setEnabled(false);
    connect(m_scenarios, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0 && static_cast<std::size_t>(index) < m_info.scenarios.size()) {
            Q_EMIT hostsChanged(m_info.scenarios[static_cast<std::size_t>(index)].second);
        }
    });
    connect(m_fill, &QPushButton::clicked, this, &PracticeBar::fillWanted);
    connect(m_restart, &QPushButton::clicked, this, &PracticeBar::restartWanted);
    showProblem({});
    applyMargins();
}

void PracticeBar::setInfo(const PracticeInfo &info)
{
    const QString before = scenario().isEmpty() ? info.first : scenario();
    m_info = info;
    m_scenarios->clear();
    for (const auto &[name, hosts] : info.scenarios) {
        m_scenarios->addItem(scenarioLabel(name), name);
    }
    m_scenarios->setCurrentIndex(std::max(0, m_scenarios->findData(before)));
    m_scenarios->setEnabled(true);
    showProblem({});
}

void PracticeBar::setProblem(const QString &text)
{
    m_scenarios->setEnabled(false);
    showProblem(text);
    announce(this, m_text->plainText());
}

void PracticeBar::showProblem(const QString &text)
{
    const bool works = text.isEmpty();
    m_text->setMarkdown(works ? tr("**Practice.** Nothing here is real.") : tr("**Practice.** %1").arg(text));
    m_text->setToolTip(works ? tr("The recruiting system is pretended on this computer.") : QString());
    m_label->setVisible(works);
    m_scenarios->setVisible(works);
    m_fill->setVisible(works);
    m_restart->setVisible(!works);
}

void PracticeBar::setFillable(bool fillable) { m_fill->setEnabled(fillable); }

QString PracticeBar::scenario() const { return m_scenarios->currentData().toString(); }

QString PracticeBar::scenarioLabel(const QString &name)
{
    static const QMap<QString, const char *> labels{
        {u"ok"_s, QT_TR_NOOP("Everything works")},
        {u"wrong-password"_s, QT_TR_NOOP("Refuses the sign-in")},
        {u"no-permission"_s, QT_TR_NOOP("Permission missing")},
        {u"endpoint-closed"_s, QT_TR_NOOP("Reading is closed")},
        {u"slow"_s, QT_TR_NOOP("Answers slowly")},
        {u"rate-limited"_s, QT_TR_NOOP("Too many requests")},
        {u"down"_s, QT_TR_NOOP("Service is down")},
        {u"captive-portal"_s, QT_TR_NOOP("Wi-Fi wants a sign-in")},
        {u"wrong-region"_s, QT_TR_NOOP("Another region")},
        {u"key-not-admin"_s, QT_TR_NOOP("Key is not Admin")},
        {u"other-company"_s, QT_TR_NOOP("Another company")},
        {u"user-missing"_s, QT_TR_NOOP("User not found")},
        {u"invitation-open"_s, QT_TR_NOOP("Invitation still open")},
        {u"low-role"_s, QT_TR_NOOP("Role too low")},
        {u"api-version"_s, QT_TR_NOOP("Newer API version")},
        {u"rate-limited-once"_s, QT_TR_NOOP("Too many requests, once")},
        {u"some-endpoints-closed"_s, QT_TR_NOOP("Some endpoints closed")},
        {u"resume-source-missing"_s, QT_TR_NOOP("Resume source missing")},
        {u"stackone-key-refused"_s, QT_TR_NOOP("StackOne: key refused")},
        {u"stackone-never-active"_s, QT_TR_NOOP("StackOne: stays inactive")},
        {u"stackone-error"_s, QT_TR_NOOP("StackOne: in error")},
        {u"stackone-other-link"_s, QT_TR_NOOP("StackOne: foreign link")},
    };
    const char *label = labels.value(name, nullptr);
    return label == nullptr ? name : tr(label);
}

void PracticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::WarningGround, palette()));
    const int side = em(this, 1.5);
    const QRect place(em(this, 1.1), (height() - side) / 2, side, side);
    drawIcon(painter, iconName(Tone::Warning), QStyle::visualRect(layoutDirection(), rect(), place),
             colour(Role::Warning, palette()));
}

void PracticeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        applyMargins();
    }
}

void PracticeBar::applyMargins()
{
    const int icon = em(this, 1.1) + em(this, 1.5) + em(this, 0.8);
    const int end = em(this, 1.1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_row->setContentsMargins(mirrored ? end : icon, em(this, 0.35), mirrored ? icon : end, em(this, 0.35));
    m_row->setSpacing(em(this, 0.7));
    // Words wrap and the list gets shorter where there is little room; neither widens the window.
    m_text->setMinimumWidth(em(this, 7));
    m_scenarios->setMinimumWidth(em(this, 8));
}

} // namespace ats
