// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/layerspopup.h"

#include "ui/annotations/layersmodel.h"
#include "ui/facts/rowpainting.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

LayersPopup::LayersPopup(LayersModel *layers, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_layers(layers)
    , m_view(new QListView(this))
    , m_all(new QToolButton(this))
{
    setObjectName(u"layersPopup"_s);
    setAccessibleName(tr("Layers"));
    setFrameShape(QFrame::StyledPanel);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    m_view->setObjectName(u"layersView"_s);
    m_view->setAccessibleName(tr("Layers and authors; ticked ones are shown"));
    m_view->setModel(layers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setIconSize({10, 10});
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    layout->addWidget(m_view);
    auto *const foot = new QHBoxLayout;
    auto *const hint = new QLabel(tr("Space: show or hide · Enter: only this"), this);
    hint->setObjectName(u"layersHint"_s);
    m_all->setObjectName(u"layersAll"_s);
    m_all->setText(tr("Show &all"));
    m_all->setAutoRaise(true);
    connect(m_all, &QToolButton::clicked, layers, &LayersModel::showAll);
    foot->addWidget(hint, 1);
    foot->addWidget(m_all);
    layout->addLayout(foot);
}

void LayersPopup::setTheme(const Theme &theme)
{
    QPalette colours = RowPainting::panelPalette(palette(), theme.frame);
    colours.setColor(QPalette::Window, theme.frame.raised);
    colours.setColor(QPalette::Base, theme.frame.raised);
    setPalette(colours);
    setAutoFillBackground(true);
    QPalette quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.frame.dim);
    findChild<QLabel *>(u"layersHint"_s)->setPalette(quiet);
}

void LayersPopup::openUnder(const QWidget *button)
{
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_layers->index(0, 0));
    const int rows = qBound(2, m_layers->rowCount(), 10);
    m_view->setFixedHeight(rows * qMax(m_view->sizeHintForRow(0), fontMetrics().height() + 6) + 4);
    adjustSize();
    QPoint place = button->mapToGlobal(QPoint(button->width() - width(), button->height() + 2));
    const QRect screen = button->screen()->availableGeometry();
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    move(place);
    show();
    m_view->setFocus(Qt::PopupFocusReason);
}

bool LayersPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view->currentIndex().isValid())
            m_layers->showOnly(m_layers->layers()[m_view->currentIndex().row()]);
        return true;
    case Qt::Key_A: m_layers->showAll(); return true;
    default: return false;
    }
}

} // namespace nutgraf
