// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// Who allocated the memory that a copy stands in.
#include "tests/support/allocations.h"
#include "tests/support/memorysearch.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStringList>

#include <array>
#include <dlfcn.h>
#include <utility>

#ifdef ATS_SANITIZED
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif

namespace ats::test
{

using namespace Qt::StringLiterals;

#ifdef ATS_SANITIZED

namespace
{

/// They allocate on behalf of whoever calls them.
constexpr std::array helpers{"libasan"_L1, "libc.so"_L1, "libstdc++"_L1, "libQt6Core"_L1, "libgcc"_L1};

constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 14> owners{{
    {"libQt6Widgets"_L1, "Qt Widgets"_L1},
    {"libQt6Gui"_L1, "Qt Gui"_L1},
    {"libQt6Network"_L1, "Qt Network"_L1},
    {"libQt6DBus"_L1, "Qt D-Bus"_L1},
    {"libdbus"_L1, "Qt D-Bus"_L1},
    {"libqt6keychain"_L1, "QtKeychain"_L1},
    {"libsecret"_L1, "libsecret"_L1},
    {"libgio"_L1, "GLib"_L1},
    {"libglib"_L1, "GLib"_L1},
    {"libgobject"_L1, "GLib"_L1},
    {"libQt6XcbQpa"_L1, "Qt XCB"_L1},
    {"libxcb"_L1, "Qt XCB"_L1},
    {"libX11"_L1, "Qt XCB"_L1},
    {"libsodium"_L1, "ATS Connect"_L1},
}};

QString functionAt(void *place)
{
    std::array<char, 2048> text{};
    __sanitizer_symbolize_pc(place, "%f %S", text.data(), text.size());
    return QString::fromUtf8(text.data());
}

QString moduleOf(void *place)
{
    Dl_info info{};
    return dladdr(place, &info) != 0 && info.dli_fname != nullptr
               ? QFileInfo(QString::fromLocal8Bit(info.dli_fname)).fileName()
               : QString();
}

struct Place {
    QByteArray kind;
    quintptr block;
};

Place placeOf(const MemoryCopy &copy)
{
    std::array<char, 64> name{};
    void *block = nullptr;
    std::size_t size = 0;
    // NOLINTNEXTLINE: an address is what the search found
    const char *kind =
        __asan_locate_address(reinterpret_cast<void *>(copy.at), name.data(), name.size(), &block, &size);
    return {kind, reinterpret_cast<quintptr>(block)}; // NOLINT
}

QString ownerByStack(const std::vector<void *> &places)
{
    static const QString self = QFileInfo(u"/proc/self/exe"_s).symLinkTarget().section(u'/', -1);
    for (void *place : places) {
        const QString module = moduleOf(place);
        if (module == self) {
            const QString function = functionAt(place);
            if (function.contains("ats::test"_L1) || function.contains("/tests/"_L1)) {
                return u"the test"_s;
            }
            if (function.contains("ats::"_L1)) {
                return u"ATS Connect"_s;
            }
            continue; // a template of a library, compiled in
        }
        if (std::ranges::any_of(helpers, [&](QLatin1StringView name) { return module.startsWith(name); })) {
            continue;
        }
        for (const auto &[begin, owner] : owners) {
            if (module.startsWith(begin)) {
                return owner;
            }
        }
        return module.isEmpty() ? u"unknown"_s : module;
    }
    return u"unknown"_s;
}

} // namespace

bool canTellOwners() { return true; }

QString ownerOf(const MemoryCopy &copy)
{
    const Place place = placeOf(copy);
    if (place.kind == "heap") {
        return ownerByStack(Allocations::of(place.block));
    }
    if (place.kind.startsWith("stack")) {
        return u"a stack"_s;
    }
    // Neither heap, stack nor global: pages that libsodium asked the system for.
    return place.kind.startsWith("global") ? u"a global"_s : u"ATS Connect, protected memory"_s;
}

QString explained(const std::vector<MemoryCopy> &copies)
{
    QStringList lines;
    for (const MemoryCopy &copy : copies) {
        lines += u"%1: stride %2, %3 pieces at %4"_s.arg(ownerOf(copy))
                     .arg(copy.stride)
                     .arg(copy.pieces)
                     .arg(copy.at, 0, 16);
        for (void *place : Allocations::of(placeOf(copy).block)) {
            lines += u"    "_s + moduleOf(place) + u' ' + functionAt(place);
        }
    }
    return lines.join(u'\n');
}

#else

bool canTellOwners() { return false; }

QString ownerOf(const MemoryCopy &) { return u"unknown"_s; }

QString explained(const std::vector<MemoryCopy> &copies)
{
    QStringList lines;
    for (const MemoryCopy &copy : copies) {
        lines += u"stride %1, %2 pieces at %3"_s.arg(copy.stride).arg(copy.pieces).arg(copy.at, 0, 16);
    }
    return lines.join(u'\n');
}

#endif

QMap<QString, int> countByOwner(const std::vector<MemoryCopy> &copies)
{
    QMap<QString, int> counts;
    for (const MemoryCopy &copy : copies) {
        ++counts[ownerOf(copy)];
    }
    return counts;
}

} // namespace ats::test
