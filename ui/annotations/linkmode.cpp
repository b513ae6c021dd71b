// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/linkmode.h"

#include "ui/annotations/markedits.h"
#include "ui/annotations/stepwords.h"

#include <QMenu>

namespace nutgraf {

using namespace Qt::StringLiterals;

LinkMode::LinkMode(Annotator *annotator, QWidget *parent)
    : QObject(parent)
    , m_annotator(annotator)
    , m_parent(parent)
{
    connect(annotator, &Annotator::aboutToOpen, this, &LinkMode::cancel);
}

void LinkMode::begin(const QString &annotationId)
{
    const qsizetype row = m_annotator->indexOf(annotationId);
    if (row < 0)
        return;
    if (m_annotator->tagSet().relations.isEmpty()) {
        Q_EMIT told(tr("The tag set has no kinds of relations. Add one under Annotate ▸ Edit tag set."));
        return;
    }
    m_from = annotationId;
    Q_EMIT told(tr("Link “%1” with: choose another annotation and press Enter, or click it. Esc cancels.").arg(shortly(m_annotator->annotations()[row].quote.exact)));
}

void LinkMode::cancel()
{
    if (!isActive())
        return;
    m_from.clear();
    Q_EMIT told({});
}

void LinkMode::finish(const QString &annotationId, QPoint menuAt)
{
    const qsizetype from = m_annotator->indexOf(m_from);
    const qsizetype to = m_annotator->indexOf(annotationId);
    if (from < 0 || to < 0 || from == to)
        return from < 0 ? cancel() : void();
    const auto types = fittingRelations(m_annotator->tagSet(), m_annotator->annotations()[from].label, m_annotator->annotations()[to].label);
    if (types.isEmpty()) {
        Q_EMIT told(tr("The tag set has no relation between these two labels. Choose another annotation; Esc cancels."));
        return;
    }
    const QString type = types.size() == 1 ? types.first().id : choose(types, menuAt);
    if (type.isEmpty())
        return;
    m_annotator->addRelation(m_from, annotationId, type);
    cancel();
}

QString LinkMode::choose(const QList<RelationType> &types, QPoint menuAt)
{
    QMenu menu(m_parent);
    menu.setObjectName(u"linkMenu"_s);
    for (const RelationType &type : types)
        menu.addAction(QString(type.name).replace(u'&', u"&&"_s))->setData(type.id);
    menu.setActiveAction(menu.actions().first());
    const QAction *const chosen = menu.exec(menuAt);
    return chosen ? chosen->data().toString() : QString();
}

} // namespace nutgraf
