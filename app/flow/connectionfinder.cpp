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

bool isCalled(const ConnectionName &connection, const QString &name)
{
    return connection.client.compare(name, Qt::CaseInsensitive) == 0;
}

Outcome<Connection> findConnection(ConnectionStore &store, const QString &nameOrId)
{
    const Outcome<std::vector<ConnectionName>> names = store.names();
    if (!names) {
        return names.problem();
    }
    const QUuid id(nameOrId);
    std::vector<ConnectionName> fitting;
    for (const ConnectionName &one : names.value()) {
        if (one.id == id && !id.isNull()) {
            return store.load(id);
        }
        if (isCalled(one, nameOrId)) {
            fitting.push_back(one);
        }
    }
    if (fitting.empty()) {
        return Problem{FinderText::tr("There is no connection “%1”.").arg(nameOrId)};
    }
    if (fitting.size() > 1) {
        QStringList ids;
        for (const ConnectionName &one : fitting) {
            ids.append(FinderText::tr("%1 (%2)", "id, guide")
                           .arg(one.id.toString(QUuid::WithoutBraces), one.guideId));
        }
        return Problem{FinderText::tr("%n connections are called “%1”. Use the id of one: %2.", nullptr,
                                      static_cast<int>(fitting.size()))
                           .arg(nameOrId, ids.join(u", "_s))};
    }
    return store.load(fitting.front().id);
}

} // namespace ats
