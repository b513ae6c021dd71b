// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sidepanel.h"

#include "ui/annotations/annotationspanel.h"
#include "ui/annotations/annotator.h"
#include "ui/facts/factspanel.h"

#include <QAbstractItemModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"sidePanel"_s);
    m_tabs->setObjectName(u"sideTabs"_s);
    m_tabs->setAccessibleName(tr("Facts and annotations"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Facts"));
    m_tabs->addTab(tr("Annotations"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 0);
    top->addWidget(m_tabs, 0, Qt::AlignLeft);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

void SidePanel::fill(Annotator *annotator, LayersModel *layers)
{
    if (m_facts)
        return;
    m_facts = new FactsPanel(this);
    m_annotations = new AnnotationsPanel(annotator, this);
    m_annotations->setLayers(layers);
    m_stack->addWidget(m_facts);
    m_stack->addWidget(m_annotations);
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    const auto tellCount = [this] {
        const int count = m_annotations->model()->rowCount();
        m_tabs->setTabText(1, count ? tr("Annotations %1").arg(count) : tr("Annotations"));
    };
    connect(annotator, &Annotator::annotationsChanged, this, tellCount);
    tellCount();
}

void SidePanel::setTheme(const Theme &theme)
{
    if (!m_facts)
        return;
    m_facts->setTheme(theme);
    m_annotations->setTheme(theme);
}

void SidePanel::showFacts()
{
    m_tabs->setCurrentIndex(0);
}

void SidePanel::showAnnotations()
{
    m_tabs->setCurrentIndex(1);
}

} // namespace nutgraf
