// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/sealing.h"

#include <array>
#include <sodium.h>

namespace ats
{

namespace
{

static_assert(publicKeySize == crypto_kx_PUBLICKEYBYTES);
static_assert(publicKeySize == crypto_kx_SECRETKEYBYTES);
static_assert(streamHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(streamTailSize == crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(saltSize == crypto_pwhash_SALTBYTES);

constexpr std::size_t sessionSize = crypto_kx_SESSIONKEYBYTES;
constexpr quint32 fewestPasses = 1;
constexpr quint32 mostPasses = 10;
constexpr quint32 leastKibibytes = 8 * 1024;
constexpr quint32 mostKibibytes = 256 * 1024;

const unsigned char *in(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

std::size_t sizeOf(QByteArrayView bytes) { return static_cast<std::size_t>(bytes.size()); }

unsigned char *out(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

/// Takes `buffer` over into guarded memory and overwrites it.
template<std::size_t Size>
Secret taken(std::array<char, Size> &buffer)
{
    Secret secret{QByteArrayView(buffer.data(), static_cast<qsizetype>(Size))};
    sodium_memzero(buffer.data(), Size);
    return secret;
}

template<std::size_t Size>
unsigned char *raw(std::array<char, Size> &buffer)
{
    return reinterpret_cast<unsigned char *>(buffer.data());
}

QByteArray keyedDigest(QByteArrayView bytes, QByteArrayView key, qsizetype size)
{
    QByteArray made(size, Qt::Uninitialized);
    crypto_generichash(out(made), sizeOf(made), in(bytes), sizeOf(bytes), key.isEmpty() ? nullptr : in(key),
                       sizeOf(key));
    return made;
}

} // namespace

bool PassphraseCost::isWithinBounds() const
{
    return passes >= fewestPasses && passes <= mostPasses && kibibytes >= leastKibibytes &&
           kibibytes <= mostKibibytes;
}

KeyPair makeKeyPair()
{
    KeyPair pair{QByteArray(publicKeySize, Qt::Uninitialized), {}};
    std::array<char, crypto_kx_SECRETKEYBYTES> key{};
    crypto_kx_keypair(out(pair.publicKey), raw(key));
    pair.privateKey = taken(key);
    return pair;
}

std::optional<KeyPair> keyPairOf(const Secret &privateKey)
{
    if (privateKey.bytes().size() != publicKeySize) {
        return std::nullopt;
    }
    KeyPair pair{QByteArray(publicKeySize, Qt::Uninitialized), privateKey.clone()};
    crypto_scalarmult_base(out(pair.publicKey), in(privateKey.bytes()));
    return pair;
}

std::optional<LockKeys> keysForSender(const KeyPair &own, QByteArrayView receiver)
{
    std::array<char, sessionSize> received{};
    std::array<char, sessionSize> sent{};
    const bool usable = receiver.size() == publicKeySize &&
                        crypto_kx_client_session_keys(raw(received), raw(sent), in(own.publicKey),
                                                      in(own.privateKey.bytes()), in(receiver)) == 0;
    LockKeys keys{taken(sent), taken(received)};
    return usable ? std::optional(std::move(keys)) : std::nullopt;
}

std::optional<LockKeys> keysForReceiver(const KeyPair &own, QByteArrayView sender)
{
    std::array<char, sessionSize> received{};
    std::array<char, sessionSize> sent{};
    const bool usable = sender.size() == publicKeySize &&
                        crypto_kx_server_session_keys(raw(received), raw(sent), in(own.publicKey),
                                                      in(own.privateKey.bytes()), in(sender)) == 0;
    LockKeys keys{taken(received), taken(sent)};
    return usable ? std::optional(std::move(keys)) : std::nullopt;
}

std::optional<LockKeys> keysOfPassphrase(const Secret &passphrase, QByteArrayView salt,
                                         const PassphraseCost &cost)
{
    if (!cost.isWithinBounds() || salt.size() != saltSize) {
        return std::nullopt;
    }
    std::array<char, 2 * sessionSize> both{};
    const QByteArrayView words = passphrase.bytes();
    const bool made =
        crypto_pwhash(raw(both), both.size(), words.isEmpty() ? "" : words.data(), sizeOf(words), in(salt),
                      cost.passes, static_cast<std::size_t>(cost.kibibytes) * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) == 0;
    LockKeys keys{Secret(QByteArrayView(both.data(), sessionSize)),
                  Secret(QByteArrayView(both.data() + sessionSize, sessionSize))};
    sodium_memzero(both.data(), both.size());
    return made ? std::optional(std::move(keys)) : std::nullopt;
}

QByteArray keyCheck(const LockKeys &keys, QByteArrayView head)
{
    return keyedDigest(head, keys.check.bytes(), keyCheckSize);
}

bool isSame(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), sizeOf(one)) == 0;
}

QByteArray encrypted(const Secret &key, const Secret &content, QByteArrayView head)
{
    QByteArray stream(streamHeaderSize + content.bytes().size() + streamTailSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, out(stream), in(key.bytes()));
    crypto_secretstream_xchacha20poly1305_push(&state, out(stream) + streamHeaderSize, nullptr,
                                               in(content.bytes()), sizeOf(content.bytes()), in(head),
                                               sizeOf(head), crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    sodium_memzero(&state, sizeof state);
    return stream;
}

std::optional<Secret> decrypted(const Secret &key, QByteArrayView stream, QByteArrayView head)
{
    if (key.bytes().size() != crypto_secretstream_xchacha20poly1305_KEYBYTES ||
        stream.size() < streamHeaderSize + streamTailSize) {
        return std::nullopt;
    }
    const QByteArrayView body = stream.sliced(streamHeaderSize);
    QByteArray content(body.size() - streamTailSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_state state;
    unsigned char tag = 0;
    const bool whole =
        crypto_secretstream_xchacha20poly1305_init_pull(&state, in(stream), in(key.bytes())) == 0 &&
        crypto_secretstream_xchacha20poly1305_pull(&state, out(content), nullptr, &tag, in(body),
                                                   sizeOf(body), in(head), sizeOf(head)) == 0 &&
        tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    sodium_memzero(&state, sizeof state);
    std::optional<Secret> secret;
    if (whole) {
        secret.emplace(QByteArrayView(content));
    }
    wipe(content);
    return secret;
}

QByteArray digest(QByteArrayView bytes, qsizetype size) { return keyedDigest(bytes, {}, size); }

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), sizeOf(bytes));
    return bytes;
}

quint32 randomBelow(quint32 count) { return randombytes_uniform(count); }

} // namespace ats
