// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/factdesk.h"
#include "ui/facts/factrowsupply.h"
#include "ui/facts/factsdelegate.h"
#include "ui/facts/factsfilter.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/factspanel.h"
#include "ui/facts/factspanelwidgets.h"
#include "ui/facts/factwalk.h"

class QKeyEvent;

namespace nutgraf {

/// The inside of the facts panel.
struct FactsPanel::Private : FactsPanelWidgets {
    explicit Private(FactsPanel *panel);

    void connectAll();
    void rebuild();
    void setRows(const QList<FactRow> &rows);
    void takeDecisions(const QList<FactRow> &rows);
    /// Selects this row alone, whatever keys are held: the view itself would select further rows with Shift.
    void goTo(const QModelIndex &index);
    void filterChanged();
    void showMore(FactGroup group);
    void openGroups();
    void showEmptyState();
    void currentChanged(const QModelIndex &current);
    void showDetails();
    void walk(int step);
    [[nodiscard]] QList<FactRow> selectedRows() const;
    [[nodiscard]] bool isListKey(const QKeyEvent &event) const;
    bool listKey(const QKeyEvent &event);
    bool boxKey(const QKeyEvent &event);
    void contextMenu(const QPoint &at);
    void offerExtent();
    [[nodiscard]] const FactRow *currentRow() const;
    [[nodiscard]] QModelIndex sourceOf(const QModelIndex &index) const { return filter.mapToSource(index).siblingAtColumn(0); }

    FactsPanel *q;
    FactsModel model;
    FactsFilter filter;
    FactsDelegate delegate;
    FactRowSupply supply;
    FactDesk desk;
    FactKeys keys;
    Article article;
    Facts facts;
    Corrections corrections;
    Theme theme;
    bool hasArticle = false;
    bool hasFacts = false;
    FactWalk way; ///< through the places of the current row
    bool selecting = false; ///< select() moves the current row: nobody walked there
};

} // namespace nutgraf
