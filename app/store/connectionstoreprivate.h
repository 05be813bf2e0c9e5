// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connectionstore.h"
#include "app/store/connectionwriter.h"
#include "app/store/database.h"
#include "app/store/signinlog.h"

namespace ats
{

/// The parts behind ConnectionStore; for its own sources only.
struct ConnectionStore::Private {
    explicit Private(std::unique_ptr<Database> opened)
        : database(std::move(opened))
        , writer(*database)
        , signIns(*database)
        , places(*database, writer)
    {
    }

    std::unique_ptr<Database> database;
    ConnectionWriter writer;
    SignInLog signIns;
    CredentialPlaces places;
};

} // namespace ats
