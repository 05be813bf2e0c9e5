// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/systemnetwork.h"

#include <QtNetwork/QNetworkInformation>

namespace ats
{

NetworkState systemNetworkState()
{
    using Information = QNetworkInformation;
    NetworkState state;
    if (!Information::loadBackendByFeatures(Information::Feature::Reachability) ||
        Information::instance() == nullptr) {
        return state;
    }
    const Information *information = Information::instance();
    // Local and site reachability are guesses that VPNs upset: only "disconnected" is taken as a no.
    if (information->reachability() != Information::Reachability::Unknown) {
        state.online = information->reachability() != Information::Reachability::Disconnected;
    }
    // "No portal" is also what a system says that has not looked: it is believed when it got through, too.
    if (information->supports(Information::Feature::CaptivePortal) &&
        (information->isBehindCaptivePortal() ||
         information->reachability() == Information::Reachability::Online)) {
        state.behindPortal = information->isBehindCaptivePortal();
    }
    return state;
}

} // namespace ats
