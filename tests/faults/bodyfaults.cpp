// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultworld.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

FaultCase holds(const char *name, const PeerAct &signIn, const char *rows)
{
    return {.name = name, .signIn = signIn, .rows = rows};
}

FaultCase readHolds(const char *name, const PeerAct &read, const char *rows)
{
    return {.name = name, .read = read, .rows = rows};
}

FaultCase fine(FaultCase one)
{
    one.rows = "";
    one.verdict = "connected";
    return one;
}

FaultCase slowly(FaultCase one)
{
    one.answerMs = 1'000;
    return one;
}

constexpr char cutOff[] = "service:failed/connection-closed";
constexpr char tooLate[] = "service:failed/too-slow";
constexpr char odd[] = "sign-in:failed/answer-not-understood";
constexpr char oddRead[] = "read:failed/answer-not-understood";

/// A body, announced as longer than it is.
QByteArray announced(qsizetype length, const QByteArray &body, const QByteArray &line = {})
{
    return "HTTP/1.1 200 OK\r\n" + dateLine() + "\r\n" + line +
           "Content-Length: " + QByteArray::number(length) + "\r\n\r\n" + body;
}

QByteArray chunked(const QByteArray &chunks)
{
    return "HTTP/1.1 200 OK\r\n" + dateLine() + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
}

