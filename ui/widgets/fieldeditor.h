// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/secret.h"
#include "ui/widgets/fieldnote.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ats
{

class FieldLine;
class FlowLayout;
class NoteRow;
class RichText;

/// The one editor for a field: label, box, reveal for secrets, help, notes and error. Used in steps, the
/// form, the failed row and reconnect. Knows nothing of drafts or stores.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Full, Compact }; ///< Compact: no label and help; the label is name and placeholder
    explicit FieldEditor(const FieldSpec &spec, QWidget *parent = nullptr);
    FieldEditor(const FieldSpec &spec, Form form, QWidget *parent = nullptr);
    ~FieldEditor() override;

    [[nodiscard]] const FieldSpec &spec() const { return m_spec; }
    /// Does not emit edited() and leaves a text that is the same alone, with its cursor.
    void setText(const QString &text);
    void setSecret(const Secret &secret);
    /// An ordinary copy; for secrets prefer secret().
    [[nodiscard]] QString text() const;
    [[nodiscard]] Secret secret() const;
    [[nodiscard]] bool isEmpty() const;

    /// Replaces the notes; those that are new are announced.
    void setNotes(const std::vector<FieldNote> &notes);
    /// Red sentence under the box; empty removes it. Announced when it changes.
    void setError(const QString &text);
    [[nodiscard]] QString error() const { return m_error; }
    /// Replaces the help line from the spec.
    void setHelp(const QString &markdown);
    void setReadOnly(bool readOnly);
    void setPlaceholder(const QString &text);
    /// Offers a Copy button beside the box.
    void showCopyButton(bool show);
    /// A further button beside the box, e.g. "Make a password"; takes ownership.
    void addButton(QPushButton *button);

    void setPasteFilter(std::function<bool(const QString &)> filter);
    /// Focus to the box, everything selected.
    void focusBox();
    [[nodiscard]] FieldLine *line() const { return m_line; }
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const;
    /// Empties the box and overwrites what was in it.
    void wipeAndClear();

signals:
    /// The user changed the text.
    void edited();
    /// Enter was pressed in the box.
    void returnPressed();
    void noteAction(const QString &id);
    /// A paste of several lines or labels, not inserted; call insertPasted() to take it as it is.
    void pasteOffered(const QString &text);
    /// F1 in the box.
    void helpWanted();

public slots:
    void insertPasted(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void buildBoxes();
    void connectLine();
    void copy();
    void offerClipboard();
    void refreshNotes();
    void describe();
    void showReveal(bool revealed);
    [[nodiscard]] std::vector<FieldNote> allNotes() const;

    FieldSpec m_spec;
    FieldLine *m_line = nullptr;
    QLabel *m_label = nullptr;
    RichText *m_help = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_copy = nullptr;
    FlowLayout *m_boxes = nullptr;
    QVBoxLayout *m_noteColumn = nullptr;
    std::vector<FieldNote> m_notes;
    std::vector<NoteRow *> m_rows;
    QString m_error;
    bool m_capsLock = false;
    Form m_form = Form::Full;
};

} // namespace ats
