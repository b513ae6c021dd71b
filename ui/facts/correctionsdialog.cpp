// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/correctionsdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

CorrectionsDialog::CorrectionsDialog(QWidget *parent)
    : QDialog(parent)
    , m_box(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_message(new QLabel(this))
    , m_report(new QPlainTextEdit(this))
    , m_remove(new QPushButton(tr("&Delete"), this))
    , m_import(new QPushButton(tr("&Import…"), this))
    , m_export(new QPushButton(tr("E&xport all…"), this))
    , m_exportSelected(new QPushButton(tr("Export &selected…"), this))
{
    setObjectName(u"correctionsDialog"_s);
    setWindowTitle(tr("Corrections"));
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterRole(CorrectionsModel::FilterTextRole);
    m_filter.setSortRole(CorrectionsModel::SortRole);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter.setSortCaseSensitivity(Qt::CaseInsensitive);
    place();
    connect(m_box, &QLineEdit::textChanged, &m_filter, [this](const QString &typed) { m_filter.setFilterFixedString(typed.simplified()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CorrectionsDialog::update);
    connect(m_remove, &QPushButton::clicked, this, &CorrectionsDialog::remove);
    connect(m_import, &QPushButton::clicked, this, &CorrectionsDialog::importAsked);
    connect(m_export, &QPushButton::clicked, this, &CorrectionsDialog::exportAsked);
    connect(m_exportSelected, &QPushButton::clicked, this, &CorrectionsDialog::exportSelected);
    update();
    m_box->setFocus();
}

void CorrectionsDialog::place()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    m_box->setObjectName(u"correctionsFilter"_s);
    m_box->setAccessibleName(tr("Filter corrections"));
    m_box->setPlaceholderText(tr("Filter corrections"));
    m_box->setClearButtonEnabled(true);
    m_box->installEventFilter(this);
    layout->addWidget(m_box);
    m_view->setObjectName(u"correctionsView"_s);
    m_view->setAccessibleName(tr("Corrections"));
    m_view->setModel(&m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(CorrectionsModel::MadeColumn, Qt::DescendingOrder);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(CorrectionsModel::ChangeColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(CorrectionsModel::WhatColumn, 26 * letter);
    m_view->setColumnWidth(CorrectionsModel::ScopeColumn, 30 * letter);
    m_view->setColumnWidth(CorrectionsModel::MadeColumn, 20 * letter);
    m_view->setColumnWidth(CorrectionsModel::EngineColumn, 11 * letter);
    m_view->installEventFilter(this);
    layout->addWidget(m_view, 1);
    m_message->setObjectName(u"correctionsMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    m_report->setObjectName(u"correctionsReport"_s);
    m_report->setAccessibleName(tr("What was left out"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setFixedHeight(6 * fontMetrics().lineSpacing());
    m_report->hide();
    layout->addWidget(m_report);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(u"correctionsButtons"_s);
    for (const auto &[button, name] : {std::pair(m_remove, u"correctionsDelete"_s), {m_import, u"correctionsImport"_s}, {m_exportSelected, u"correctionsExportSelected"_s}, {m_export, u"correctionsExport"_s}}) {
        button->setObjectName(name);
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(960, 520);
}

void CorrectionsDialog::setRows(const QList<CorrectionRow> &rows)
{
    m_model.setRows(rows);
    update();
}

void CorrectionsDialog::setWritable(bool writable)
{
    m_writable = writable;
    update();
}

void CorrectionsDialog::say(const QString &words)
{
    m_said = words;
    update();
}

void CorrectionsDialog::update()
{
    m_remove->setEnabled(m_writable && m_view->selectionModel()->hasSelection());
    m_import->setEnabled(m_writable);
    m_exportSelected->setEnabled(m_view->selectionModel()->hasSelection());
    m_export->setEnabled(m_model.rowCount() > 0);
    const bool nothing = m_said.isEmpty() && m_model.rowCount() == 0;
    m_message->setText(nothing ? tr("Nothing has been corrected yet. In the list of facts, E corrects, M merges, S splits and X rejects a fact.") : m_said);
    m_message->setVisible(!m_message->text().isEmpty());
}

void CorrectionsDialog::report(const QStringList &lines)
{
    m_report->setPlainText(lines.join(u'\n'));
    m_report->setVisible(!lines.isEmpty());
}

std::pair<QStringList, QStringList> CorrectionsDialog::selected() const
{
    QStringList decisions;
    QStringList rules;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        const CorrectionRow &row = m_model.row(m_filter.mapToSource(index).row());
        (row.isEverywhere() ? rules : decisions).append(row.isEverywhere() ? row.rule : row.decision);
    }
    return {decisions, rules};
}

void CorrectionsDialog::remove()
{
    const auto [decisions, rules] = selected();
    if (m_writable && !(decisions.isEmpty() && rules.isEmpty()))
        Q_EMIT removeAsked(decisions, rules);
}

void CorrectionsDialog::exportSelected()
{
    const auto [decisions, rules] = selected();
    Q_EMIT exportSelectedAsked(decisions, rules);
}

/// From the box into the list; Del in the list deletes.
bool CorrectionsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    if (watched == m_box && key->key() == Qt::Key_Down && m_filter.rowCount() > 0) {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->selectionModel()->hasSelection()) // the focus makes a row current, but does not select it
            m_view->setCurrentIndex(m_filter.index(0, 0));
        return true;
    }
    if (watched == m_view && key->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace nutgraf
