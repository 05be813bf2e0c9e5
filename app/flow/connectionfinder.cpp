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
    const Outcome<std::vector<ConnectionName>> names = store.names();
    if (!names) {
        return names.problem();
    }
    const QUuid id(nameOrId);
    std::vector<QUuid> fitting;
    for (const ConnectionName &one : names.value()) {
        if (one.id == id && !id.isNull()) {
            return store.load(id);
        }
        if (one.client.compare(nameOrId, Qt::CaseInsensitive) == 0) {
            fitting.push_back(one.id);
        }
    }
    if (fitting.empty()) {
        return Problem{FinderText::tr("There is no connection “%1”.").arg(nameOrId)};
    }
    if (fitting.size() > 1) {
        QStringList ids;
        for (const QUuid &one : fitting) {
            ids.append(one.toString(QUuid::WithoutBraces));
        }
        return Problem{FinderText::tr("%n connections are called “%1”. Use the id of one: %2.", nullptr,
                                      static_cast<int>(fitting.size()))
                           .arg(nameOrId, ids.join(u", "_s))};
    }
    return store.load(fitting.front());
}

} // namespace ats
