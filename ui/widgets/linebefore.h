// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"
#include "ui/widgets/fieldline.h"

namespace ats
{

/// What a secret line holds and shows, taken before something changes it. Because it is shared meanwhile, the
/// line writes its new text elsewhere; what is given up that way has no owner left but this, which overwrites
/// it. What the line still uses, or somebody else, stays as it is.
class LineBefore
{
public:
    explicit LineBefore(const FieldLine &line)
    {
        if (line.isSecret()) {
            m_held = line.text();
            m_shown = line.displayText();
        }
    }
    ~LineBefore()
    {
        wipe(m_held);
        wipe(m_shown);
    }
    LineBefore(const LineBefore &) = delete;
    LineBefore &operator=(const LineBefore &) = delete;

private:
    QString m_held;
    QString m_shown;
};

} // namespace ats
