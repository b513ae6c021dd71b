// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace nutgraf {

/// The articles of the library as the list shows them: one source, those that a search found, without those about to be deleted.
/// Plain rows over summaries: 10,000 of them cost a few milliseconds.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< ArticleId
        DateRole, ///< QString: day of publication; "added …" where that is unknown
        SourceRole, ///< QString
        ReadRole, ///< bool
        StarredRole, ///< bool
        MarksRole, ///< int: annotations
        ExcerptRole, ///< QString: where a search found its words; empty otherwise
    };
    enum class Source : quint8 { All, Unread, Starred };

    explicit ArticleListModel(QObject *parent = nullptr);

    /// Rows change in place where the same articles are shown.
    void setArticles(const QList<ArticleSummary> &articles);
    [[nodiscard]] const QList<ArticleSummary> &articles() const { return m_all; }
    void setSource(Source source);
    [[nodiscard]] Source source() const { return m_source; }
    /// Only these, in this order; nothing: no search.
    void setFound(const std::optional<QList<ArticleId>> &found);
    [[nodiscard]] bool isSearching() const { return m_found.has_value(); }
    /// Words around what the search found; forgotten when the search ends.
    void setExcerpts(const QHash<ArticleId, QString> &excerpts);
    /// Left out of every list, as those are that wait for their deletion.
    void setHidden(const QSet<ArticleId> &hidden);
    /// Shown in its source even when it does not belong there any more: the one being read, which has just become read.
    void setCurrent(ArticleId id);
    [[nodiscard]] int count(Source source) const;
    [[nodiscard]] ArticleId articleAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(ArticleId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool belongs(const ArticleSummary &article) const;
    [[nodiscard]] QList<qsizetype> wantedRows() const;
    void refresh(const QList<ArticleSummary> *before = nullptr);

    QList<ArticleSummary> m_all;
    QList<qsizetype> m_rows; ///< indices into m_all
    QSet<ArticleId> m_hidden;
    std::optional<QList<ArticleId>> m_found;
    QHash<ArticleId, QString> m_excerpts;
    ArticleId m_current = 0;
    Source m_source = Source::All;
};

/// "26 Dec 2017" in the language of the program.
[[nodiscard]] QString shortDay(const QDateTime &time);
/// The day a list shows for an article: that of publication, or "added …" where nobody knows it, so that the one is never taken for the other.
[[nodiscard]] QString listedDay(const ArticleSummary &article);

} // namespace nutgraf
