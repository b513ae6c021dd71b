// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/buttonrow.h"

#include <QEvent>
#include <QFrame>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int spacing = 4;

class Separator : public QFrame {
public:
    explicit Separator(QWidget *parent)
        : QFrame(parent)
    {
        setFrameShape(QFrame::VLine);
    }
    [[nodiscard]] QSize sizeHint() const override { return {17, 20}; }
};

} // namespace

ButtonRow::ButtonRow(QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_more->setObjectName(u"moreButtons"_s);
    m_more->setText(u"»"_s);
    m_more->setAccessibleName(tr("More buttons"));
    m_more->setToolTip(tr("The buttons that the width of the window leaves no room for"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_menu->setObjectName(u"moreMenu"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    // Not the menu of the button: that would draw an arrow into the sign, which says the same already.
    connect(m_more, &QToolButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(isRightToLeft() ? m_more->width() - m_menu->sizeHint().width() : 0, m_more->height() + 2)));
    });
}

void ButtonRow::add(QWidget *button, QAction *action)
{
    button->setParent(this);
    m_items.append({button, action});
}

void ButtonRow::addSeparator()
{
    m_items.append({new Separator(this), nullptr});
}

QSize ButtonRow::sizeHint() const
{
    int width = -spacing;
    int height = 0;
    for (const Item &item : m_items) {
        const QSize size = item.widget->sizeHint();
        width += size.width() + spacing;
        height = qMax(height, size.height());
    }
    return {qMax(0, width), height};
}

QSize ButtonRow::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), sizeHint().height()};
}

/// How many items from the first on; a separator is never the last.
qsizetype ButtonRow::fitting(int width) const
{
    if (sizeHint().width() <= width)
        return m_items.size();
    const int room = width - m_more->sizeHint().width();
    qsizetype fit = 0;
    int used = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        used += m_items[i].widget->sizeHint().width() + spacing;
        if (used > room)
            break;
        if (m_items[i].action)
            fit = i + 1;
    }
    return fit;
}

void ButtonRow::place()
{
    m_shown = fitting(width());
    int x = 0;
    const auto put = [&](QWidget *widget) {
        const QSize size = widget->sizeHint();
        const QRect place(x, (height() - size.height()) / 2, size.width(), size.height());
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += size.width() + spacing;
    };
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (i < m_shown)
            put(m_items[i].widget);
        m_items[i].widget->setVisible(i < m_shown);
    }
    m_more->setVisible(m_shown < m_items.size());
    put(m_more);
}

void ButtonRow::fillMenu()
{
    m_menu->clear();
    for (qsizetype i = m_shown; i < m_items.size(); ++i) {
        if (m_items[i].action)
            m_menu->addAction(m_items[i].action);
        else if (!m_menu->isEmpty())
            m_menu->addSeparator();
    }
}

void ButtonRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ButtonRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        place();
    }
}

} // namespace nutgraf
