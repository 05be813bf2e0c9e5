// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/screen.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <xcb/xcb.h>

namespace ats::bench
{

namespace
{

/// XCB's answers are freed by whoever asked.
struct Freed {
    void operator()(void *memory) const { std::free(memory); }
};
template<typename T>
using Answer = std::unique_ptr<T, Freed>;

/// Shown by a window until its program has painted; no program of ours uses it.
constexpr std::uint32_t unpainted = 0x00ff00ff;

} // namespace

struct Screen::Private {
    xcb_connection_t *connection = nullptr;
    xcb_window_t root = XCB_NONE;
    xcb_atom_t pidProperty = XCB_NONE;
    ~Private() { xcb_disconnect(connection); }

    Answer<xcb_generic_event_t> next() const
    {
        return Answer<xcb_generic_event_t>(xcb_poll_for_event(connection));
    }
    void watch(xcb_window_t window) const;
    bool belongsTo(xcb_window_t window, pid_t process) const;
    bool isPainted(xcb_window_t window) const;
};

void Screen::Private::watch(xcb_window_t window) const
{
    const std::uint32_t values[] = {unpainted, XCB_EVENT_MASK_STRUCTURE_NOTIFY};
    xcb_change_window_attributes(connection, window, XCB_CW_BACK_PIXEL | XCB_CW_EVENT_MASK, values);
    xcb_flush(connection);
}

bool Screen::Private::belongsTo(xcb_window_t window, pid_t process) const
{
    const auto cookie = xcb_get_property(connection, 0, window, pidProperty, XCB_ATOM_CARDINAL, 0, 1);
    const Answer<xcb_get_property_reply_t> answer(xcb_get_property_reply(connection, cookie, nullptr));
    std::uint32_t owner = 0;
    if (answer && xcb_get_property_value_length(answer.get()) == sizeof owner) {
        std::memcpy(&owner, xcb_get_property_value(answer.get()), sizeof owner);
    }
    return owner == static_cast<std::uint32_t>(process);
}

bool Screen::Private::isPainted(xcb_window_t window) const
{
    const Answer<xcb_get_geometry_reply_t> size(
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr));
    if (!size) {
        return false;
    }
    const auto cookie = xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window,
                                      static_cast<std::int16_t>(size->width / 2),
                                      static_cast<std::int16_t>(size->height / 2), 1, 1, ~0U);
    const Answer<xcb_get_image_reply_t> image(xcb_get_image_reply(connection, cookie, nullptr));
    std::uint32_t pixel = unpainted;
    if (image && xcb_get_image_data_length(image.get()) >= static_cast<int>(sizeof pixel)) {
        std::memcpy(&pixel, xcb_get_image_data(image.get()), sizeof pixel);
    }
    return (pixel & 0x00ffffffU) != unpainted;
}

Screen::Screen(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}

Screen::~Screen() = default;

std::unique_ptr<Screen> Screen::open()
{
    auto made = std::make_unique<Private>();
    made->connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(made->connection) != 0) {
        return nullptr;
    }
    made->root = xcb_setup_roots_iterator(xcb_get_setup(made->connection)).data->root;
    constexpr char name[] = "_NET_WM_PID";
    const auto cookie = xcb_intern_atom(made->connection, 0, sizeof name - 1, name);
    const Answer<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(made->connection, cookie, nullptr));
    if (!atom) {
        return nullptr;
    }
    made->pidProperty = atom->atom;
    const std::uint32_t created = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(made->connection, made->root, XCB_CW_EVENT_MASK, &created);
    xcb_flush(made->connection);
    return std::unique_ptr<Screen>(new Screen(std::move(made)));
}

void Screen::drain()
{
    // One round trip, so that everything on its way has arrived.
    const auto cookie = xcb_get_input_focus(d->connection);
    const Answer<xcb_get_input_focus_reply_t> answer(
        xcb_get_input_focus_reply(d->connection, cookie, nullptr));
    while (d->next()) {
    }
}

std::optional<Seen> Screen::firstWindow(pid_t process, std::chrono::seconds limit)
{
    const Clock::time_point end = Clock::now() + limit;
    xcb_window_t window = XCB_NONE;
    Seen seen;
    while (Clock::now() < end && ::kill(process, 0) == 0) {
        while (const auto event = d->next()) {
            const int type = event->response_type & 0x7f;
            if (type == XCB_CREATE_NOTIFY) {
                const auto *made = reinterpret_cast<const xcb_create_notify_event_t *>(event.get());
                if (made->parent == d->root && made->override_redirect == 0) {
                    d->watch(made->window);
                }
            } else if (type == XCB_MAP_NOTIFY && window == XCB_NONE) {
                const auto *mapped = reinterpret_cast<const xcb_map_notify_event_t *>(event.get());
                const Clock::time_point now = Clock::now();
                if (mapped->event == mapped->window && d->belongsTo(mapped->window, process)) {
                    window = mapped->window;
                    seen.mapped = now;
                }
            }
        }
        if (window != XCB_NONE && d->isPainted(window)) {
            seen.painted = Clock::now();
            return seen;
        }
        pollfd waiting{xcb_get_file_descriptor(d->connection), POLLIN, 0};
        ::poll(&waiting, 1, 1);
    }
    return {};
}

} // namespace ats::bench
