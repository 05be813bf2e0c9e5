// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtWidgets/QCheckBox>

class QTextDocument;

namespace ats
{

/// A check box whose words wrap and may be inline Markdown. The whole label can be clicked.
class TickBox : public QCheckBox
{
    Q_OBJECT
public:
    explicit TickBox(const QString &markdown = {}, QWidget *parent = nullptr);
    ~TickBox() override;

    void setMarkdown(const QString &markdown);
    [[nodiscard]] QString markdown() const { return m_markdown; }
    /// Larger and bold, for the title of a step.
    void setTitle(bool title);
    /// Width from the start of the box to the start of the words: indent for what stands below.
    [[nodiscard]] int textIndent() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    void layOut();
    [[nodiscard]] double textHeight(int width) const;
    [[nodiscard]] QSize boxSize() const;

    QString m_markdown;
    QTextDocument *m_document;
};

} // namespace ats
