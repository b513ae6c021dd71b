// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/librarypanel.h"

#include "ui/library/articledelegate.h"
#include "ui/library/articlelistmodel.h"
#include "ui/library/sourcedelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr int fixedSources = 3; // all, unread, starred; saved searches come behind them
constexpr int mostSavedShown = 6; // then one scrolls
constexpr int QueryRole = Qt::UserRole + 2; // of a saved search
} // namespace

LibraryPanel::LibraryPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ArticleListModel(this))
    , m_delegate(new ArticleDelegate(this))
    , m_sources(new QListWidget(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"libraryPanel"_s);
    buildSources();
    m_search->setObjectName(u"articleSearch"_s);
    m_search->setPlaceholderText(tr("Search articles"));
    m_search->setAccessibleName(tr("Search articles"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"articleList"_s);
    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->verticalScrollBar()->setSingleStep(24);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"emptyLibrary"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(16, 24, 16, 16);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addSpacing(8);
    layout->addWidget(m_sources);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(10, 6, 10, 8);
    field->addWidget(m_search);
    layout->addLayout(field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);

    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::searchAsked);
    m_search->installEventFilter(this);
    connect(m_sources, &QListWidget::currentRowChanged, this, &LibraryPanel::chooseSource);
    const auto open = [this](const QModelIndex &index) { Q_EMIT openAsked(m_model->articleAt(index.row())); };
    connect(m_list, &QListView::clicked, this, open);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LibraryPanel::showMenu);
    tellEmpty();
}

LibraryPanel::~LibraryPanel() = default;

void LibraryPanel::buildSources()
{
    m_sources->setObjectName(u"sources"_s);
    m_sources->setAccessibleName(tr("Sources"));
    m_sources->setFrameShape(QFrame::NoFrame);
    m_sources->setItemDelegate(new SourceDelegate(m_sources));
    m_sources->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sources->setMouseTracking(true);
    for (const QString &name : {tr("All articles"), tr("Unread"), tr("Starred")})
        new QListWidgetItem(name, m_sources);
    m_sources->setCurrentRow(0);
    fitSources();
}

