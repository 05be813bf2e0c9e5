// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "ui/widgets/mailopener.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace ats
{

class BoundField;
class FieldEditor;
class SetupFlow;

/// A guide's blocks as widgets, in their order. What follows a task stands under its words.
class BlockColumn : public QWidget
{
    Q_OBJECT
public:
    /// `key` is what the tasks' ticks are stored under ("section/step" or "before").
    BlockColumn(SetupFlow &flow, const QString &key, const std::vector<Block> &blocks,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void linkFollowed(const QString &address);
    void said(const QString &text);

private:
    void add(const Paragraph &block);
    void add(const Task &block);
    void add(const FieldHere &block);
    void add(const MakePassword &block);
    void add(const PasteAnswer &block);
    void add(const MailHere &block);
    void add(const CopyText &block);
    void add(const OpenAddress &block);
    void add(const CopyField &block);
    void add(const Callout &block);
    void add(const AlsoReads &block);
    void add(const AskAdministrator &block);
    void add(const FieldNeeded &block);
    void add(const AskQuestion &block);
    void add(const ShowCode &block);
    void add(const Jump &block);
    void add(const OpenReconnect &block);
    void add(const EndpointList &block);
    void add(const Sketch &block);
    void add(const ExpectValue &block);
    void addLink(const QString &label, const QString &address);
    void place(QWidget *widget);

    SetupFlow &m_flow;
    MailOpener m_mail;
    QString m_key;
    QVBoxLayout *m_column;
    FieldEditor *m_lastField = nullptr;
    QString m_lastFieldId;
    int m_indent = 0; ///< of what follows a task
};

} // namespace ats
