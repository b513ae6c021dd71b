// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/removedlines.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

QString reasonText(RemovalReason reason)
{
    switch (reason) {
    case RemovalReason::Button:
        return RemovedLinesDialog::tr("a button of the page");
    case RemovalReason::Navigation:
        return RemovedLinesDialog::tr("navigation");
    case RemovalReason::Related:
        return RemovedLinesDialog::tr("other articles");
    case RemovalReason::Sharing:
        return RemovedLinesDialog::tr("sharing");
    case RemovalReason::Consent:
        return RemovedLinesDialog::tr("consent or ad-blocker notice");
    case RemovalReason::Newsletter:
        return RemovedLinesDialog::tr("newsletter or donation");
    case RemovalReason::Copyright:
        return RemovedLinesDialog::tr("copyright");
    case RemovalReason::Comments:
        return RemovedLinesDialog::tr("comments");
    case RemovalReason::Caption:
        return RemovedLinesDialog::tr("picture credit");
    case RemovalReason::Metadata:
        return RemovedLinesDialog::tr("shown elsewhere");
    case RemovalReason::Other:
        break;
    }
    return RemovedLinesDialog::tr("not part of the article");
}

namespace {

constexpr qsizetype longestShown = 500;

/// The selected lines as they stood in the source; all when none is selected.
void copyLines(const QTreeWidget *tree)
{
    QStringList texts;
    for (int row = 0; row < tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = tree->topLevelItem(row);
        if (item->isSelected() || tree->selectedItems().isEmpty())
            texts.append(item->data(2, Qt::UserRole).toString());
    }
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

} // namespace

RemovedLinesDialog::RemovedLinesDialog(const QList<RemovedLine> &lines, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"removedLines"_s);
    setWindowTitle(tr("Lines left out"));
    resize(720, 440);
    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(tr("These lines of the source are not part of the article."), this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(u"removedList"_s);
    tree->setAccessibleName(tr("Lines left out"));
    tree->setHeaderLabels({tr("Line"), tr("Why"), tr("Text")});
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree->setAllColumnsShowFocus(true);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    for (const RemovedLine &line : lines) {
        auto *item = new QTreeWidgetItem(tree, {line.line > 0 ? QLocale().toString(line.line) : QString(), reasonText(line.reason), line.text.left(longestShown)});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(2, line.text.left(longestShown));
        item->setData(2, Qt::UserRole, line.text);
    }
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    if (tree->topLevelItemCount() > 0)
        tree->setCurrentItem(tree->topLevelItem(0));
    layout->addWidget(tree);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyRemoved"_s);
    copy->setToolTip(tr("Copies the selected lines, or all when none is selected"));
    copy->setAutoDefault(false);
    copy->setEnabled(!lines.isEmpty());
    connect(copy, &QPushButton::clicked, this, [tree] { copyLines(tree); });
    connect(new QShortcut(QKeySequence::Copy, tree), &QShortcut::activated, this, [tree] { copyLines(tree); });
    QPushButton *keep = buttons->addButton(tr("&Keep everything"), QDialogButtonBox::ActionRole);
    keep->setObjectName(u"keepEverything"_s);
    keep->setAutoDefault(false);
    keep->setToolTip(tr("Opens the text again with nothing left out, as an article of its own"));
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT keepEverythingAsked();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    layout->addWidget(buttons);
}

} // namespace nutgraf
