// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"

#include <QMenu>

namespace nutgraf {

/// The labels of a tag set as a menu; the key of a label chooses it, as it does in the text.
class LabelMenu : public QMenu {
    Q_OBJECT
public:
    LabelMenu(const TagSet &tagSet, QWidget *parent);

Q_SIGNALS:
    void labelChosen(const QString &labelId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<Label> m_labels;
};

} // namespace nutgraf
