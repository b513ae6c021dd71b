// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/noteeditor.h"

#include "ui/facts/rowpainting.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

NoteEditor::NoteEditor(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_title(new QLabel)
    , m_text(new QPlainTextEdit)
{
    setObjectName(u"noteEditor"_s);
    setAccessibleName(tr("Note"));
    setFrameShape(QFrame::StyledPanel);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"noteTitle"_s);
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setPlaceholderText(tr("What is there to say about it?"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    auto *const hint = new QLabel(tr("Ctrl+Enter saves · Esc cancels"));
    hint->setObjectName(u"noteHint"_s);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(hint);
    setFocusProxy(m_text);
    resize(320, 160);
}

void NoteEditor::setTheme(const Theme &theme)
{
    setPalette(RowPainting::panelPalette(palette(), theme.frame));
    m_text->setPalette(palette());
}

void NoteEditor::edit(const QString &note, const QString &title, const QRect &globalRect)
{
    m_before = note;
    m_text->setPlainText(note);
    m_text->moveCursor(QTextCursor::End);
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, width() - 28));
    m_title->setAccessibleName(title);
    const QScreen *const screen = QGuiApplication::screenAt(globalRect.center());
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    QPoint place = globalRect.bottomLeft() + QPoint(0, 4);
    if (place.y() + height() > room.bottom())
        place.setY(globalRect.top() - height() - 4);
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    place.setY(qBound(room.top(), place.y(), qMax(room.top(), room.bottom() - height())));
    move(place);
    m_open = true;
    show();
    m_text->setFocus(Qt::PopupFocusReason);
}

QString NoteEditor::note() const
{
    return m_text->toPlainText();
}

void NoteEditor::save()
{
    if (!m_open)
        return;
    m_open = false;
    const QString now = note();
    hide();
    if (now != m_before)
        Q_EMIT saved(now);
    else
        Q_EMIT cancelled();
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QFrame::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool saves = enter && key.modifiers().testFlag(Qt::ControlModifier);
    if (!saves && key.key() != Qt::Key_Escape)
        return false;
    event->accept(); // keeps a shortcut of the window from taking it
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (saves) {
        save();
    } else {
        m_open = false;
        hide();
        Q_EMIT cancelled();
    }
    return true;
}

/// A click outside closes a popup by itself: what was typed is not lost.
void NoteEditor::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    save();
}

} // namespace nutgraf
