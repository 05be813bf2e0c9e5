// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/card.h"

namespace ats
{

class RichText;

/// A file was saved: where it is, its folder, a mail to go with it, and what happens next.
class FileDoneCard : public Card
{
    Q_OBJECT
public:
    /// `mail` is a text without secrets; `next` is inline Markdown, a paragraph each.
    FileDoneCard(const QString &file, const QString &mail, const QStringList &next,
                 QWidget *parent = nullptr);

private:
    void showFolder(const QString &folder);

    RichText *m_problem;
};

} // namespace ats
