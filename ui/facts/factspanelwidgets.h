// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

class QAbstractItemDelegate;
class QAbstractItemModel;
class QFrame;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QTreeView;
class QVBoxLayout;
class QWidget;

namespace nutgraf {

class ExtentBar;

/// What the facts panel is made of; all of it belongs to the panel.
struct FactsPanelWidgets {
    QLineEdit *box = nullptr; ///< the filter
    QTreeView *view = nullptr;
    QLabel *empty = nullptr; ///< in place of the view when there is nothing to list
    QStackedLayout *stack = nullptr; ///< view and empty
    QWidget *detailsPane = nullptr;
    QFrame *hairline = nullptr;
    QLabel *details = nullptr;
    ExtentBar *extentBar = nullptr; ///< between details and hints
    QLabel *hints = nullptr;

    void build(QWidget *panel, QAbstractItemModel *model, QAbstractItemDelegate *delegate);
    /// As high as their words need at the present width: the layout asks only once.
    void fitDetails() const;
    void setColours(QWidget *panel, const FrameColours &frame) const;

private:
    QWidget *owner = nullptr; ///< parent of all from the start: a stacked layout shows what it gets, a window of its own where nobody owns it
    void buildFilter(QVBoxLayout *layout);
    void buildList(QVBoxLayout *layout, QAbstractItemModel *model, QAbstractItemDelegate *delegate);
    void buildDetails(QVBoxLayout *layout);
};

} // namespace nutgraf
