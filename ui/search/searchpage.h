// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/concordancemodel.h"
#include "ui/search/countmodel.h"
#include "ui/search/searchwork.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTabWidget;
class QTableView;
class QToolButton;

namespace nutgraf {

class BarDelegate;
class QueryForm;

/// Find and count in the whole library: a query or a form, the places found with the words around them, and a table of counts.
/// Knows no library; what it asks for is done by others.
class SearchPage : public QDialog {
    Q_OBJECT
public:
    explicit SearchPage(QWidget *parent = nullptr);
    ~SearchPage() override;

    void setTagSets(const QList<TagSet> &tagSets);
    void setSaved(const QList<SavedSearch> &saved);
    void setWritable(bool writable);
    void setTheme(const Theme &theme);
    /// Types it into the field and asks for it.
    void setQuery(const QString &query);
    [[nodiscard]] QString query() const;
    void setAnswer(const SearchAnswer &answer);
    /// Beside the number of places; empty for nothing.
    void say(const QString &words);
    void focusQuery();
    /// Asks once more, as after a change of the library.
    void askAgain();
    [[nodiscard]] ConcordanceModel *places() { return &m_places; }
    [[nodiscard]] CountModel *counts() { return &m_counts; }

Q_SIGNALS:
    void asked(const nutgraf::SearchQuestion &question);
    /// The field is empty or holds no query: whatever is being looked for is not wanted any more.
    void askedNothing();
    void openAsked(const nutgraf::QueryHit &hit);
    void annotateAsked(const QList<nutgraf::QueryHit> &hits, const QString &labelId);
    void deleteAsked(const QList<nutgraf::QueryHit> &hits);
    void saveAsked(const QString &name, const QString &query);
    void forgetAsked(const QString &name);
    void csvAsked(const QString &csv);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QWidget *placeList();
    QWidget *placeCounts();
    void ask();
    void update();
    void openCurrent();
    void askName();
    void fillSavedMenu();

    QLineEdit *m_field;
    QLabel *m_problem;
    QueryForm *m_form;
    QToolButton *m_showForm;
    QToolButton *m_help;
    QLabel *m_helpText;
    QToolButton *m_savedButton;
    QTabWidget *m_tabs;
    QTableView *m_list;
    QComboBox *m_sort;
    QPushButton *m_tickAll;
    QPushButton *m_annotate;
    QPushButton *m_delete;
    QTableView *m_table;
    QComboBox *m_rows;
    QComboBox *m_columns;
    QLabel *m_status;
    BarDelegate *m_bars;
    ConcordanceModel m_places;
    CountModel m_counts;
    QList<TagSet> m_tagSets;
    QList<SavedSearch> m_saved;
    QTimer m_typing;
    QString m_found;
    QString m_said;
    bool m_writable = false;
};

} // namespace nutgraf
