// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/receivingkey.h"

#include "app/flow/ownsecretsaver.h"
#include "app/handoff/sealing.h"

namespace ats
{

std::optional<ReceivingCode> receivingCode(ConnectionStore &store)
{
    const Outcome<OwnState> state = ownState(store, OwnName::ReceivingKey);
    const Outcome<ReceivingCode> code = state && state.value().slot ? ReceivingCode::parse(state.value().note)
                                                                    : Outcome<ReceivingCode>(Problem{});
    return code ? std::optional(code.value()) : std::nullopt;
}

OwnSecretSaver *newReceivingKey(const Ports &ports, QObject *parent)
{
    const KeyPair pair = makeKeyPair();
    QByteArray bytes(pair.privateKey.bytes().data(), pair.privateKey.bytes().size());
    QByteArray hex = bytes.toHex();
    Secret text{QByteArrayView(hex)};
    wipe(bytes);
    wipe(hex);
    return new OwnSecretSaver(ports, OwnName::ReceivingKey, std::move(text),
                              ReceivingCode{pair.publicKey}.asText(), parent);
}

ReceivingCode receivingCodeOf(const Secret &kept)
{
    const std::optional<KeyPair> pair = keyPairOf(privateKeyOf(kept));
    return {pair ? pair->publicKey : QByteArray()};
}

Secret privateKeyOf(const Secret &kept)
{
    QByteArray bytes = QByteArray::fromHex(QByteArray::fromRawData(kept.bytes().data(), kept.bytes().size()));
    Secret key{bytes.size() == publicKeySize ? QByteArrayView(bytes) : QByteArrayView()};
    wipe(bytes);
    return key;
}

} // namespace ats
