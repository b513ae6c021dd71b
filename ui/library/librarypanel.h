// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"
#include "ui/theme/theme.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QListWidget;

namespace nutgraf {

class ArticleDelegate;
class ArticleListModel;

/// The left pane: sources with their counts, search as you type, the list of articles. Enter or a click opens, Del asks for deletion.
class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget *parent = nullptr);
    ~LibraryPanel() override;

    /// Says neither that there are articles nor that there are none, until setArticles() tells.
    void awaitArticles();
    void setArticles(const QList<ArticleSummary> &articles);
    /// Selects it, without opening it again; 0 for none.
    void setCurrent(ArticleId id);
    void setHidden(const QSet<ArticleId> &hidden);
    /// What the search found for the text in the field; nothing: everything.
    void setFound(const std::optional<QList<ArticleId>> &found);
    /// Searches listed under the sources.
    void setSaved(const QList<SavedSearch> &saved);
    void setTheme(const Theme &theme);
    /// The row after or before the selected one, to be opened; 0 at the end.
    [[nodiscard]] ArticleId neighbour(int step) const;
    [[nodiscard]] ArticleListModel *model() const { return m_model; }
    void focusList();

Q_SIGNALS:
    void openAsked(nutgraf::ArticleId id);
    void deleteAsked(nutgraf::ArticleId id);
    void readAsked(nutgraf::ArticleId id, bool read);
    void starAsked(nutgraf::ArticleId id, bool starred);
    /// The search text has changed; answered with setFound().
    void searchAsked(const QString &text);
    /// A saved search was chosen; answered with setFound(). Going back to a source shows everything again by itself.
    void savedAsked(const QString &query);
    void exportAsked(nutgraf::ArticleId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSources();
    void fitSources();
    void chooseSource(int row);
    void tellCounts();
    void tellEmpty();
    void selectCurrent();
    void showMenu(const QPoint &place);

    ArticleListModel *m_model;
    ArticleDelegate *m_delegate;
    QListWidget *m_sources;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_empty;
    FrameColours m_colours;
    ArticleId m_current = 0;
    bool m_savedShown = false;
};

} // namespace nutgraf
