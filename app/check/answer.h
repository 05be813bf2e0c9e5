// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/model/secret.h"

#include <QtCore/QStringList>

namespace ats
{

/// What can be read out of an answer's body, whoever wrote it. Nesting, sizes and kinds are bounded.
struct Answer {
    bool html = false;
    bool json = false;   ///< the body is valid JSON
    QString message;     ///< the vendor's sentence, or empty
    QStringList phrases; ///< everything that rules are compared with: message, error, code, …
};

[[nodiscard]] Answer readAnswer(const HttpReply &reply);

/// The version of the API that an answer asks for: eight digits, the last ones in its sentences. Or empty.
[[nodiscard]] QString versionIn(const Answer &answer);

/// The token: member `key` of an object, a JSON string, or plain text. Empty when there is none that could
/// be put into a header: printable ASCII without blanks, at most 16 KB.
[[nodiscard]] Secret readToken(const QByteArray &body, const QString &key);

/// Could go into a header as it is: not empty, ASCII, no blanks and no control characters.
[[nodiscard]] bool isHeaderSafe(QByteArrayView text);

} // namespace ats
