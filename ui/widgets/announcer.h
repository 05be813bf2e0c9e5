// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

class QWidget;

namespace ats
{

/// Where announce() passes through: one for the program, so that what is said can be heard in one place.
class Announcer : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static Announcer &instance();
    void say(QWidget *source, const QString &text);

signals:
    void said(const QString &text);

private:
    using QObject::QObject;
};

} // namespace ats
