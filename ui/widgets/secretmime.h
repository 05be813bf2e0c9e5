// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <QtCore/QMimeData>

namespace ats
{

/// A secret on its way to the clipboard: kept in guarded memory, handed out when someone pastes, and marked
/// in the ways that clipboard histories know.
class SecretMime : public QMimeData
{
    Q_OBJECT
public:
    explicit SecretMime(Secret secret);

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString &format) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    Secret m_secret;
};

} // namespace ats
