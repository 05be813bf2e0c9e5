// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

namespace ats
{

class SavePlace;

/// Saves a text where the user says. A file that is there already is replaced only after a question.
/// Exactly one answer for each save(), or none when the user thinks better of it.
class TextSaver : public QObject
{
    Q_OBJECT
public:
    /// Asks before `window`, which owns it.
    explicit TextSaver(QWidget *window);

    enum class Kind { Text, Table, Calendar };

    void save(const QString &text, const QString &fileName, Kind kind = Kind::Text);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const QString &words);

private:
    void write(const QString &path);

    SavePlace *m_place;
    QString m_text;
};

} // namespace ats
