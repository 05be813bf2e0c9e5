// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/redactor.h"

#include <map>
#include <set>

namespace ats
{

/// What a report for support leaves out. Only the three kinds of names can be put back.
enum class LeftOut { Secret, Line, UserName, AccountId, CompanyName, HomeFolder, AddressPart };

/// A name as the user knows it, which support may not need.
struct PrivateValue {
    LeftOut kind = LeftOut::CompanyName;
    QString value;
};

/// Names that the user wants in the report.
struct ReportTicks {
    bool userNames = false;
    bool accountIds = false;
    bool companyNames = false;

    [[nodiscard]] bool shows(LeftOut kind) const;
    /// All of them.
    [[nodiscard]] static ReportTicks everything() { return {true, true, true}; }
};

/// Takes secrets out of a report by their value, names unless they are wanted, the user's folder, and the
/// part of an address that carries values; leaves a mark for each. Borrows the secrets.
class ReportRedactor
{
public:
    ReportRedactor(const Redactor &secrets, std::vector<PrivateValue> names, const ReportTicks &ticks);

    /// A text from somewhere else: a service's words, the user's note, a company's name.
    [[nodiscard]] QString value(const QString &text);
    /// A name that the report shows on purpose: itself when it is wanted, else its mark.
    [[nodiscard]] QString name(const PrivateValue &name);
    [[nodiscard]] CheckRow row(const CheckRow &row);
    /// A finished line. One in which our own words read like a secret goes as a whole: a gap in known words
    /// would say what stood there.
    [[nodiscard]] QString line(const QString &text);

    /// "[user name left out]"; other signs where these words would give something away.
    [[nodiscard]] QString mark(LeftOut kind) const { return m_marks.at(kind); }
    /// The marks in a text.
    [[nodiscard]] std::vector<TextRange> marksIn(const QString &text) const;
    /// How many different names of a kind were left out so far.
    [[nodiscard]] int count(LeftOut kind) const;

private:
    struct Found {
        TextRange range;
        LeftOut kind;
        QString name; ///< which of the names; empty for what is none
    };
    [[nodiscard]] QString chooseMark(LeftOut kind) const;
    [[nodiscard]] std::vector<Found> findNames(const QString &text, bool wholeWords) const;
    [[nodiscard]] QString replaced(const QString &text, std::vector<Found> found);

    const Redactor &m_secrets;
    std::vector<PrivateValue> m_names;
    ReportTicks m_ticks;
    std::map<LeftOut, QString> m_marks;
    std::map<LeftOut, std::set<QString>> m_leftOut;
};

/// What a row's `shown` is: the name of a company, or, in the row about the user, of that.
[[nodiscard]] LeftOut kindOfShown(const CheckRow &row);

} // namespace ats
