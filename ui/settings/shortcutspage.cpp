// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/shortcutspage.h"

#include "ui/shell/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

ShortcutsPage::ShortcutsPage(Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(tr("&Assign"), this))
    , m_reset(new QPushButton(tr("Rese&t"), this))
    , m_resetAll(new QPushButton(tr("Reset a&ll"), this))
    , m_message(new QLabel(this))
{
    setObjectName(u"shortcutsPage"_s);
    m_filter->setObjectName(u"shortcutFilter"_s);
    m_filter->setAccessibleName(tr("Filter actions"));
    m_filter->setPlaceholderText(tr("Filter by name or key"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(tr("Actions and their shortcuts"));
    m_list->setHeaderLabels({tr("Action"), tr("Shortcut")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_keys->setObjectName(u"shortcutKeys"_s);
    m_keys->setAccessibleName(tr("New shortcut"));
    m_keys->setClearButtonEnabled(true);
    m_keys->setMaximumSequenceLength(1);
    m_assign->setObjectName(u"shortcutAssign"_s);
    m_reset->setObjectName(u"shortcutReset"_s);
    m_reset->setToolTip(tr("Gives the action the shortcut it came with"));
    m_resetAll->setObjectName(u"shortcutResetAll"_s);
    m_resetAll->setToolTip(tr("Gives all actions the shortcuts they came with"));
    m_message->setObjectName(u"shortcutMessage"_s);
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    row->addWidget(m_assign);
    row->addWidget(m_reset);
    row->addWidget(m_resetAll);
    layout->addLayout(row);
    layout->addWidget(m_message);

    fill();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showSelected);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::tryKeys);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsPage::assign);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_actions->resetShortcuts(selectedId());
        showSelected();
    });
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsPage::resetAll);
    connect(m_actions, &Actions::shortcutsChanged, this, &ShortcutsPage::tellItem);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutsPage::fill()
{
    for (QAction *action : m_actions->all()) {
        auto *item = new QTreeWidgetItem(m_list, {Actions::plainText(action)});
        item->setData(0, Qt::UserRole, Actions::id(action));
        tellItem(Actions::id(action));
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void ShortcutsPage::tellItem(const QString &id)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (item->data(0, Qt::UserRole).toString() == id)
            item->setText(1, QKeySequence::listToString(m_actions->action(id)->shortcuts(), QKeySequence::NativeText));
    }
}

void ShortcutsPage::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive) && !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

bool ShortcutsPage::anyChanged() const
{
    return std::ranges::any_of(m_actions->all(), [this](const QAction *action) { return action->shortcuts() != m_actions->defaultShortcuts(Actions::id(action)); });
}

void ShortcutsPage::resetAll()
{
    // First all that were changed lose theirs: otherwise one that comes back could take another's.
    QStringList changed;
    for (const QAction *action : m_actions->all()) {
        const QString id = Actions::id(action);
        if (action->shortcuts() != m_actions->defaultShortcuts(id))
            changed.append(id);
    }
    for (const QString &id : std::as_const(changed))
        m_actions->setShortcuts(id, {});
    for (const QString &id : std::as_const(changed))
        m_actions->resetShortcuts(id);
    showSelected();
}

QString ShortcutsPage::selectedId() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void ShortcutsPage::showSelected()
{
    const QAction *action = m_actions->action(selectedId());
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_reset->setEnabled(action && action->shortcuts() != m_actions->defaultShortcuts(selectedId()));
    m_resetAll->setEnabled(anyChanged());
    tryKeys();
}

void ShortcutsPage::tryKeys()
{
    const QString id = selectedId();
    const QAction *action = m_actions->action(id);
    const QAction *other = m_actions->conflict(id, m_keys->keySequence());
    m_assign->setEnabled(action && m_keys->keySequence() != action->shortcut());
    m_assign->setText(other ? tr("&Take it") : tr("&Assign"));
    m_message->setText(other ? tr("“%1” has this shortcut already; taking it leaves that without.").arg(Actions::plainText(other)) : QString());
}

void ShortcutsPage::assign()
{
    const QKeySequence keys = m_keys->keySequence();
    m_actions->setShortcuts(selectedId(), keys.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{keys});
    showSelected();
}

} // namespace nutgraf
