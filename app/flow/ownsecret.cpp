// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/ownsecret.h"

#include "app/store/connectionstore.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString settingOf(OwnName name) { return "own."_L1 + toId(name); }

} // namespace

QLatin1StringView toId(OwnName name)
{
    switch (name) {
    case OwnName::ReceivingKey:
        return "receiving-key"_L1;
    case OwnName::StackOneKey:
        return "stackone-key"_L1;
    }
    Q_UNREACHABLE();
}

QString ownTitle(OwnName name)
{
    switch (name) {
    case OwnName::ReceivingKey:
        return QCoreApplication::translate("ats::OwnSecret", "Receiving key for hand-offs");
    case OwnName::StackOneKey:
        return QCoreApplication::translate("ats::OwnSecret", "Your StackOne API key");
    }
    Q_UNREACHABLE();
}

QString ownKey(OwnName name, Slot slot)
{
    return "org.atsconnect.AtsConnect/own/"_L1 + toId(name) + u'/' + toId(slot);
}

QUuid ownClaim(OwnName name)
{
    static const QUuid space(u"5f0b7e3a-6d0c-4c3e-9a57-2f6f1f1d8b21"_s);
    return QUuid::createUuidV5(space, QString(toId(name)));
}

Outcome<OwnState> ownState(ConnectionStore &store, OwnName name)
{
    // "a", "b" or "-", then "+" while the other place is not settled, then a blank and the note.
    const Outcome<QString> read = store.setting(settingOf(name));
    if (!read) {
        return read.problem();
    }
    OwnState state;
    state.name = name;
    const QString mark = read.value().section(u' ', 0, 0);
    state.note = read.value().section(u' ', 1);
    state.unsettled = mark.endsWith(u'+');
    if (mark.startsWith(u'a')) {
        state.slot = Slot::A;
    } else if (mark.startsWith(u'b')) {
        state.slot = Slot::B;
    }
    return state;
}

Done setOwnState(ConnectionStore &store, const OwnState &state)
{
    QString text;
    if (state.slot || state.unsettled) {
        text = (state.slot ? QString(toId(*state.slot)) : u"-"_s) + (state.unsettled ? u"+ "_s : u" "_s) +
               state.note;
    }
    return store.setSetting(settingOf(state.name), text);
}

std::vector<OwnState> ownStates(ConnectionStore &store)
{
    std::vector<OwnState> states;
    for (const OwnName name : ownNames) {
        OwnState none;
        none.name = name;
        const Outcome<OwnState> state = ownState(store, name);
        states.push_back(state ? state.value() : none);
    }
    return states;
}

} // namespace ats
