// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/mergedialog.h"

#include "ui/facts/factsfilter.h"
#include "ui/facts/facttext.h"
#include "ui/facts/scopechoice.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

MergeDialog::MergeDialog(const Facts &facts, const QList<FactRow> &rows, QWidget *parent)
    : QDialog(parent)
    , m_box(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_scope(new ScopeChoice(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge entities"));
    collect(facts, rows);
    place(rows);
    show({});
    m_box->setFocus();
}

void MergeDialog::collect(const Facts &facts, const QList<FactRow> &rows)
{
    const auto isRow = [&rows](int entity) { return std::ranges::any_of(rows, [entity](const FactRow &row) { return row.entity == entity; }); };
    for (int i = 0; i < facts.entities.size(); ++i) {
        const Entity &entity = facts.entities[i];
        if (entity.mentions.isEmpty() || isRow(i) != (rows.size() > 1))
            continue;
        QStringList about{nameOf(entity.type), entity.role.isEmpty() ? entity.kind : entity.role};
        about.append(entity.mentions.size() == 1 ? tr("1 mention") : tr("%n mentions", nullptr, int(entity.mentions.size())));
        about.removeAll(QString());
        m_candidates.append({i, oneLine(entity.name), about.join(u", ")});
    }
    // Most likely the same: of the same type, then those named often.
    const int first = rows.isEmpty() ? -1 : rows.first().entity;
    const auto rank = [&](const Candidate &candidate) {
        const Entity &entity = facts.entities[candidate.entity];
        const bool same = first >= 0 && first < facts.entities.size() && facts.entities[first].type == entity.type;
        return std::pair(same ? 0 : 1, -entity.mentions.size());
    };
    std::ranges::stable_sort(m_candidates, {}, rank);
}

void MergeDialog::place(const QList<FactRow> &rows)
{
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto *const title = new QLabel(rows.size() > 1 ? tr("These are one. Which name do they keep?") : tr("“%1” is the same as…").arg(rows.value(0).title));
    title->setObjectName(u"mergeTitle"_s);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    m_box->setObjectName(u"mergeFilter"_s);
    m_box->setAccessibleName(tr("Filter the names"));
    m_box->setPlaceholderText(tr("Type a part of the name"));
    m_box->setClearButtonEnabled(true);
    m_box->installEventFilter(this);
    layout->addWidget(m_box);
    m_list->setObjectName(u"mergeList"_s);
    m_list->setAccessibleName(tr("Names"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(9 * (fontMetrics().height() + 8));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_scope);
    m_buttons->setObjectName(u"mergeButtons"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Merge"));
    layout->addWidget(m_buttons);
    connect(m_box, &QLineEdit::textChanged, this, &MergeDialog::show);
    connect(m_list, &QListWidget::itemActivated, this, &MergeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &MergeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(400, sizeHint().height());
}

void MergeDialog::show(const QString &typed)
{
    const QStringList words = searchForm(typed).split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        const QString form = searchForm(candidate.name + u' ' + candidate.about);
        if (!std::ranges::all_of(words, [&form](const QString &word) { return form.contains(word); }))
            continue;
        auto *const item = new QListWidgetItem(tr("%1 — %2").arg(candidate.name, candidate.about), m_list);
        item->setData(Qt::UserRole, candidate.entity);
    }
    m_list->setCurrentRow(0);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_list->count() > 0);
}

int MergeDialog::chosen() const
{
    const QListWidgetItem *const item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : -1;
}

bool MergeDialog::isEverywhere() const
{
    return m_scope->isEverywhere();
}

void MergeDialog::accept()
{
    if (chosen() < 0)
        return;
    m_scope->remember();
    QDialog::accept();
}

/// The arrows move in the list while one types.
bool MergeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentRow();
        switch (key->key()) {
        case Qt::Key_Down: m_list->setCurrentRow(qMin(row + 1, m_list->count() - 1)); return true;
        case Qt::Key_Up: m_list->setCurrentRow(qMax(row - 1, 0)); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace nutgraf
