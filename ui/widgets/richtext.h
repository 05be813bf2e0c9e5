// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QLabel>

namespace ats
{

/// A wrapping, selectable paragraph of inline Markdown: **bold**, *emphasis*, `code`, [words](address).
/// Tab reaches its links; linkActivated() carries the address, nothing is opened by the label itself.
class RichText : public QLabel
{
    Q_OBJECT
public:
    explicit RichText(const QString &markdown = {}, QWidget *parent = nullptr);

    void setMarkdown(const QString &markdown);
    [[nodiscard]] QString markdown() const { return m_markdown; }
    /// The text without marks.
    [[nodiscard]] QString plainText() const;

    /// As wide as the text on one line; it wraps when there is less room.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void forget();

    QString m_markdown;
    // Layouts ask again and again, and each answer lays out a whole document.
    mutable QSize m_hint;
    mutable QHash<int, int> m_heights; ///< by width
};

} // namespace ats
