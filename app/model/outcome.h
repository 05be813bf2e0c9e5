// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <optional>
#include <utility>
#include <variant>

namespace ats
{

/// What went wrong, as one sentence ready for the user: it names the place and what was expected.
struct Problem {
    QString text;
    bool operator==(const Problem &) const = default;
};

/// Either a value or the Problem that kept it from being made.
template<typename T>
class [[nodiscard]] Outcome
{
public:
    Outcome(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    } // NOLINT: implicit on purpose
    Outcome(Problem problem)
        : m_state(std::in_place_index<1>, std::move(problem))
    {
    } // NOLINT

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    /// By value: the temporary it is taken from may be gone before the taker looks.
    [[nodiscard]] T value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Problem &problem() const { return std::get<1>(m_state); }

private:
    std::variant<T, Problem> m_state;
};

/// An Outcome that carries no value: nothing, or the Problem.
class [[nodiscard]] Done
{
public:
    Done() = default;
    Done(Problem problem)
        : m_problem(std::move(problem))
    {
    } // NOLINT: implicit on purpose

    [[nodiscard]] bool ok() const { return !m_problem.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Problem &problem() const { return *m_problem; }

private:
    std::optional<Problem> m_problem;
};

} // namespace ats
