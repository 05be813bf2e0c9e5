// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtCore/QHash>
#include <QtCore/QUuid>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QPushButton;

namespace ats
{

class Banner;
class ChoiceCard;
class FieldEditor;
class Heading;
class RichText;
struct Guide;

/// Asks for recruiting system, platform and client, and makes the connection. What was typed stays until one
/// is made, also after Back.
class NewConnectionPage : public QWidget
{
    Q_OBJECT
public:
    explicit NewConnectionPage(const Ports &ports, QWidget *parent = nullptr);

    /// Forgets what was typed.
    void clear();

Q_SIGNALS:
    /// It is in the store; `section` of its guide is the place to begin.
    void created(const QUuid &id, const QString &section);
    /// The user would rather go on with one that exists.
    void openRequested(const QUuid &id);
    /// It is to be prepared for a client; what was typed stays until clear().
    void inviteRequested(const QString &guideId, const QString &client);
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildPair();
    QWidget *buildClient();
    QWidget *buildWay();
    void addKeys();
    void fold();
    void greyPairs();
    void readExisting();
    void showDuplicate();
    void showGuide();
    void start();
    void create();
    [[nodiscard]] const Guide *guide() const;
    [[nodiscard]] QString client() const;
    [[nodiscard]] QUuid duplicate() const;

    Ports m_ports;
    Heading *m_heading;
    QBoxLayout *m_pair = nullptr;
    ChoiceCard *m_system = nullptr;
    ChoiceCard *m_platform = nullptr;
    ChoiceCard *m_way = nullptr;
    RichText *m_about = nullptr; ///< the chosen pair's guide
    FieldEditor *m_client = nullptr;
    Banner *m_duplicate = nullptr;
    QPushButton *m_open = nullptr;
    Banner *m_problem = nullptr;
    QHash<QString, QUuid> m_existing; ///< by guide and folded client
};

} // namespace ats
