// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ats::test
{

/// Files of the made-up catalog.
constexpr auto systemFile = "systems/acme/system.toml";
constexpr auto keyFile = "systems/acme/key.md";
constexpr auto beforeFile = "systems/acme/before.md";
constexpr auto troubleFile = "systems/acme/troubleshooting.md";
constexpr auto platformFile = "platforms/demo-hub/platform.toml";
constexpr auto linkFile = "platforms/demo-hub/link.md";
constexpr auto guideFile = "guides/acme-demo.toml";
constexpr auto sketchFile = "sketches/acme-keys.svg";

/// One change to a good file, and the one error that it must give.
struct Change {
    const char *name;
    const char *file;
    const char *old;
    const char *replacement;
    int line;
    int column;
    const char *found;
    const char *allowed;
};

} // namespace ats::test
