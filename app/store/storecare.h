// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QObject>

namespace ats
{

/// Looks through the whole list once, in another thread, and makes the last good copy when there is none.
/// Ends silently when its owner is gone.
class StoreCare : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void start(const QString &file);

Q_SIGNALS:
    /// Once. A Problem: what the list is like.
    void finished(const ats::Done &list);
};

} // namespace ats
