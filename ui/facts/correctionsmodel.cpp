// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/correctionsmodel.h"

#include "core/facts/factfields.h"
#include "ui/facts/facttext.h"
#include "ui/facts/ruletext.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

void sortNewestFirst(QList<CorrectionRow> &rows)
{
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const CorrectionRow &row) { return row.made.isValid() ? row.made.toMSecsSinceEpoch() : 0; });
}

CorrectionRow rowOf(const Decision &decision, const QJsonObject &before)
{
    const FromTo change = fromTo(decision, before);
    CorrectionRow row;
    row.decision = decision.id;
    row.what = oneLine(decision.exact, 120);
    row.from = change.from;
    row.to = change.to;
    row.made = decision.made;
    row.engine = decision.engine;
    return row;
}

CorrectionRow rowOf(const NameRule &rule)
{
    const FromTo change = fromTo(rule);
    CorrectionRow row;
    row.rule = rule.id;
    row.what = oneLine(rule.name, 120);
    row.from = change.from;
    row.to = change.to;
    row.made = rule.made;
    row.engine = rule.engine;
    return row;
}

} // namespace

QList<CorrectionRow> correctionRows(const CorrectedFacts &facts, const StoredArticle &article, const Corrections &corrections)
{
    QList<CorrectionRow> rows;
    const QList<FactRef> refs = decidedFacts(facts.engine, article.article.text, corrections.decisions);
    for (qsizetype i = 0; i < corrections.decisions.size(); ++i) {
        const Decision &decision = corrections.decisions[i];
        if (decision.verdict == Verdict::Accepted)
            continue; // agrees with the engine
        CorrectionRow row = rowOf(decision, fieldsOf(facts.engine, refs[i]));
        row.article = article.id;
        row.title = article.article.title;
        row.open = true;
        rows.append(row);
    }
    for (const NameRule &rule : corrections.rules)
        rows.append(rowOf(rule));
    sortNewestFirst(rows);
    return rows;
}

QList<CorrectionRow> correctionRows(const QList<DecidedArticle> &articles)
{
    QList<CorrectionRow> rows;
    for (const DecidedArticle &article : articles) {
        for (const Decision &decision : article.decisions) {
            if (decision.verdict == Verdict::Accepted)
                continue;
            CorrectionRow row = rowOf(decision, QJsonDocument::fromJson(decision.correction.toUtf8()).object()[u"as"].toObject());
            row.article = article.article;
            row.title = article.title;
            rows.append(row);
        }
    }
    sortNewestFirst(rows);
    return rows;
}

CorrectionsModel::CorrectionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CorrectionsModel::setRows(const QList<CorrectionRow> &rows)
{
    const auto has = [](const QList<CorrectionRow> &list, const CorrectionRow &row) { return list.contains(row); };
    constexpr qsizetype few = 2000; // above that, comparing each with each is not worth it
    if (rows.size() > few || m_rows.size() > few) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (has(rows, m_rows[i]))
            continue;
        beginRemoveRows({}, int(i), int(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i < m_rows.size() && m_rows[i] == rows[i])
            continue;
        beginInsertRows({}, int(i), int(i));
        m_rows.insert(i, rows[i]);
        endInsertRows();
    }
    if (m_rows.size() > rows.size()) { // the same ones in another order
        beginRemoveRows({}, int(rows.size()), int(m_rows.size()) - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
}

int CorrectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CorrectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString CorrectionsModel::articleText(const CorrectionRow &row)
{
    if (row.isEverywhere())
        return tr("All articles");
    const QString title = row.title.isEmpty() ? tr("Untitled") : oneLine(row.title, 120);
    return row.open ? tr("Open: %1").arg(title) : title; // in front, where a narrow column does not cut it off
}

QString CorrectionsModel::text(const CorrectionRow &row, int column) const
{
    switch (column) {
    case WhatColumn: return row.what;
    case ChangeColumn: return row.from.isEmpty() ? tr("→ %1").arg(row.to) : tr("%1 → %2").arg(row.from, row.to);
    case ScopeColumn: return articleText(row);
    case MadeColumn: return row.made.isValid() ? QLocale().toString(row.made.toLocalTime(), QLocale::ShortFormat) : QString();
    case EngineColumn: return row.engine > 0 ? QString::number(row.engine) : tr("unknown");
    default: return {};
    }
}

QVariant CorrectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CorrectionRow &line = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(line, index.column());
    case SortRole:
        if (index.column() == MadeColumn)
            return line.made;
        return index.column() == EngineColumn ? QVariant(line.engine) : QVariant(text(line, index.column()));
    case FilterTextRole: {
        QStringList words;
        for (int column = 0; column < columnTotal; ++column)
            words.append(text(line, column));
        return words.join(u'\n');
    }
    default: return {};
    }
}

QVariant CorrectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("What");
    case ChangeColumn: return tr("From → to");
    case ScopeColumn: return tr("Article");
    case MadeColumn: return tr("Made on");
    case EngineColumn: return tr("Engine");
    default: return {};
    }
}

} // namespace nutgraf
