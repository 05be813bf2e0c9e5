// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString m_markdown;
};

} // namespace ats
