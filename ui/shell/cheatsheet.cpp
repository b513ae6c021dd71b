// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/cheatsheet.h"

#include "ui/shell/actions.h"
#include "ui/shell/actiontable.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QTreeWidgetItem *addGroup(QTreeWidget *list, const QString &name)
{
    auto *group = new QTreeWidgetItem(list, {name});
    QFont font = list->font();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    return group;
}

} // namespace

CheatSheet::CheatSheet(const Actions *actions, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"cheatSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 640);
    auto *search = new QLineEdit(this);
    search->setObjectName(u"cheatSheetFilter"_s);
    search->setAccessibleName(tr("Filter by name or key"));
    search->setPlaceholderText(tr("Filter by name or key"));
    search->setClearButtonEnabled(true);
    m_list->setObjectName(u"cheatSheetList"_s);
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(14);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *change = buttons->addButton(tr("C&hange shortcuts…"), QDialogButtonBox::ActionRole);
    change->setObjectName(u"changeShortcuts"_s);
    change->setAutoDefault(false);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeAsked();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    fill(actions);
    addFixedKeys();
    connect(search, &QLineEdit::textChanged, this, &CheatSheet::filter);
    search->setFocus();
}

void CheatSheet::fill(const Actions *actions)
{
    for (const MenuSpec &menu : menuTable()) {
        QString title = QCoreApplication::translate("Actions", menu.title);
        QTreeWidgetItem *group = addGroup(m_list, title.remove(u'&'));
        for (const char *item : menu.items) {
            const QAction *action = item ? actions->action(QString::fromLatin1(item)) : nullptr;
            if (action && !action->shortcuts().isEmpty())
                new QTreeWidgetItem(group, {Actions::plainText(action), QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
        }
        if (group->childCount() == 0)
            delete group;
    }
}

void CheatSheet::addFixedKeys()
{
    const auto add = [](QTreeWidgetItem *group, const QString &what, const QString &keys) { new QTreeWidgetItem(group, {what, keys}); };
    const auto native = [](const QString &keys) { return QKeySequence(keys, QKeySequence::PortableText).toString(QKeySequence::NativeText); };
    QTreeWidgetItem *text = addGroup(m_list, tr("In the text"));
    add(text, tr("Tag the selection, or the fact at the caret, with a label"), tr("key of the label"));
    add(text, tr("Select word by word"), native(u"Ctrl+Shift+Right"_s));
    add(text, tr("Page down"), native(u"Space"_s));
    QTreeWidgetItem *list = addGroup(m_list, tr("In the article list"));
    add(list, tr("Open the article"), native(u"Return"_s));
    add(list, tr("Delete it from the library"), native(u"Del"_s));
    add(list, tr("Search"), u"/"_s);
}

void CheatSheet::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        const bool whole = group->text(0).contains(text, Qt::CaseInsensitive);
        int shown = 0;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem *item = group->child(row);
            const bool fits = whole || item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits;
        }
        group->setHidden(shown == 0);
    }
}

} // namespace nutgraf
