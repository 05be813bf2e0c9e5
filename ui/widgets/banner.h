// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace ats
{

class FlowLayout;
class RichText;

/// A tinted bar with an icon, a sentence, an optional smaller line and buttons.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(Tone tone = Tone::Resting, QWidget *parent = nullptr);
    Banner(Tone tone, const QString &markdown, QWidget *parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    void setText(const QString &markdown);
    /// Its words name clients, so the screen guard covers them.
    void setNamesClients();
    /// Smaller second line; empty hides it.
    void setDetail(const QString &markdown);
    [[nodiscard]] RichText *text() const { return m_text; }
    QPushButton *addAction(const QString &label);
    /// A control at the end of the bar; takes ownership.
    void addControl(QWidget *control);
    /// Square corners and no margin around it, for bars across the whole window.
    void setFullWidth(bool full);
    /// Tells screen readers its words now.
    void announceNow();

signals:
    void linkActivated(const QString &address);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    Tone m_tone;
    bool m_full = false;
    RichText *m_text;
    RichText *m_detail;
    QWidget *m_words;
    FlowLayout *m_flow;
};

} // namespace ats
