// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/secret.h"

#include <cstring>
#include <new>
#include <sodium.h>

namespace ats
{

Secret::Secret(QByteArrayView utf8)
{
    if (utf8.isEmpty()) {
        return;
    }
    m_size = static_cast<std::size_t>(utf8.size());
    m_data = static_cast<char *>(sodium_malloc(m_size));
    if (m_data == nullptr) {
        throw std::bad_alloc();
    }
    std::memcpy(m_data, utf8.data(), m_size);
}

Secret::Secret(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    *this = Secret(QByteArrayView(utf8));
    wipe(utf8);
}

Secret::~Secret() { release(); }

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret Secret::clone() const { return Secret(bytes()); }

QString Secret::exposeText() const { return QString::fromUtf8(bytes()); }

bool Secret::operator==(const Secret &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

void Secret::release()
{
    sodium_free(m_data); // overwrites before it gives the pages back
    m_data = nullptr;
    m_size = 0;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty()) {
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    }
    bytes.clear();
}

void wipe(QString &text)
{
    if (text.isDetached() && !text.isEmpty()) {
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    }
    text.clear();
}

bool initSecrets() { return sodium_init() >= 0; }

Secret makePassword(int length)
{
    static constexpr char alphabet[] = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_";
    QByteArray made(length, '\0');
    for (char &letter : made) {
        letter = alphabet[randombytes_uniform(sizeof alphabet - 1)];
    }
    Secret secret{QByteArrayView(made)};
    wipe(made);
    return secret;
}

} // namespace ats
