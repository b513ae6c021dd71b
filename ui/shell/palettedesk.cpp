// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettedesk.h"

#include "core/storage/excerpt.h"
#include "ui/annotations/annotator.h"
#include "ui/library/articlelistmodel.h"
#include "ui/library/librarypanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/annotationdesk.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortestSearch = 3;
constexpr int maximumHits = 20;
} // namespace

PaletteDesk::PaletteDesk(const Parts &parts, CommandPalette *palette, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_palette(palette)
    , m_search(parts.session->library()->path())
{
    palette->setProvider([this] { return entries(); });
    connect(parts.actions->action(u"edit.command"_s), &QAction::triggered, palette, &CommandPalette::open);
    connect(qApp, &QApplication::focusChanged, this, &PaletteDesk::guard);
    m_delay.setSingleShot(true);
    m_delay.setInterval(80);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_search.find(typedQuery(m_pattern.trimmed()), maximumHits); });
    connect(palette, &CommandPalette::patternChanged, this, &PaletteDesk::ask);
    connect(&m_search, &LibrarySearch::found, this, [this](const QString &, const QList<SearchHit> &hits) { show(hits); });
}

/// The field that has the keyboard is watched while it has it.
void PaletteDesk::guard(QWidget *old, QWidget *now)
{
    if (qobject_cast<QLineEdit *>(old))
        old->removeEventFilter(this);
    if (qobject_cast<QLineEdit *>(now) && now != m_palette)
        now->installEventFilter(this);
}

bool PaletteDesk::eventFilter(QObject *watched, QEvent *event)
{
    // Where the desktop has a field of text take Ctrl+K for itself (delete to the end of the line), the palette opens all the same.
    if (event->type() == QEvent::ShortcutOverride) {
        const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
        if (m_parts.actions->action(u"edit.command"_s)->shortcuts().contains(keys)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QList<PaletteEntry> PaletteDesk::entries() const
{
    QList<PaletteEntry> out;
    for (QAction *action : m_parts.actions->all()) {
        if (!action->isEnabled() || Actions::id(action) == u"edit.command"_s)
            continue;
        out.append({PaletteEntry::Kind::Command, Actions::plainText(action), action->shortcut().toString(QKeySequence::NativeText),
                    [action] { action->trigger(); }, 12, {}, 0});
    }
    if (m_parts.annotator->article()) {
        for (const Label &label : m_parts.annotator->tagSet().labels) {
            out.append({PaletteEntry::Kind::Label, tr("Tag as %1").arg(label.name), label.key,
                        [desk = m_parts.desk, id = label.id] { desk->label(id); }, 8, {}, 0});
        }
    }
    for (const ArticleSummary &article : m_parts.library->model()->articles())
        out.append(articleEntry(article));
    return out;
}

PaletteEntry PaletteDesk::articleEntry(const ArticleSummary &article) const
{
    const QString day = listedDay(article);
    return {PaletteEntry::Kind::Article, article.title, day, [session = m_parts.session, id = article.id] { session->openStored(id); }, 0, {}, article.id};
}

void PaletteDesk::ask(const QString &pattern)
{
    m_pattern = pattern;
    m_search.cancel();
    if (pattern.trimmed().size() >= shortestSearch)
        m_delay.start();
    else
        m_delay.stop();
}

void PaletteDesk::show(const QList<SearchHit> &hits)
{
    QList<PaletteEntry> found;
    const auto &articles = m_parts.library->model()->articles();
    for (const SearchHit &hit : hits) {
        const auto article = std::ranges::find(articles, hit.id, &ArticleSummary::id);
        if (article == articles.end())
            continue;
        found.append(articleEntry(*article));
        found.last().about = hit.excerpt;
    }
    m_palette->addFound(m_pattern, found);
}

} // namespace nutgraf
