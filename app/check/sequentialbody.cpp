// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/sequentialbody.h"

#include "app/model/secret.h"

#include <algorithm>
#include <cstring>

namespace ats
{

SequentialBody::SequentialBody(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

SequentialBody::~SequentialBody() { wipe(m_body); }

qint64 SequentialBody::bytesAvailable() const { return m_body.size() - m_at + QIODevice::bytesAvailable(); }

qint64 SequentialBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_body.size() - m_at);
    if (count <= 0) {
        return -1;
    }
    std::memcpy(data, m_body.constData() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
}

qint64 SequentialBody::writeData(const char *, qint64) { return -1; }

} // namespace ats
