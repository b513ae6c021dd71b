// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/scopechoice.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QSettings>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
const QString settingsKey = u"facts/everywhere"_s;
}

ScopeChoice::ScopeChoice(QWidget *parent)
    : QWidget(parent)
    , m_here(new QRadioButton(tr("In this &article"), this))
    , m_everywhere(new QRadioButton(tr("In a&ll articles"), this))
{
    setAccessibleName(tr("Where the correction holds"));
    m_here->setObjectName(u"scopeHere"_s);
    m_everywhere->setObjectName(u"scopeEverywhere"_s);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_here);
    layout->addWidget(m_everywhere);
    layout->addStretch();
    (QSettings().value(settingsKey).toBool() ? m_everywhere : m_here)->setChecked(true);
    connect(m_everywhere, &QRadioButton::toggled, this, &ScopeChoice::changed);
}

bool ScopeChoice::isEverywhere() const
{
    return m_everywhere->isEnabled() && m_everywhere->isChecked();
}

void ScopeChoice::setOnlyHere(const QString &why)
{
    const bool everywhere = m_everywhere->isChecked();
    m_everywhere->setEnabled(why.isEmpty());
    m_everywhere->setToolTip(why);
    if (!why.isEmpty() && everywhere)
        m_here->setChecked(true);
}

void ScopeChoice::remember() const
{
    if (m_everywhere->isEnabled()) // else nobody chose
        QSettings().setValue(settingsKey, m_everywhere->isChecked());
}

} // namespace nutgraf
