// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "ui/handoff/sendpage.h"

#include <QtCore/QPointer>

#include <map>

namespace ats
{

/// What an opened file leads to: a screen, or a sentence for Home.
struct OpenedFile {
    HandoffPage *page = nullptr;
    QUuid connection; ///< of the sentence
    QString said;     ///< inline Markdown
};

/// Makes the screens of hand-off, and keeps one that was left half-way until it comes up again.
class HandoffDesk : public QObject
{
    Q_OBJECT
public:
    /// The pages belong to `window`.
    HandoffDesk(const Ports &ports, QWidget *window);

    /// With `connection` that one is invited. Null when its guide is not known.
    [[nodiscard]] HandoffPage *invite(const QString &guideId, const QString &client, const QUuid &connection);
    [[nodiscard]] Outcome<HandoffPage *> send(const QUuid &connection, SendPage::Typed typed);
    /// Whatever of the three kinds of file it is; changes nothing but for a slip, which is noted at once.
    [[nodiscard]] Outcome<OpenedFile> open(const QStringList &files);
    /// Whether open() would find a hand-off file there; nothing is done.
    [[nodiscard]] Done look(const QStringList &files) const;

    /// This is on screen now. A page that cannot come up again goes, with whatever it holds.
    void nowShows(QWidget *page);

Q_SIGNALS:
    /// A page is over, or was left.
    void leaving(QWidget *page);
    /// It is over, and this connection is what to go on with.
    void openWanted(QWidget *page, const QUuid &connection);
    void titleChanged();

private:
    HandoffPage *keep(const QString &key, HandoffPage *page);
    HandoffPage *known(const QString &key) const;
    void forget(HandoffPage *page);

    Ports m_ports;
    QWidget *m_window;
    QPointer<HandoffPage> m_shown;
    std::map<QString, QPointer<HandoffPage>> m_pages; ///< those that may come up again, by what they are for
};

} // namespace ats
