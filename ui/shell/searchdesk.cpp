// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/searchdesk.h"

#include "ui/annotations/annotator.h"
#include "ui/annotations/hitedits.h"
#include "ui/reading/readingview.h"
#include "ui/search/searchpage.h"
#include "ui/shell/actions.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QFileDialog>
#include <QSaveFile>

namespace nutgraf {

using namespace Qt::StringLiterals;

SearchDesk::SearchDesk(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_work(parts.session->library()->path())
{
    connect(parts.annotator, &Annotator::annotationsChanged, this, &SearchDesk::refresh);
    connect(parts.annotator, &Annotator::tagSetChanged, this, &SearchDesk::refresh);
    connect(parts.session, &Session::libraryChanged, this, &SearchDesk::refresh);
}

SearchDesk::~SearchDesk() = default;

void SearchDesk::open(const QString &query)
{
    if (!m_page)
        make();
    refresh();
    tellSaved();
    if (!query.isEmpty())
        m_page->setQuery(query);
    m_page->show();
    m_page->raise();
    m_page->activateWindow();
    m_page->focusQuery();
    if (m_parts.session->library()->mode() == LibraryMode::ReadWrite)
        m_work.indexFacts();
}

void SearchDesk::make()
{
    m_page = new SearchPage(m_window);
    for (const QString &id : {u"edit.undo"_s, u"edit.redo"_s, u"edit.findall"_s}) // keys of the window do not reach its dialogs
        m_page->addAction(m_parts.actions->action(id));
    connect(m_page, &SearchPage::asked, &m_work, &SearchWork::ask);
    connect(m_page, &SearchPage::askedNothing, &m_work, &SearchWork::cancel);
    connect(&m_work, &SearchWork::found, m_page, &SearchPage::setAnswer);
    connect(&m_work, &SearchWork::failed, m_page, [this](const Error &error) { m_page->say(error.message); });
    connect(&m_work, &SearchWork::indexing, m_page, [this](bool on) { m_page->say(on ? tr("Facts of new articles are still being found…") : QString()); });
    connect(&m_work, &SearchWork::indexed, m_page, [this](int articles) {
        if (articles > 0)
            m_page->askAgain();
    });
    connect(m_page, &SearchPage::openAsked, this, &SearchDesk::openHit);
    connect(m_page, &SearchPage::annotateAsked, this, &SearchDesk::annotate);
    connect(m_page, &SearchPage::deleteAsked, this, &SearchDesk::remove);
    connect(m_page, &SearchPage::csvAsked, this, &SearchDesk::saveCsv);
    connect(m_page, &SearchPage::saveAsked, this, [this](const QString &name, const QString &query) {
        const auto done = m_parts.session->library()->putSavedSearch({name, query});
        m_page->say(done ? tr("Saved as “%1”.").arg(name) : done.error().message);
        tellSaved();
    });
    connect(m_page, &SearchPage::forgetAsked, this, [this](const QString &name) {
        const auto done = m_parts.session->library()->removeSavedSearch(name);
        m_page->say(done ? tr("“%1” is forgotten.").arg(name) : done.error().message);
        tellSaved();
    });
    if (m_parts.themes) {
        connect(m_parts.themes, &ThemeManager::changed, m_page, &SearchPage::setTheme);
        m_page->setTheme(m_parts.themes->theme());
    }
}

/// What hangs on the library and the open article; nothing while the page is not there.
void SearchDesk::refresh()
{
    if (!m_page)
        return;
    const Library *const library = m_parts.session->library();
    m_page->setTagSets(library->tagSets().value_or(QList<TagSet>()));
    m_page->setWritable(library->mode() == LibraryMode::ReadWrite && m_parts.annotator->article() != 0);
    if (m_page->isVisible() && !m_page->query().trimmed().isEmpty())
        m_page->askAgain();
}

void SearchDesk::tellSaved()
{
    const QList<SavedSearch> saved = m_parts.session->library()->savedSearches().value_or(QList<SavedSearch>());
    if (m_page)
        m_page->setSaved(saved);
    Q_EMIT savedChanged(saved);
}

void SearchDesk::openHit(const QueryHit &hit)
{
    if (m_parts.session->current().id != hit.article)
        m_parts.session->openStored(hit.article);
    const StoredArticle &current = m_parts.session->current();
    if (current.id != hit.article)
        return; // gone meanwhile; the session has said so
    if ((hit.revision == 0 || hit.revision == current.revision) && hit.span.end <= current.article.text.size())
        m_parts.view->showSpan(hit.span);
    m_window->activateWindow();
    m_parts.view->setFocus(Qt::OtherFocusReason);
}

void SearchDesk::annotate(const QList<QueryHit> &hits, const QString &labelId)
{
    const auto step = annotateHits(*m_parts.session->library(), hits, labelId, m_parts.annotator->author());
    if (!step) {
        m_page->say(step.error().message);
        return;
    }
    const Label *const label = m_parts.annotator->tagSet().label(labelId);
    if (!step->edits.isEmpty() && !m_parts.annotator->perform(step->edits, tr("Annotate %n places as %1", nullptr, step->done).arg(label ? label->name : labelId)))
        return;
    m_page->places()->tickAll(false);
    m_page->say(step->left > 0 ? tr("%n annotated, %1 left as they are.", nullptr, step->done).arg(step->left) : tr("%n annotated.", nullptr, step->done));
    m_page->askAgain();
}

void SearchDesk::remove(const QList<QueryHit> &hits)
{
    const auto step = removeHits(*m_parts.session->library(), hits);
    if (!step) {
        m_page->say(step.error().message);
        return;
    }
    if (!step->edits.isEmpty() && !m_parts.annotator->perform(step->edits, tr("Delete %n annotations found", nullptr, step->done)))
        return;
    m_page->say(tr("%n deleted. Undo brings them back.", nullptr, step->done));
    m_page->askAgain();
}

void SearchDesk::saveCsv(const QString &csv)
{
    const QString path = QFileDialog::getSaveFileName(m_page, tr("Save counts"), u"counts.csv"_s, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = csv.toUtf8();
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_page->say(done ? tr("Saved to %1.").arg(path) : tr("“%1” cannot be written (%2); choose another place.").arg(path, file.errorString()));
}

} // namespace nutgraf
