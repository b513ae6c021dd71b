// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/library/librarysearch.h"
#include "ui/shell/commandpalette.h"

#include <QTimer>

namespace nutgraf {

class Actions;
class AnnotationDesk;
class Annotator;
class LibraryPanel;
class Session;

/// What the command palette offers: the actions, the labels, the articles by title, and, from three characters on, the articles
/// whose text holds the words.
class PaletteDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session *session;
        Actions *actions;
        Annotator *annotator;
        AnnotationDesk *desk;
        LibraryPanel *library;
    };
    PaletteDesk(const Parts &parts, CommandPalette *palette, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void guard(QWidget *old, QWidget *now);
    [[nodiscard]] QList<PaletteEntry> entries() const;
    [[nodiscard]] PaletteEntry articleEntry(const ArticleSummary &article) const;
    void ask(const QString &pattern);
    void show(const QList<SearchHit> &hits);

    Parts m_parts;
    CommandPalette *m_palette;
    LibrarySearch m_search;
    QTimer m_delay; ///< so that not every letter of a fast typist is a search
    QString m_pattern;
};

} // namespace nutgraf
