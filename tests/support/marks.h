// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

/// Invisible marks around what a translation said, so that a test can tell it from what bypassed it and
/// pictures look as without them.
namespace ats::test
{

/// With the marks around it. What is put in for %1 stands outside of them: it must bring marks of its own.
[[nodiscard]] QString marked(const QString &text);
/// The same text, 40 % longer, as it may get in other languages.
[[nodiscard]] QString lengthened(const QString &text);
/// Without any mark, and as long as it was.
[[nodiscard]] QString unmarked(QString text);
/// What stands outside of all marks, a piece an entry; pieces without a letter are left out.
[[nodiscard]] QStringList outsideMarks(const QString &text);

} // namespace ats::test
