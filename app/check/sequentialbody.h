// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

namespace ats
{

/// A request body that can be read once and never rewound, so that Qt's network code cannot send it again.
/// Overwrites its bytes at the end, because they may hold a password.
class SequentialBody : public QIODevice
{
    Q_OBJECT
public:
    explicit SequentialBody(const QByteArray &body, QObject *parent = nullptr);
    ~SequentialBody() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool seek(qint64) override { return false; } // what Qt tries before it would send again
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    qint64 m_at = 0;
};

} // namespace ats
