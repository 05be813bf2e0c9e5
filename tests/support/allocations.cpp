// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/allocations.h"

#include "tests/support/marker.h"

#ifdef ATS_SANITIZED
#include <array>
#include <atomic>
#include <sys/mman.h>
#include <unwind.h>
#endif

#ifdef ATS_SANITIZED
// GCC has the function, but not the header that declares it.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void *,
                                                                           std::size_t),
                                                         void (*freed)(const volatile void *));
#endif

namespace ats::test
{

#ifdef ATS_SANITIZED

namespace
{

constexpr std::size_t mostNotes = 1 << 18;
constexpr std::size_t mostPlaces = 24;

struct Note {
    quintptr block;
    std::array<void *, mostPlaces> places;
};

// Notes are taken while memory is allocated, so they must not need any.
Note *notes = nullptr;
std::atomic<std::size_t> written = 0;

struct Walk {
    Note *note;
    std::size_t count;
};

_Unwind_Reason_Code step(_Unwind_Context *context, void *data)
{
    auto *walk = static_cast<Walk *>(data);
    // NOLINTNEXTLINE: an address is what it gives
    auto *place = reinterpret_cast<void *>(_Unwind_GetIP(context) - 1);
    if (walk->count > 0) { // the first is the hook itself
        walk->note->places[walk->count - 1] = place;
    }
    return walk->count++ < mostPlaces ? _URC_NO_REASON : _URC_END_OF_STACK;
}

void allocated(const volatile void *block, std::size_t size)
{
    static thread_local bool inside = false;
    if (block == nullptr || size < Marker::length || inside) {
        return;
    }
    inside = true;
    // The newest replace the oldest.
    Walk walk{notes + written.fetch_add(1, std::memory_order_relaxed) % mostNotes, 0};
    walk.note->block = reinterpret_cast<quintptr>(block); // NOLINT: the address is the key
    walk.note->places.fill(nullptr);
    _Unwind_Backtrace(step, &walk);
    inside = false;
}

void freed(const volatile void *) {}

} // namespace

void Allocations::begin()
{
    written = 0;
    if (notes != nullptr) {
        return;
    }
    void *area = mmap(nullptr, mostNotes * sizeof(Note), PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (area != MAP_FAILED) {
        notes = static_cast<Note *>(area);
        __sanitizer_install_malloc_and_free_hooks(allocated, freed);
    }
}

std::vector<void *> Allocations::of(quintptr block)
{
    std::vector<void *> places;
    const std::size_t newest = written.load();
    for (std::size_t back = 1; back <= std::min(newest, mostNotes) && places.empty(); ++back) {
        const Note &note = notes[(newest - back) % mostNotes];
        if (note.block == block) {
            for (void *place : note.places) {
                if (place != nullptr) {
                    places.push_back(place);
                }
            }
        }
    }
    return places;
}

#else

void Allocations::begin() {}

std::vector<void *> Allocations::of(quintptr) { return {}; }

#endif

} // namespace ats::test
