// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/labelmenu.h"

#include <QKeyEvent>

namespace nutgraf {

LabelMenu::LabelMenu(const TagSet &tagSet, QWidget *parent)
    : QMenu(parent)
{
    setAccessibleName(tr("Labels"));
    for (const Label &label : tagSet.labels) {
        if (label.onArticles)
            continue;
        m_labels.append(label);
        QString text = label.name;
        text.replace(u'&', QStringLiteral("&&"));
        // The key is shown, not bound: a shortcut would act without the menu as well.
        addAction(label.key.isEmpty() ? text : text + u'\t' + label.key, this, [this, id = label.id] { Q_EMIT labelChosen(id); });
    }
    if (!actions().isEmpty())
        setActiveAction(actions().first());
}

void LabelMenu::keyPressEvent(QKeyEvent *event)
{
    for (const Label &label : std::as_const(m_labels)) {
        if (label.key.isEmpty() || event->text().compare(label.key, Qt::CaseInsensitive) != 0)
            continue;
        close();
        Q_EMIT labelChosen(label.id);
        return;
    }
    QMenu::keyPressEvent(event);
}

} // namespace nutgraf
