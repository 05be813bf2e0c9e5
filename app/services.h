// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtCore/QList>

#include <memory>

class QSslCertificate;

namespace ats
{

struct ServiceOptions {
    bool practice = false; ///< own store and own keychain service
    bool store = true;     ///< false: no connection is read or kept, Ports::store is null
    HostOverrides hosts;   ///< loopback only; see parseHostOverride()
    QString trustFile;     ///< PEM file with extra certificates; only together with `hosts`
};

/// The real adapters behind the ports, built once for a program. The only place that names them.
class Services
{
public:
    /// Opens the store while another thread reads the catalog; touches neither keychain, D-Bus nor network.
    [[nodiscard]] static Outcome<std::unique_ptr<Services>> create(const ServiceOptions &options);
    /// Waits until the catalog has been read. With a problem the ports' catalog is null: nothing can be
    /// shown.
    [[nodiscard]] Done catalogRead() const;
    ~Services();
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    [[nodiscard]] const Ports &ports() const;
    /// For the end of a program: a checked copy of the list beside it, when this program changed it. That it
    /// fails is no reason to trouble anybody then: the list itself is written, and the next end tries again.
    void keepCopy();
    /// From the next live test on. Only loopback addresses are taken over.
    void setHosts(const HostOverrides &hosts);

private:
    Services();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ats
