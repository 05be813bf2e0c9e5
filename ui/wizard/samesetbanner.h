// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/setupflow.h"
#include "ui/widgets/banner.h"

#include <QtCore/QTimer>

#include <array>

namespace ats
{

/// Offers a set that the keychain holds already for the same client or account, instead of asking for its
/// secrets again. Hidden while there is none. Whoever enters others is not asked again; the form goes on to
/// show what could be used.
class SameSetBanner : public Banner
{
    Q_OBJECT
public:
    enum class Place { Steps, Form };

    /// `flow` is borrowed and outlives it.
    SameSetBanner(SetupFlow &flow, Place place, QWidget *parent = nullptr);

    /// The view comes up: the list may be other than before.
    void look();

Q_SIGNALS:
    /// The set is in use now and should be tested.
    void testWanted();
    /// The user enters others.
    void othersWanted();

private:
    void use(std::size_t number);
    void ended(VaultStatus status, const QString &text);
    void refresh();
    void sayOffers(bool asking);
    void offerButtons(std::size_t sets, bool others, bool stop);

    SetupFlow &m_flow;
    Place m_place;
    std::array<QPushButton *, 3> m_use{}; ///< more than that to choose from help nobody
    QPushButton *m_others;
    QPushButton *m_stop;
    std::vector<OfferedSet> m_offers;
    bool m_doing = false;
    QTimer m_patience;
};

} // namespace ats
