// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QByteArray>
#include <QtCore/QSet>
#include <QtCore/QTranslator>

namespace ats::test
{

/// A translation into the same words with marks around them, of exactly those texts that lupdate hands to
/// translators: a text that it cannot find, or finds under another name, stays bare. Qt's own are marked,
/// too.
class MarkingTranslator : public QTranslator
{
public:
    /// Runs lupdate over app/ and ui/, which takes about a second. What it warns of is a problem.
    [[nodiscard]] Done read();
    /// From now on, every text is lengthened(), too.
    void setLonger() { m_longer = true; }

    [[nodiscard]] bool isEmpty() const override { return m_known.isEmpty(); }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *comment,
                                    int count) const override;

private:
    QSet<QByteArray> m_known; ///< context, text and comment, with NUL between them
    bool m_longer = false;
};

} // namespace ats::test
