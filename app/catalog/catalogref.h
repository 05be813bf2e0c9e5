// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <future>
#include <memory>

namespace ats
{

class Catalog;

/// Points to a catalog that may still be on its way: whoever looks into it waits until it has been read.
/// Copies may be used in several threads, each in one.
class CatalogRef
{
public:
    CatalogRef() = default;
    /// `catalog` is borrowed and outlives every use.
    CatalogRef(const Catalog *catalog)
    {
        std::promise<std::shared_ptr<const Catalog>> ready;
        ready.set_value({std::shared_ptr<void>(), catalog});
        m_catalog = ready.get_future().share();
    }
    /// What it brings lives as long as any copy of this.
    explicit CatalogRef(std::shared_future<std::shared_ptr<const Catalog>> catalog)
        : m_catalog(std::move(catalog))
    {
    }

    [[nodiscard]] const Catalog *get() const { return m_catalog.valid() ? m_catalog.get().get() : nullptr; }
    const Catalog *operator->() const { return get(); }

private:
    std::shared_future<std::shared_ptr<const Catalog>> m_catalog;
};

} // namespace ats