void LibraryPanel::fitSources()
{
    const int shown = std::min(m_sources->count(), fixedSources + mostSavedShown);
    m_sources->setFixedHeight(shown * qMax(25, fontMetrics().height() + 8) + 2);
    m_sources->setVerticalScrollBarPolicy(m_sources->count() > shown ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void LibraryPanel::chooseSource(int row)
{
    const bool saved = row >= fixedSources;
    m_model->setSource(saved ? ArticleListModel::Source::All : ArticleListModel::Source(qMax(0, row)));
    if (saved)
        Q_EMIT savedAsked(m_sources->item(row)->data(QueryRole).toString());
    else if (m_savedShown)
        Q_EMIT searchAsked(m_search->text()); // what the field says holds again
    m_savedShown = saved;
    selectCurrent();
    tellEmpty();
}

void LibraryPanel::setSaved(const QList<SavedSearch> &saved)
{
    const QString chosen = m_sources->currentRow() >= fixedSources ? m_sources->currentItem()->text() : QString();
    while (m_sources->count() > fixedSources) {
        if (m_sources->currentRow() == m_sources->count() - 1)
            m_sources->setCurrentRow(0);
        delete m_sources->takeItem(m_sources->count() - 1);
    }
    for (const SavedSearch &search : saved) {
        auto *const item = new QListWidgetItem(search.name, m_sources);
        item->setData(QueryRole, search.query);
        item->setToolTip(search.query);
        item->setData(Qt::AccessibleTextRole, tr("%1, saved search").arg(search.name));
        if (search.name == chosen)
            m_sources->setCurrentItem(item);
    }
    fitSources();
}

void LibraryPanel::awaitArticles()
{
    m_empty->hide();
    m_list->show();
}

void LibraryPanel::setArticles(const QList<ArticleSummary> &articles)
{
    m_model->setArticles(articles);
    tellCounts();
    selectCurrent();
    tellEmpty();
}

void LibraryPanel::setHidden(const QSet<ArticleId> &hidden)
{
    m_model->setHidden(hidden);
    tellCounts();
    tellEmpty();
}

void LibraryPanel::setFound(const std::optional<QList<ArticleId>> &found)
{
    m_model->setFound(found);
    selectCurrent();
    tellEmpty();
}

void LibraryPanel::setCurrent(ArticleId id)
{
    m_current = id;
    m_model->setCurrent(id);
    selectCurrent();
}

void LibraryPanel::selectCurrent()
{
    const int row = m_current ? m_model->rowOf(m_current) : -1;
    const QModelIndex index = m_model->index(row);
    if (row < 0) {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    } else if (m_list->currentIndex() != index) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

void LibraryPanel::setTheme(const Theme &theme)
{
    m_colours = theme.frame;
    m_delegate->setColours(theme.frame);
    static_cast<SourceDelegate *>(m_sources->itemDelegate())->setColours(theme.frame);
    m_list->viewport()->update();
    m_sources->viewport()->update();
}

ArticleId LibraryPanel::neighbour(int step) const
{
    const int row = m_model->rowOf(m_current);
    if (row < 0)
        return m_model->articleAt(0);
    return m_model->articleAt(row + step);
}

void LibraryPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

void LibraryPanel::tellCounts()
{
    for (int row = 0; row < fixedSources; ++row) {
        QListWidgetItem *item = m_sources->item(row);
        const int count = m_model->count(ArticleListModel::Source(row));
        item->setData(SourceDelegate::CountRole, count);
        item->setData(Qt::AccessibleTextRole, count == 1 ? tr("%1, 1 article").arg(item->text()) : tr("%1, %n articles", nullptr, count).arg(item->text()));
    }
}

void LibraryPanel::tellEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (m_model->isSearching())
        m_empty->setText(tr("No article holds all these words. Esc in the search field shows all articles again."));
    else if (m_model->source() == ArticleListModel::Source::Unread)
        m_empty->setText(tr("Everything is read."));
    else if (m_model->source() == ArticleListModel::Source::Starred)
        m_empty->setText(tr("Nothing is starred. Ctrl+D stars the open article."));
    else
        m_empty->setText(tr("No articles yet. Open a file, drop one here, or paste a text with Ctrl+Shift+V."));
}

bool LibraryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search) {
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->key() != Qt::Key_Down && m_model->rowCount() > 0)
                Q_EMIT openAsked(m_model->articleAt(0));
            focusList();
            return true;
        }
        return false;
    }
    const ArticleId id = m_model->articleAt(m_list->currentIndex().row());
    if (id && key->key() == Qt::Key_Delete) {
        Q_EMIT deleteAsked(id);
        return true;
    }
    if (id && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space)) {
        Q_EMIT openAsked(id);
        return true;
    }
    if (key->text() == u"/"_s) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

void LibraryPanel::showMenu(const QPoint &place)
{
    const QModelIndex index = m_list->indexAt(place);
    const ArticleId id = m_model->articleAt(index.row());
    if (!id)
        return;
    const bool read = index.data(ArticleListModel::ReadRole).toBool();
    const bool starred = index.data(ArticleListModel::StarredRole).toBool();
    QMenu menu(this);
    menu.setObjectName(u"articleMenu"_s);
    menu.addAction(tr("&Open"), this, [this, id] { Q_EMIT openAsked(id); });
    menu.addAction(read ? tr("Mark as &unread") : tr("Mark as &read"), this, [this, id, read] { Q_EMIT readAsked(id, !read); });
    menu.addAction(starred ? tr("Remove &star") : tr("&Star"), this, [this, id, starred] { Q_EMIT starAsked(id, !starred); });
    menu.addAction(tr("&Export…"), this, [this, id] { Q_EMIT exportAsked(id); });
    menu.addSeparator();
    menu.addAction(tr("&Delete from library"), this, [this, id] { Q_EMIT deleteAsked(id); });
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

} // namespace nutgraf
