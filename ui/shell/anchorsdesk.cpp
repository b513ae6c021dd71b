// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/anchorsdesk.h"

#include "core/storage/library.h"
#include "ui/annotations/anchorspanel.h"
#include "ui/annotations/annotator.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/statusline.h"

#include <QAction>
#include <QBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

AnchorsDesk::AnchorsDesk(Actions *actions, Annotator *annotator, ReadingView *view, StatusLine *status, QBoxLayout *column)
    : QObject(column->parentWidget())
    , m_actions(actions)
    , m_annotator(annotator)
    , m_view(view)
    , m_status(status)
    , m_column(column)
{
    connect(annotator, &Annotator::annotationsChanged, this, &AnchorsDesk::refresh);
    connect(annotator, &Annotator::tagSetChanged, this, &AnchorsDesk::refresh);
    connect(actions->action(u"annotate.anchors"_s), &QAction::triggered, this, &AnchorsDesk::toggle);
    connect(actions->action(u"annotate.reattach"_s), &QAction::triggered, this, [this] { reattach(m_panel ? m_panel->currentId() : QString()); });
    connect(actions->action(u"annotate.keepanchor"_s), &QAction::triggered, this, [this] { keep(m_panel ? m_panel->currentId() : QString()); });
    connect(actions, &Actions::shortcutsChanged, this, &AnchorsDesk::showKeys);
}

AnchorsPanel *AnchorsDesk::panel()
{
    if (m_panel)
        return m_panel;
    m_panel = new AnchorsPanel(m_column->parentWidget());
    m_column->insertWidget(0, m_panel);
    connect(m_panel, &AnchorsPanel::showSpanAsked, m_view, [this](TextSpan span) { m_view->showSpan(span); });
    connect(m_panel, &AnchorsPanel::takeAsked, m_annotator, [this](const QString &id, TextSpan span) {
        m_annotator->setSpan(id, span);
        m_view->showSpan(span);
    });
    connect(m_panel, &AnchorsPanel::keepAsked, this, &AnchorsDesk::keep);
    connect(m_panel, &AnchorsPanel::reattachAsked, this, &AnchorsDesk::reattach);
    connect(m_panel, &AnchorsPanel::removeAsked, m_annotator, &Annotator::remove);
    connect(m_panel, &AnchorsPanel::closed, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    showKeys();
    return m_panel;
}

void AnchorsDesk::refresh()
{
    const QList<AnchorRow> rows = anchorRows(m_annotator->annotations(), m_annotator->unplaced(), m_annotator->tagSet(), m_view->article().text);
    if (rows.isEmpty() && !m_panel)
        return;
    panel()->setWritable(m_annotator->library() && m_annotator->library()->mode() == LibraryMode::ReadWrite);
    panel()->setRows(rows);
}

void AnchorsDesk::toggle()
{
    if (m_panel && m_panel->isListShown()) {
        m_panel->setListShown(false);
        return;
    }
    if (anchorRows(m_annotator->annotations(), m_annotator->unplaced(), m_annotator->tagSet(), m_view->article().text).isEmpty())
        m_status->say(tr("All tags have their place in the text."));
    else
        panel()->setListShown(true);
}

void AnchorsDesk::keep(const QString &annotationId)
{
    if (annotationId.isEmpty())
        m_status->say(tr("Choose a tag in the list of those that the new text has changed."));
    else
        m_annotator->keepAnchor(annotationId);
}

void AnchorsDesk::reattach(const QString &annotationId)
{
    const TextSpan selection = m_view->selection();
    if (annotationId.isEmpty())
        m_status->say(tr("Choose a tag in the list of those that the new text has changed."));
    else if (selection.isEmpty())
        m_status->say(tr("Select the words in the text that the tag belongs to."));
    else
        m_annotator->setSpan(annotationId, selection);
}

void AnchorsDesk::showKeys()
{
    const auto keys = [this](const QString &id) { return m_actions->action(id)->shortcut().toString(QKeySequence::NativeText); };
    if (m_panel)
        m_panel->setKeys(keys(u"annotate.keepanchor"_s), keys(u"annotate.reattach"_s));
}

} // namespace nutgraf
