// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/practice/practicebar.h"

#include "ui/widgets/banner.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

PracticeBar::PracticeBar(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(Tone::Warning))
    , m_scenarios(new QComboBox)
    , m_fill(nullptr)
    , m_restart(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    m_banner->setFullWidth(true);
    m_banner->setText(
        tr("**Practice.** Nothing here is real: the recruiting system is pretended on this computer."));
    m_scenarios->setAccessibleName(tr("What the practice system does"));
    m_scenarios->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_banner->addControl(m_scenarios);
    m_fill = m_banner->addAction(tr("Fill in practice details"));
    m_restart = m_banner->addAction(tr("Start it again"));
    m_restart->hide();
    m_fill->setEnabled(false);
    m_scenarios->setEnabled(false);
    connect(m_scenarios, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0 && static_cast<std::size_t>(index) < m_info.scenarios.size()) {
            Q_EMIT hostsChanged(m_info.scenarios[static_cast<std::size_t>(index)].second);
        }
    });
    connect(m_fill, &QPushButton::clicked, this, &PracticeBar::fillWanted);
    connect(m_restart, &QPushButton::clicked, this, &PracticeBar::restartWanted);
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
    m_restart->hide();
    m_banner->setDetail({});
}

void PracticeBar::setProblem(const QString &text)
{
    m_banner->setDetail(text);
    m_scenarios->setEnabled(false);
    m_restart->show();
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
    };
    const char *label = labels.value(name, nullptr);
    return label == nullptr ? name : tr(label);
}

} // namespace ats
