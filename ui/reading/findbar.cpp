// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nutgraf {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_query(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_case(button(u"findCase"_s, u"Aa"_s, tr("Match case")))
    , m_words(button(u"findWords"_s, u"|ab|"_s, tr("Whole words")))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in article"));
    setAutoFillBackground(true);
    m_query->setObjectName(u"findQuery"_s);
    m_query->setAccessibleName(tr("Find"));
    m_query->setPlaceholderText(tr("Find in article"));
    m_query->setClearButtonEnabled(true);
    m_query->setMinimumWidth(100);
    m_query->setMaximumWidth(360);
    m_count->setObjectName(u"findCount"_s);
    m_count->setAccessibleName(tr("Places found"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(999)));
    m_case->setCheckable(true);
    m_words->setCheckable(true);
    QToolButton *previous = button(u"findPrevious"_s, u"↑"_s, tr("Previous place (Shift+F3)"));
    QToolButton *next = button(u"findNext"_s, u"↓"_s, tr("Next place (F3)"));
    QToolButton *close = button(u"findClose"_s, u"×"_s, tr("Close (Esc)"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 8, 4);
    row->setSpacing(4);
    row->addWidget(m_query, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addSpacing(4);
    row->addWidget(m_case);
    row->addWidget(m_words);
    row->addSpacing(8);
    row->addWidget(m_count);
    row->addStretch(0);
    row->addWidget(close);

    connect(m_query, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    connect(m_case, &QToolButton::toggled, this, &FindBar::queryChanged);
    connect(m_words, &QToolButton::toggled, this, &FindBar::queryChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousAsked);
    connect(next, &QToolButton::clicked, this, &FindBar::nextAsked);
    connect(close, &QToolButton::clicked, this, &FindBar::closeAsked);
}

QToolButton *FindBar::button(const QString &name, const QString &text, const QString &meaning)
{
    auto *made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(text);
    made->setToolTip(meaning);
    made->setAccessibleName(meaning);
    made->setAutoRaise(true);
    made->setMinimumWidth(28);
    return made;
}

QString FindBar::query() const
{
    return m_query->text();
}

FindOptions FindBar::options() const
{
    return {m_case->isChecked(), m_words->isChecked()};
}

void FindBar::setQuery(const QString &query)
{
    m_query->setText(query);
}

void FindBar::takeFocus()
{
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

void FindBar::showCount(qsizetype current, qsizetype total, bool more)
{
    if (query().isEmpty())
        m_count->clear();
    else if (total == 0)
        m_count->setText(tr("Not found"));
    else if (current == 0)
        m_count->setText(tr("%n place(s)", nullptr, int(total)));
    else
        m_count->setText(more ? tr("%1 of more than %2").arg(current).arg(total) : tr("%1 of %2").arg(current).arg(total));
}

void FindBar::showSearching()
{
    m_count->setText(tr("Searching…"));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeAsked();
    else if ((enter && (event->modifiers() & Qt::ShiftModifier)) || event->matches(QKeySequence::FindPrevious))
        Q_EMIT previousAsked();
    else if (enter || event->matches(QKeySequence::FindNext))
        Q_EMIT nextAsked();
    else if (event->matches(QKeySequence::Find))
        takeFocus();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), palette().color(QPalette::Mid));
}

} // namespace nutgraf
