// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QObject>
#include <QTimer>

namespace nutgraf {

class ReadingView;
class Session;

/// Remembers in the library where each article was left, and brings the view back there when it is opened again. Written when
/// scrolling has come to rest and when the article is left.
class PlaceKeeper : public QObject {
    Q_OBJECT
public:
    /// Made after whatever shows the article in the view: the place is looked up in the text that is there.
    PlaceKeeper(Session *session, ReadingView *view, QObject *parent = nullptr);

    /// Writes the place now, where it has changed.
    void keep();

private:
    void restore(const StoredArticle &article);

    Session *m_session;
    ReadingView *m_view;
    QTimer m_rest;
    ReadingPlace m_kept; ///< as the library has it
};

} // namespace nutgraf
