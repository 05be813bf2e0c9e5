// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/supportreport.h"

#include "app/catalog/guidetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSysInfo>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ats::SupportReport)
};

/// Writes one report from top to bottom; every line passes the redactor.
class ReportWriter
{
public:
    ReportWriter(const ReportMaterial &material, const ReportTicks &ticks)
        : m_material(material)
        , m_redactor(material.secrets, material.privateValues(), ticks)
        , m_names(material.names)
    {
        m_names.showPrivate = true; // what is private is a mark by then
        m_names.showWords = true;
    }

    SupportReport write()
    {
        line(ReportWords::tr("Report for support"));
        surroundings();
        details();
        test();
        differences();
        entry();
        SupportReport report;
        report.text = settled();
        report.marks = m_redactor.marksIn(report.text);
        report.secrets = static_cast<int>(m_material.filledSecrets.size());
        for (const PrivateValue &name : m_material.privateValues()) {
            report.names[name.kind] = m_redactor.count(name.kind);
        }
        return report;
    }

    QString row(const CheckRow &row)
    {
        const Report *soFar = m_material.report ? &*m_material.report : nullptr;
        return m_redactor.line(rowAsText(m_redactor.row(row), soFar, m_names));
    }

private:
    void line(const QString &text) { m_lines << m_redactor.line(text); }
    void gap() { m_lines << QString(); }

    void surroundings()
    {
        gap();
        line(ReportWords::tr("Program: %1 %2, Qt %3", "name, version, version of Qt")
                 .arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion(),
                      QString::fromLatin1(qVersion())));
        line(ReportWords::tr("Computer: %1, %2, language %3", "operating system, processor, locale")
                 .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QLocale().name()));
        line(ReportWords::tr("Keychain: %1")
                 .arg(m_names.keychain.isEmpty() ? ReportWords::tr("none, or not asked")
                                                 : m_redactor.value(m_names.keychain)));
        const Guide &guide = *m_material.guide;
        line(guide.source.date.isEmpty()
                 ? ReportWords::tr("Guide: %1").arg(guide.id)
                 : ReportWords::tr("Guide: %1, source of %2", "id, date").arg(guide.id, guide.source.date));
        if (m_names.practice) {
            line(ReportWords::tr("The practice service stood in for %1.").arg(systemName(&guide)));
        }
    }

    void field(const QString &label, const QString &value)
    {
        line(ReportWords::tr("%1: %2", "label, value").arg(label, value));
    }

    void details()
    {
        gap();
        if (!m_material.client.isEmpty()) {
            field(ReportWords::tr("Client"), m_redactor.name({LeftOut::CompanyName, m_material.client}));
        }
        const QString empty = ReportWords::tr("not filled in");
        for (const QString &id : m_material.guide->fields) {
            const FieldSpec *spec = m_material.guide->system->field(id);
            if (spec == nullptr) {
                continue;
            }
            const QString value = m_material.plain.value(id);
            if (spec->secret) {
                const bool filled = m_material.filledSecrets.contains(id);
                field(spec->label, filled ? m_redactor.mark(LeftOut::Secret) : empty);
            } else if (value.trimmed().isEmpty()) {
                field(spec->label, empty);
            } else {
                field(spec->label,
                      spec->isPrivate ? m_redactor.name({kindOf(*spec), value}) : m_redactor.value(value));
            }
        }
    }

    void test()
    {
        gap();
        if (!m_material.report) {
            line(ReportWords::tr("Nothing was tested since the program was started."));
            return;
        }
        Report clean = *m_material.report;
        for (CheckRow &row : clean.rows) {
            row = m_redactor.row(row);
        }
        for (const QString &each : rowsAsText(clean, m_names).split(u'\n')) {
            line(each);
        }
    }

    void differences()
    {
        if (!m_material.differences.empty()) {
            gap();
        }
        for (const Difference &each : m_material.differences) {
            line(ReportWords::tr("What looked different: %1: %2", "section and step, user's text")
                     .arg(each.place, m_redactor.value(each.text)));
        }
    }

    void entry()
    {
        if (m_material.entry != nullptr) {
            gap();
            line(ReportWords::tr("From the help:"));
            for (const QString &each :
                 entryAsText(*m_material.guide, *m_material.entry).trimmed().split(u'\n')) {
                line(each);
            }
        }
    }

    /// The whole text. A secret that only the seam of two lines spells takes both lines with it.
    QString settled()
    {
        for (qsizetype round = 0; round <= m_lines.size(); ++round) {
            QString text = m_lines.join(u'\n') + u'\n';
            const std::vector<TextRange> found = m_material.secrets.find(text);
            if (found.empty()) {
                return text;
            }
            const auto lineAt = [&text](qsizetype place) { return text.left(place).count(u'\n'); };
            const qsizetype first = lineAt(found.front().from);
            const qsizetype last = lineAt(found.front().from + found.front().length - 1);
            for (qsizetype at = first; at <= last && at < m_lines.size(); ++at) {
                m_lines[at] = m_redactor.mark(LeftOut::Line);
            }
            // The marks themselves may spell it now: then nothing stands in place of the lines.
            if (round > 0 && first == m_lastSeam) {
                m_lines.remove(first, std::min(last, m_lines.size() - 1) - first + 1);
            }
            m_lastSeam = first;
        }
        return {};
    }

    const ReportMaterial &m_material;
    ReportRedactor m_redactor;
    RowNames m_names;
    QStringList m_lines;
    qsizetype m_lastSeam = -1;
};

} // namespace

SupportReport supportReport(const ReportMaterial &material, const ReportTicks &ticks)
{
    return ReportWriter(material, ticks).write();
}

QString supportRow(const ReportMaterial &material, const CheckRow &row)
{
    return ReportWriter(material, {}).row(row);
}

} // namespace ats
