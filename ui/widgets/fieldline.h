// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

#include <chrono>
#include <functional>

namespace ats
{

/// The line edit inside a FieldEditor. For a secret it masks, keeps input methods from learning, lets no text
/// be dragged out, tells them nothing of its text, masks itself again after a while, and overwrites what it
/// held. Pastes pass through a filter first.
class FieldLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit FieldLine(bool secret, QWidget *parent = nullptr);
    ~FieldLine() override;

    [[nodiscard]] bool isSecret() const { return m_secret; }
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    /// How long a revealed text stays so after the last key; 30 s unless set.
    void setRevealTime(std::chrono::milliseconds time) { m_maskAgain.setInterval(time); }
    /// As setText(), and overwrites a secret that stood there.
    void replaceText(const QString &text);
    /// True for a text that is to be offered (pasteOffered) instead of inserted.
    void setPasteFilter(std::function<bool(const QString &)> filter) { m_filter = std::move(filter); }
    /// Inserts at the cursor as if it had been typed, past the filter; the line's end is dropped.
    void insertPasted(QString text);
    /// Empties the box, overwrites the characters it held unless somebody else shares them, and those in the
    /// undo history, and forgets that.
    void wipeAndClear();
    /// Width the box asks for where it need not fill a row, in em.
    void setPreferredWidth(double width);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    Q_INVOKABLE [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query, QVariant argument) const;

signals:
    void pasteOffered(const QString &text);
    /// Seen from a typed letter that does not fit the Shift key.
    void capsLockChanged(bool on);
    void revealedChanged(bool revealed);
    void copyAllWanted();  ///< Ctrl+Shift+C
    void pasteAllWanted(); ///< Ctrl+Shift+V
    void helpWanted();     ///< F1

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool isToBeOffered(const QString &text) const;
    void pasteFrom(bool selection);
    void copySelected(bool cut);
    [[nodiscard]] bool handleOwnKey(const QKeyEvent &event);
    void noteCapsLock(const QKeyEvent &event);
    void fillHistory();

    bool m_secret;
    bool m_revealed = false;
    bool m_capsLock = false;
    double m_preferredWidth = 14;
    QTimer m_maskAgain{this};
    std::function<bool(const QString &)> m_filter; ///< none: what has several lines
};

} // namespace ats
