// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/rotation.h"

#include "app/model/words.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct RotationText {
    Q_DECLARE_TR_FUNCTIONS(ats::RotationText)
};

} // namespace

RotationStage rotationStage(const Connection &connection, const QDate &today)
{
    if (!connection.replaceBy.isValid() || !connection.slot) {
        return RotationStage::None;
    }
    const qint64 left = today.daysTo(connection.replaceBy);
    return left <= 0                    ? RotationStage::Due
           : left <= rotationNoticeDays ? RotationStage::Soon
                                        : RotationStage::Planned;
}

QString rotationText(const Connection &connection, const QDate &today)
{
    const QString day = dayText(connection.replaceBy, today);
    switch (rotationStage(connection, today)) {
    case RotationStage::None:
        return {};
    case RotationStage::Planned:
    case RotationStage::Soon:
        return RotationText::tr("replace the credentials by %1", "a day").arg(day);
    case RotationStage::Due:
        return connection.replaceBy == today
                   ? RotationText::tr("the credentials are to be replaced today")
                   : RotationText::tr("the credentials were to be replaced by %1", "a day").arg(day);
    }
    Q_UNREACHABLE();
}

} // namespace ats
