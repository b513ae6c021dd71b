// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factspanelwidgets.h"

#include "ui/facts/extentbar.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/factspanel.h"
#include "ui/facts/rowpainting.h"

#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

void FactsPanelWidgets::build(QWidget *panel, QAbstractItemModel *model, QAbstractItemDelegate *delegate)
{
    panel->setObjectName(u"factsPanel"_s);
    panel->setAccessibleName(FactsPanel::tr("Facts"));
    panel->setAutoFillBackground(true);
    owner = panel;
    auto *const layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildFilter(layout);
    buildList(layout, model, delegate);
    buildDetails(layout);
    panel->setFocusProxy(view);
    QWidget::setTabOrder(box, view);
}

void FactsPanelWidgets::buildFilter(QVBoxLayout *layout)
{
    box = new QLineEdit(owner);
    box->setObjectName(u"factsFilter"_s);
    box->setAccessibleName(FactsPanel::tr("Filter facts"));
    box->setPlaceholderText(FactsPanel::tr("Filter facts"));
    box->setClearButtonEnabled(true);
    auto *const top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->addWidget(box);
    layout->addLayout(top);
}

void FactsPanelWidgets::buildList(QVBoxLayout *layout, QAbstractItemModel *model, QAbstractItemDelegate *delegate)
{
    view = new QTreeView(owner);
    view->setObjectName(u"factsView"_s);
    view->setAccessibleName(FactsPanel::tr("Facts by kind"));
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setHeaderHidden(true);
    view->hideColumn(FactsModel::ValueColumn); // the delegate paints both in the first
    view->setRootIsDecorated(false);
    view->setIndentation(0);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection); // two rows are merged
    view->setExpandsOnDoubleClick(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    empty = new QLabel(owner);
    empty->setObjectName(u"factsEmpty"_s);
    empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    empty->setWordWrap(true);
    empty->setContentsMargins(24, 32, 24, 24);
    empty->setTextFormat(Qt::PlainText);
    stack = new QStackedLayout;
    stack->addWidget(view);
    stack->addWidget(empty);
    layout->addLayout(stack, 1);
}

void FactsPanelWidgets::buildDetails(QVBoxLayout *layout)
{
    detailsPane = new QWidget(owner);
    detailsPane->setObjectName(u"factDetailsPane"_s);
    auto *const inside = new QVBoxLayout(detailsPane);
    inside->setContentsMargins(0, 0, 0, 12);
    inside->setSpacing(4);
    hairline = new QFrame;
    hairline->setFixedHeight(1);
    hairline->setAutoFillBackground(true);
    inside->addWidget(hairline);
    inside->addSpacing(6);
    const auto label = [inside](const QString &name, const QString &accessible) {
        auto *const made = new QLabel;
        made->setObjectName(name);
        made->setAccessibleName(accessible);
        made->setTextFormat(Qt::RichText);
        made->setWordWrap(true);
        made->setContentsMargins(14, 0, 14, 0);
        inside->addWidget(made);
        return made;
    };
    details = label(u"factDetails"_s, FactsPanel::tr("Details of the selected fact"));
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    extentBar = new ExtentBar;
    inside->addWidget(extentBar);
    hints = label(u"factHints"_s, FactsPanel::tr("Keys"));
    detailsPane->hide();
    layout->addWidget(detailsPane);
}

void FactsPanelWidgets::fitDetails() const
{
    for (QLabel *label : {details, hints}) {
        label->setMinimumHeight(0); // a label never answers less than its minimum
        label->setFixedHeight(qMax(0, label->heightForWidth(detailsPane->width()))); // -1 while it is empty
    }
}

void FactsPanelWidgets::setColours(QWidget *panel, const FrameColours &frame) const
{
    const QPalette colours = RowPainting::panelPalette(panel->palette(), frame);
    panel->setPalette(colours);
    const auto with = [&colours](QWidget *widget, QPalette::ColorRole role, const QColor &colour) {
        QPalette own = colours;
        own.setColor(role, colour);
        widget->setPalette(own);
    };
    with(view, QPalette::Base, frame.frame);
    with(empty, QPalette::WindowText, frame.dim);
    with(hairline, QPalette::Window, frame.hairline);
}

} // namespace nutgraf
