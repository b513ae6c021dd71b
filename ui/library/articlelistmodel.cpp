// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articlelistmodel.h"

#include <QLocale>

namespace nutgraf {

using namespace Qt::StringLiterals;

QString shortDay(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.date(), u"d MMM yyyy"_s) : QString();
}

QString listedDay(const ArticleSummary &article)
{
    if (article.published.isValid())
        return shortDay(article.published);
    return ArticleListModel::tr("added %1").arg(shortDay(article.added.toLocalTime()));
}

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

bool ArticleListModel::belongs(const ArticleSummary &article) const
{
    if (m_hidden.contains(article.id))
        return false;
    switch (m_source) {
    case Source::All:
        return true;
    case Source::Unread:
        return !article.read || article.id == m_current;
    case Source::Starred:
        return article.starred;
    }
    return true;
}

QList<qsizetype> ArticleListModel::wantedRows() const
{
    QList<qsizetype> rows;
    if (m_found) {
        QHash<ArticleId, qsizetype> places;
        places.reserve(m_all.size());
        for (qsizetype i = 0; i < m_all.size(); ++i)
            places.insert(m_all[i].id, i);
        for (const ArticleId id : *m_found) {
            const qsizetype place = places.value(id, -1);
            if (place >= 0 && belongs(m_all[place]))
                rows.append(place);
        }
        return rows;
    }
    rows.reserve(m_all.size());
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (belongs(m_all[i]))
            rows.append(i);
    }
    return rows;
}

void ArticleListModel::refresh(const QList<ArticleSummary> *before)
{
    const QList<qsizetype> rows = wantedRows();
    const QList<ArticleSummary> &old = before ? *before : m_all;
    bool same = rows.size() == m_rows.size();
    QList<int> changed;
    for (qsizetype i = 0; same && i < rows.size(); ++i) {
        same = old[m_rows[i]].id == m_all[rows[i]].id;
        if (before && !(old[m_rows[i]] == m_all[rows[i]]))
            changed.append(int(i));
    }
    if (same) {
        m_rows = rows;
        if (!changed.isEmpty())
            Q_EMIT dataChanged(index(changed.first()), index(changed.last()));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ArticleListModel::setArticles(const QList<ArticleSummary> &articles)
{
    if (articles == m_all)
        return;
    const QList<ArticleSummary> before = std::exchange(m_all, articles);
    // Between this and refresh() nobody may look: the rows still count in the list before.
    refresh(&before);
}

void ArticleListModel::setSource(Source source)
{
    m_source = source;
    refresh();
}

void ArticleListModel::setFound(const std::optional<QList<ArticleId>> &found)
{
    m_found = found;
    m_excerpts.clear();
    refresh();
}

void ArticleListModel::setExcerpts(const QHash<ArticleId, QString> &excerpts)
{
    if (!m_found || excerpts == m_excerpts)
        return;
    m_excerpts = excerpts;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {ExcerptRole, Qt::SizeHintRole});
}

void ArticleListModel::setHidden(const QSet<ArticleId> &hidden)
{
    m_hidden = hidden;
    refresh();
}

void ArticleListModel::setCurrent(ArticleId id)
{
    m_current = id;
    refresh();
}

int ArticleListModel::count(Source source) const
{
    int n = 0;
    for (const ArticleSummary &article : m_all) {
        if (m_hidden.contains(article.id))
            continue;
        n += source == Source::All || (source == Source::Unread && !article.read) || (source == Source::Starred && article.starred);
    }
    return n;
}

ArticleId ArticleListModel::articleAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_all[m_rows[row]].id : 0;
}

int ArticleListModel::rowOf(ArticleId id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_all[m_rows[i]].id == id)
            return int(i);
    }
    return -1;
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleSummary &article = m_all[m_rows[index.row()]];
    const QString title = article.title.isEmpty() ? tr("Without a headline") : article.title;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return title;
    case Qt::AccessibleTextRole: {
        QString words = article.read ? title : tr("%1, unread").arg(title);
        if (article.starred)
            words = tr("%1, starred").arg(words);
        if (article.annotations == 1)
            return tr("%1, 1 mark").arg(words);
        return article.annotations ? tr("%1, %n marks", nullptr, article.annotations).arg(words) : words;
    }
    case Qt::AccessibleDescriptionRole:
        return m_excerpts.value(article.id);
    case IdRole:
        return article.id;
    case DateRole:
        return listedDay(article);
    case SourceRole:
        return article.source;
    case ReadRole:
        return article.read;
    case StarredRole:
        return article.starred;
    case MarksRole:
        return article.annotations;
    case ExcerptRole:
        return m_excerpts.value(article.id);
    default:
        return {};
    }
}

} // namespace nutgraf
