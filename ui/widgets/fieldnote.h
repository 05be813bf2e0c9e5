// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <vector>

namespace ats
{

/// Something offered beside a note, e.g. "Remove it".
struct NoteAction {
    QString id;
    QString label;
    bool operator==(const NoteAction &) const = default;
};

/// A sentence under a field. Never holds a secret.
struct FieldNote {
    QString text; ///< inline Markdown
    Tone tone = Tone::Warning;
    std::vector<NoteAction> actions;
    bool operator==(const FieldNote &) const = default;
};

} // namespace ats