quint32 checksum(const QByteArray &plain)
{
    quint32 sum = ~0U;
    for (const char letter : plain) {
        sum ^= static_cast<quint8>(letter);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~sum;
}

/// qCompress() puts four bytes of length and two of zlib in front, and a checksum of four behind.
QByteArray gzip(const QByteArray &plain, quint32 sum)
{
    const QByteArray packed = qCompress(plain, 9).mid(6).chopped(4);
    QByteArray tail;
    for (const quint32 number : {sum, static_cast<quint32>(plain.size())}) {
        for (int byte = 0; byte < 4; ++byte) {
            tail += static_cast<char>(number >> (8 * byte));
        }
    }
    return QByteArray::fromHex("1f8b0800000000000003") + packed + tail;
}

QByteArray gzip(const QByteArray &plain) { return gzip(plain, checksum(plain)); }

/// More than may be taken in a few thousand bytes; nobody gets as far as its checksum.
QByteArray bomb(const QByteArray &end = {}) { return gzip(QByteArray(5'000'000, ' ') + end, 0); }

QByteArray deflate(const QByteArray &plain) { return qCompress(plain, 9).mid(4); }

PeerAct packedAs(const QByteArray &encoding, const QByteArray &body)
{
    return says(200, body, "application/json", {"Content-Encoding: " + encoding});
}

QByteArray tokenOf(const QByteArray &text) { return R"({"token":")" + text + R"("})"; }

const std::vector<FaultCase> &bodyFaults()
{
    static const QByteArray whole = tokenOf("abcdefgh.ijkl");
    static const QByteArray brackets(100'000, '[');
    static const QByteArray objects = QByteArray(R"({"message":)").repeated(100'000);
    static const QByteArray page = "<!DOCTYPE html><html><body>Welcome, guest</body></html>";
    static const std::vector<FaultCase> all{
        holds("stops short, a whole token in it", {announced(99, whole), Then::Close}, cutOff),
        holds("resets inside the body", {announced(99, whole), Then::Reset}, cutOff),
        holds("cut off inside a chunk", {chunked("19\r\n" + whole.first(9)), Then::Close}, cutOff),
        holds("chunks without an end, a whole token in them",
              {chunked("19\r\n" + whole + "\r\n"), Then::Close}, cutOff),
        slowly(holds("stops inside the body", {announced(99, whole)}, tooLate)),
        slowly(holds("the body byte by byte", {announced(4000, QByteArray(4000, ' ')), Then::KeepOpen, 10},
                     tooLate)),
        holds("a body that never ends",
              {"HTTP/1.1 200 OK\r\n" + dateLine() + "\r\n\r\n" + QByteArray(1'000'000, ' '), Then::Repeat},
              odd),
        holds("chunks that never end", {chunked("fffffff\r\n" + QByteArray(1'000'000, ' ')), Then::Repeat},
              odd),
        holds("announced too large", {announced(5'000'000, QByteArray(5'000'000, ' '))}, odd),
        holds("announced beyond all measure",
              {announced(9'000'000'000'000'000'000, QByteArray(5'000'000, ' '))}, odd),
        holds("a gzip bomb", packedAs("gzip", bomb()), odd),
        holds("a deflate bomb", packedAs("deflate", deflate(QByteArray(5'000'000, ' '))), odd),
        holds("a gzip bomb that holds a token", packedAs("gzip", bomb(whole)), odd),
        holds("a gzip stream that is none", packedAs("gzip", whole), odd),
        holds("a gzip stream cut off", packedAs("gzip", gzip(whole).chopped(12)), odd),
        fine(holds("a gzip stream", packedAs("gzip", gzip(whole)), "")),
        fine(holds("a deflate stream", packedAs("deflate", deflate(whole)), "")),
        holds("packed twice", packedAs("gzip, gzip", gzip(gzip(whole))), odd),
        holds("nested brackets", says(200, brackets), odd),
        holds("nested objects", says(200, objects), odd),
        holds("nested brackets that end", says(200, brackets + QByteArray(100'000, ']')), odd),
        holds("invalid UTF-8", says(200, "{\"token\":\"abc\xff\xfe\x80\"}"), odd),
        holds("UTF-16", says(200, QByteArray::fromHex("fffe7b0022007400")), odd),
        holds("empty", says(200, ""), odd),
        holds("blanks", says(200, QByteArray(100'000, ' ')), odd),
        holds("NUL bytes", says(200, QByteArray(1000, '\0')), odd),
        holds("204", {"HTTP/1.1 204 No Content\r\n" + dateLine() + "\r\n\r\n"}, odd),
        holds("205", says(205, ""), odd),
        holds("a page", says(200, page, "text/html"), "service:failed/intercepted"),
        holds("a page that calls itself JSON", says(200, page), "service:failed/intercepted"),
        holds("a page with a refusal in it", says(401, "<html>Invalid username</html>", "text/html"),
              "service:failed/intercepted"),
        fine(holds("a token that calls itself a page", says(200, whole, "text/html"), "")),
        fine(holds("a token without a type", says(200, whole, ""), "")),
        fine(holds("a token with a type that is none", says(200, whole, ";;;===,\x01"), "")),
        fine(holds("a token as a picture", says(200, whole, "image/png"), "")),
        fine(holds("a token as JSON text", says(200, R"("abcdefgh.ijkl")"), "")),
        fine(holds("a token as plain text", says(200, "abcdefghijklmnop.qrst\n", "text/plain"), "")),
        holds("a word", says(200, "OK", "text/plain"), odd),
        holds("no token", says(200, R"({"ok":true})"), odd),
        holds("a token that is a number", says(200, R"({"token":12345})"), odd),
        holds("a token that is empty", says(200, tokenOf("")), odd),
        holds("a token with a line break", says(200, tokenOf(R"(ab\r\nX-Evil: 1)")), odd),
        holds("a token with a NUL", says(200, tokenOf(R"(ab\u0000cd)")), odd),
        holds("a token with a blank", says(200, tokenOf("ab cd")), odd),
        holds("a token with foreign letters", says(200, tokenOf("abcd\xc3\xa9")), odd),
        holds("a token of a megabyte", says(200, tokenOf(QByteArray(1'000'000, 't'))), odd),
        holds("a token cut in half", says(200, "{\"token\":\"abc"), odd),
        {.name = "a page instead of the company",
         .signIn = says(200, page, "text/html"),
         .rows = "service:failed/intercepted",
         .guide = teamtailor},
        {.name = "an empty company", .signIn = says(200, ""), .rows = odd, .guide = teamtailor},
        {.name = "a company in brackets", .signIn = says(200, brackets), .rows = odd, .guide = teamtailor},
        readHolds("a read that is broken", says(200, "{\"data\":["), oddRead),
        readHolds("a read that is empty", says(200, ""), oddRead),
        readHolds("a read without content", {"HTTP/1.1 204 No Content\r\n\r\n"}, oddRead),
        readHolds("a read in brackets", says(200, brackets), oddRead),
        readHolds("a read that is a bomb", packedAs("gzip", bomb()), oddRead),
        readHolds("a read that is a page", says(200, page, "text/html"),
                  "session:not-tested read:failed/intercepted"),
        readHolds("a read cut off", {announced(99, R"({"data":[]})"), Then::Close},
                  "session:not-tested read:failed/connection-closed"),
        slowly(readHolds("a read byte by byte", {announced(4000, QByteArray(4000, ' ')), Then::KeepOpen, 10},
                         "session:not-tested read:failed/too-slow")),
    };
    return all;
}

} // namespace

/// Contents that are cut, packed, hostile or of another kind.
class BodyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }
    void eachFault_data() { addFaults(bodyFaults()); }
    void eachFault() { runFault(bodyFaults()); }
};

ATS_TEST(BodyFaults)
#include "bodyfaults.moc"
