// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/extentbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(FactCommand command)
{
    switch (command) {
    case FactCommand::WidenStart: return ExtentBar::tr("One word more at the start");
    case FactCommand::NarrowStart: return ExtentBar::tr("One word less at the start");
    case FactCommand::WidenEnd: return ExtentBar::tr("One word more at the end");
    case FactCommand::NarrowEnd: return ExtentBar::tr("One word less at the end");
    default: return {};
    }
}

QString withKey(const QString &name, const QString &key)
{
    return key.isEmpty() ? name : ExtentBar::tr("%1 (%2)").arg(name, key);
}

bool widens(FactCommand command)
{
    return command == FactCommand::WidenStart || command == FactCommand::WidenEnd;
}

} // namespace

ExtentBar::ExtentBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"extentBar"_s);
    setAccessibleName(tr("Extent of the fact"));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 2, 14, 2);
    layout->setSpacing(4);
    addPair(tr("Start"), FactCommand::WidenStart, FactCommand::NarrowStart);
    layout->addSpacing(10);
    addPair(tr("End"), FactCommand::NarrowEnd, FactCommand::WidenEnd);
    layout->addStretch(1);
    m_selection = addButton(tr("To selection"), tr("Set to the words selected in the text"));
    m_selection->setObjectName(u"extentSelection"_s);
    connect(m_selection, &QPushButton::clicked, this, &ExtentBar::selectionAsked);
    setKeys({});
}

void ExtentBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool shown = m_selection->isVisibleTo(this);
    const int others = layout()->sizeHint().width() - (shown ? m_selection->sizeHint().width() : 0);
    const bool fits = others + layout()->spacing() + m_selection->sizeHint().width() <= width();
    if (fits != shown)
        m_selection->setVisible(fits);
}

QPushButton *ExtentBar::addButton(const QString &sign, const QString &name)
{
    auto *const button = new QPushButton(this);
    button->setText(sign);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void ExtentBar::addPair(const QString &end, FactCommand first, FactCommand second)
{
    layout()->addWidget(new QLabel(end, this));
    for (const FactCommand command : {first, second}) {
        QPushButton *const button = addButton(widens(command) ? u"+"_s : u"−"_s, nameOf(command));
        button->setObjectName(actionIdOf(command));
        button->setFixedWidth(2 * fontMetrics().height());
        connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT asked(command); });
        m_buttons.insert(command, button);
    }
}

void ExtentBar::setKeys(const FactKeys &keys)
{
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setToolTip(withKey(nameOf(button.key()), keys.nameOf(button.key())));
    m_selection->setToolTip(withKey(m_selection->accessibleName(), keys.selectionKey()));
}

} // namespace nutgraf
