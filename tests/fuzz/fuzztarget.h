// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalog.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <stdexcept>

namespace ats::fuzz
{

/// What must hold for every input does not hold for this one.
class Broken : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Throws Broken unless `holds`.
void require(bool holds, const char *what);

/// One reader of untrusted input, known by its name. It may refuse the input in any way but crash or hang.
class Target
{
public:
    using Run = void (*)(const QByteArray &input);
    Target(const char *name, Run run);
};

[[nodiscard]] QStringList targetNames();
/// Null: there is no such target.
[[nodiscard]] Target::Run target(const QString &name);

/// The catalog that is compiled in.
[[nodiscard]] const Catalog &shipped();
/// Takes the first byte off `input` and chooses by it; 0 when there is none. `count` is 1 to 255.
[[nodiscard]] int choice(QByteArray &input, int count);

} // namespace ats::fuzz

#define ATS_FUZZ(name)                                                                                       \
    static void fuzz_##name(const QByteArray &input);                                                        \
    static const ats::fuzz::Target target_##name{#name, fuzz_##name};                                        \
    static void fuzz_##name(const QByteArray &input)
