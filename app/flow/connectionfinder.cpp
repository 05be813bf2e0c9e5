// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionfinder.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct FinderText {
    Q_DECLARE_TR_FUNCTIONS(ats::ConnectionFinder)
};

} // namespace

Outcome<Connection> findConnection(ConnectionStore &store, const QString &nameOrId)
{
    Outcome<std::vector<Connection>> all = store.all();
    if (!all) {
        return all.problem();
    }
    const QUuid id(nameOrId);
    std::vector<Connection> fitting;
    for (Connection &connection : all.value()) {
        if (connection.id == id && !id.isNull()) {
            return std::move(connection);
        }
        if (connection.client.compare(nameOrId, Qt::CaseInsensitive) == 0) {
            fitting.push_back(std::move(connection));
        }
    }
    if (fitting.empty()) {
        return Problem{FinderText::tr("There is no connection “%1”.").arg(nameOrId)};
    }
    if (fitting.size() > 1) {
        QStringList ids;
        for (const Connection &connection : fitting) {
            ids.append(connection.id.toString(QUuid::WithoutBraces));
        }
        return Problem{FinderText::tr("%1 connections are called “%2”. Use the id of one: %3.")
                           .arg(fitting.size())
                           .arg(nameOrId, ids.join(u", "_s))};
    }
    return std::move(fitting.front());
}

} // namespace ats
