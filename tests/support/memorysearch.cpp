// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memorysearch.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef ATS_SANITIZED
#include <sanitizer/asan_interface.h>
#endif

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array strides{1, 2, 4, 16};
constexpr std::size_t mostHits = 4096;
constexpr std::size_t chunk = 1024 * 1024;
constexpr std::size_t longestPiece = Marker::pieceLength * 16;
constexpr quintptr page = 4096;

struct Range {
    quintptr from;
    quintptr to;
};

struct Hit {
    quintptr at;
    int stride;
    int piece;
};

struct Results {
    std::size_t count;
    std::array<Hit, mostHits> hits;
};

/// A page-wise area of its own, so that it can be left out of the search.
template<typename T>
T *mapped(std::size_t size, int kind)
{
    void *area = mmap(nullptr, size, PROT_READ | PROT_WRITE, kind | MAP_ANONYMOUS, -1, 0);
    return area == MAP_FAILED ? nullptr : static_cast<T *>(area);
}

/// AddressSanitizer's own book-keeping is terabytes of addresses without one letter of ours.
bool isShadow([[maybe_unused]] quintptr address)
{
#ifdef ATS_SANITIZED
    std::size_t scale = 0;
    std::size_t offset = 0;
    __asan_get_shadow_mapping(&scale, &offset);
    return address >= offset && address < offset + (quintptr(1) << (47 - scale));
#else
    return false;
#endif
}

std::vector<Range> readableRanges()
{
    std::vector<Range> ranges;
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly)) {
        return ranges;
    }
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype dash = line.indexOf('-');
        const qsizetype blank = line.indexOf(' ');
        if (dash < 0 || blank < dash || line.at(blank + 1) != 'r' || line.contains("[v")) {
            continue; // [vvar] and [vsyscall] are the kernel's
        }
        const quintptr from = line.first(dash).toULongLong(nullptr, 16);
        if (!isShadow(from)) {
            ranges.push_back({from, line.sliced(dash + 1, blank - dash - 1).toULongLong(nullptr, 16)});
        }
    }
    return ranges;
}

/// Runs in a child that shares nothing with this process but `results`; takes no memory from the heap.
class Searcher
{
public:
    Searcher(const Marker &marker, int memory, int pages, unsigned char *buffer, Results *results)
        : m_memory(memory)
        , m_pages(pages)
        , m_buffer(buffer)
        , m_results(results)
    {
        for (qsizetype i = 0; i < Marker::length; ++i) {
            m_letters[static_cast<std::size_t>(i)] = static_cast<unsigned char>(marker.at(i));
        }
    }

    void search(const Range &range)
    {
        quintptr at = range.from;
        while (at < range.to) {
            if (!isThere(at)) {
                at += page;
                continue;
            }
            quintptr end = at;
            while (end < range.to && end - at < chunk && isThere(end)) {
                end += page;
            }
            // A piece may reach over the end of what is looked at.
            const auto got =
                pread(m_memory, m_buffer, std::min<std::size_t>(end - at + longestPiece, range.to - at),
                      static_cast<off_t>(at));
            if (got > 0) {
                look(at, static_cast<std::size_t>(got), end - at);
            }
            at = end;
        }
    }

private:
    /// Pages that were never written are not in memory, and reading them would bring them there.
    bool isThere(quintptr address)
    {
        constexpr std::uint64_t presentOrSwapped = std::uint64_t(3) << 62;
        const quintptr number = address / page;
        if (number - m_firstPage >= m_pagesRead) {
            const auto got = pread(m_pages, m_flags.data(), sizeof m_flags,
                                   static_cast<off_t>(number * sizeof(std::uint64_t)));
            m_firstPage = number;
            m_pagesRead = got > 0 ? static_cast<std::size_t>(got) / sizeof(std::uint64_t) : 0;
            if (m_pagesRead == 0) {
                return true; // cannot be told
            }
        }
        return (m_flags[number - m_firstPage] & presentOrSwapped) != 0;
    }

    void look(quintptr base, std::size_t size, std::size_t starts)
    {
        const unsigned char *at = m_buffer;
        const unsigned char *const last = m_buffer + std::min(size, starts);
        while ((at = static_cast<const unsigned char *>(
                    std::memchr(at, Marker::first, static_cast<std::size_t>(last - at)))) != nullptr) {
            for (const int stride : strides) {
                for (int piece = 0; piece < Marker::pieces; ++piece) {
                    if (isPiece(at, m_buffer + size, stride, piece) && m_results->count < mostHits) {
                        m_results->hits[m_results->count++] = {base + static_cast<quintptr>(at - m_buffer),
                                                               stride, piece};
                    }
                }
            }
            ++at;
        }
    }

    bool isPiece(const unsigned char *at, const unsigned char *end, int stride, int piece) const
    {
        if (end - at <= (Marker::pieceLength - 1) * stride) {
            return false;
        }
        for (qsizetype i = 1; i < Marker::pieceLength; ++i) {
            if (at[i * stride] != m_letters[static_cast<std::size_t>(piece * Marker::pieceLength + i)]) {
                return false;
            }
        }
        return true;
    }

    int m_memory;
    int m_pages;
    unsigned char *m_buffer;
    Results *m_results;
    std::array<unsigned char, Marker::length> m_letters{};
    std::array<std::uint64_t, 8192> m_flags{};
    quintptr m_firstPage = 0;
    std::size_t m_pagesRead = 0;
};

/// Pieces of one copy, each behind the other.
std::vector<MemoryCopy> joined(std::vector<Hit> hits)
{
    std::ranges::sort(hits, [](const Hit &one, const Hit &other) {
        return one.stride != other.stride ? one.stride < other.stride : one.at < other.at;
    });
    std::vector<MemoryCopy> copies;
    const Hit *last = nullptr;
    for (const Hit &hit : hits) {
        const bool goesOn = last != nullptr && last->stride == hit.stride && last->piece < hit.piece &&
                            hit.at - last->at == static_cast<quintptr>((hit.piece - last->piece) *
                                                                       Marker::pieceLength * hit.stride);
        if (!goesOn) {
            copies.push_back({hit.at, hit.stride, 0});
        }
        ++copies.back().pieces;
        last = &hit;
    }
    return copies;
}

} // namespace

std::vector<MemoryCopy> findCopies(const Marker &marker)
{
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const int pages = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
    const std::vector<Range> ranges = readableRanges();
    auto *results = mapped<Results>(sizeof(Results), MAP_SHARED);
    auto *buffer = mapped<unsigned char>(chunk + longestPiece + page, MAP_PRIVATE);
    std::vector<Hit> hits;
    if (memory >= 0 && results != nullptr && buffer != nullptr) {
        const pid_t child = fork();
        if (child == 0) {
            Searcher searcher(marker, memory, pages, buffer, results);
            for (const Range &range : ranges) {
                searcher.search(range);
            }
            _exit(0);
        }
        waitpid(child, nullptr, 0);
        hits.assign(results->hits.begin(),
                    results->hits.begin() + static_cast<std::ptrdiff_t>(results->count));
    }
    munmap(results, sizeof(Results));
    munmap(buffer, chunk + longestPiece + page);
    close(pages);
    close(memory);
    return joined(std::move(hits));
}

} // namespace ats::test
