// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fieldline.h"

#include "ui/theme.h"
#include "ui/widgets/linebefore.h"
#include "ui/widgets/screenguard.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace ats
{

namespace
{

/// More changes than anybody makes in a box between filling and leaving it.
constexpr qsizetype historyRoom = 2048;

} // namespace

FieldLine::FieldLine(bool secret, QWidget *parent)
    : QLineEdit(parent)
    , m_secret(secret)
{
    setDragEnabled(!secret);
    if (secret) {
        setEchoMode(QLineEdit::Password);
        setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                            Qt::ImhNoAutoUppercase);
        fillHistory();
        m_maskAgain.setSingleShot(true);
        m_maskAgain.setTimerType(Qt::PreciseTimer);
        m_maskAgain.setInterval(30s);
        connect(&m_maskAgain, &QTimer::timeout, this, [this] { setRevealed(false); });
        connect(&ScreenGuard::instance(), &ScreenGuard::changed, this, [this] { setRevealed(false); });
        connect(this, &QLineEdit::textEdited, this, [this] {
            if (m_revealed) {
                m_maskAgain.start();
            }
        });
    }
    const int side = em(this, 0.35);
    setTextMargins(side, 0, side, 0);
}

FieldLine::~FieldLine()
{
    if (m_secret) {
        wipeAndClear();
    }
}

void FieldLine::setRevealed(bool revealed)
{
    if (!m_secret || revealed == m_revealed) {
        return;
    }
    const LineBefore before(*this);
    m_revealed = revealed;
    if (revealed) {
        m_maskAgain.start();
    } else {
        m_maskAgain.stop();
    }
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    // Qt takes these hints back when it leaves the Password mode.
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    emit revealedChanged(revealed);
}

void FieldLine::replaceText(const QString &text)
{
    const LineBefore before(*this);
    setText(text);
}

void FieldLine::wipeAndClear()
{
    // A text that somebody else still holds is theirs to look after.
    const QSignalBlocker quiet(this);
    const LineBefore before(*this);
    if (m_secret) {
        fillHistory();
    }
    setText(QString());
}

/// Overwrites the undo history, which keeps every letter that was typed, and makes room in it, so that it
/// leaves no copy behind when it grows.
void FieldLine::fillHistory()
{
    const qsizetype room = std::max(historyRoom, 2 * text().size());
    setText(QString());
    insert(QString(room, u' '));
    setText(QString());
}

void FieldLine::setPreferredWidth(double width)
{
    m_preferredWidth = width;
    updateGeometry();
}

QSize FieldLine::sizeHint() const { return {em(this, m_preferredWidth), QLineEdit::sizeHint().height()}; }

void FieldLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        const int side = em(this, 0.35);
        setTextMargins(side, 0, side, 0);
    }
}

QVariant FieldLine::inputMethodQuery(Qt::InputMethodQuery query) const { return inputMethodQuery(query, {}); }

QVariant FieldLine::inputMethodQuery(Qt::InputMethodQuery query, QVariant argument) const
{
    // Programs for typing ask what stands around the cursor, and some keep it or send it on.
    switch (m_secret ? query : Qt::ImEnabled) {
    case Qt::ImSurroundingText:
    case Qt::ImCurrentSelection:
    case Qt::ImTextBeforeCursor:
    case Qt::ImTextAfterCursor:
        return QString();
    case Qt::ImCursorPosition:
    case Qt::ImAnchorPosition:
    case Qt::ImAbsolutePosition:
        return 0;
    default:
        return QLineEdit::inputMethodQuery(query, std::move(argument));
    }
}

} // namespace ats
