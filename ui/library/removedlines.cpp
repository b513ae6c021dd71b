// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/removedlines.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
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

RemovedLinesDialog::RemovedLinesDialog(const QList<RemovedLine> &lines, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"removedLines"_s);
    setWindowTitle(tr("Lines left out"));
    resize(640, 420);
    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(tr("These lines of the source are not part of the article."), this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(u"removedList"_s);
    tree->setAccessibleName(tr("Lines left out"));
    tree->setHeaderLabels({tr("Line"), tr("Text"), tr("Why")});
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    for (const RemovedLine &line : lines) {
        auto *item = new QTreeWidgetItem(tree, {QString::number(line.line), line.text.left(500), reasonText(line.reason)});
        item->setToolTip(1, line.text.left(500));
    }
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(tree);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *keep = buttons->addButton(tr("&Keep everything"), QDialogButtonBox::ActionRole);
    keep->setObjectName(u"keepEverything"_s);
    keep->setToolTip(tr("Opens the text again with nothing left out, as an article of its own"));
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT keepEverythingAsked();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace nutgraf
