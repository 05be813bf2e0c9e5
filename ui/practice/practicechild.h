// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/connectioncheck.h"

#include <QtCore/QProcess>

namespace ats
{

/// What the practice service tells about itself in its first line.
struct PracticeInfo {
    QString first; ///< name of the scenario it was started with
    std::vector<std::pair<QString, HostOverrides>> scenarios;
    QMap<QString, QMap<QString, QString>> credentials; ///< system → field → made-up value
};

[[nodiscard]] Outcome<PracticeInfo> parsePracticeInfo(const QByteArray &line);

/// Runs the practice service as a child. It ends when its standard input closes, which happens however this
/// program ends.
class PracticeChild : public QObject
{
    Q_OBJECT
public:
    explicit PracticeChild(QObject *parent = nullptr);
    ~PracticeChild() override;
    void start();

Q_SIGNALS:
    void ready(const ats::PracticeInfo &info);
    /// It did not start, or stopped.
    void failed(const QString &text);

private:
    void readFirstLine();

    QProcess m_process;
    QByteArray m_line;
    bool m_ready = false;
};

} // namespace ats
