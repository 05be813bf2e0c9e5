// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/credentials.h"
#include "tests/flow/scriptedcheck.h"
#include "tests/ui/homefixture.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardtable.h"
#include "ui/widgets/screenguard.h"

namespace ats::test
{

/// The client board in a window of its own; live tests end when they are told to.
class BoardWindow
{
protected:
    void begin()
    {
        m_page.reset();
        m_fixture = std::make_unique<HomeFixture>();
        m_checks.clear();
        m_fixture->ports().makeCheck = [this](const Guide &, std::shared_ptr<const Credentials> set,
                                              QObject *parent) {
            auto *check = new ScriptedCheck(std::move(set), parent);
            m_checks.append(check);
            return check;
        };
    }
    void end()
    {
        ScreenGuard::instance().setOn(false);
        m_page.reset();
        m_fixture.reset();
    }
    void open()
    {
        m_page = std::make_unique<BoardPage>(m_fixture->ports());
        showActive(*m_page);
    }

    /// A connection with something in the keychain.
    QUuid kept(const QString &client, const QString &clientId)
    {
        const QUuid id = m_fixture->authenticated(client);
        Credentials set;
        set.plain = {{u"clientId"_s, clientId}, {u"username"_s, u"api@example.org"_s}};
        set.secrets.emplace(u"password"_s, Secret(u"correct-horse"));
        if (!m_fixture->store().places().refreshInForce(id, set.plain) ||
            ended(m_fixture->ports().vault->write(keychainKey(id, Slot::A), set.toEntry())) !=
                VaultStatus::Ok) {
            qFatal("the set was not kept");
        }
        return id;
    }

    [[nodiscard]] QStringList clients() const
    {
        QStringList found;
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            found.append(cell(row, BoardModel::ClientColumn));
        }
        return found;
    }

    [[nodiscard]] QStringList chosen() const
    {
        QStringList found;
        for (const QModelIndex &index : table()->selectionModel()->selectedRows()) {
            found.append(index.data().toString());
        }
        found.sort();
        return found;
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    [[nodiscard]] BoardTable *table() const { return m_page->findChild<BoardTable *>(); }

    std::unique_ptr<HomeFixture> m_fixture;
    std::unique_ptr<BoardPage> m_page;
    QList<QPointer<ScriptedCheck>> m_checks;
};

} // namespace ats::test
