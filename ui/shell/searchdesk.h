// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/concordance.h"
#include "ui/search/searchwork.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace nutgraf {

class Actions;
class Annotator;
class ReadingView;
class SearchPage;
class Session;
class ThemeManager;

/// The page of finding and counting in the whole library: asks in the background, opens what was found, and changes annotations of
/// many articles in one step.
class SearchDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session *session;
        Annotator *annotator;
        Actions *actions;
        ReadingView *view;
        ThemeManager *themes; ///< may be null
    };
    SearchDesk(const Parts &parts, QWidget *window);
    ~SearchDesk() override;

    /// With a query to ask for at once, or the one that stands there.
    void open(const QString &query = {});
    /// Reads the saved searches; answered with savedChanged().
    void tellSaved();

Q_SIGNALS:
    /// The saved searches are others now.
    void savedChanged(const QList<nutgraf::SavedSearch> &saved);

private:
    void make();
    void refresh();
    void openHit(const QueryHit &hit);
    void annotate(const QList<QueryHit> &hits, const QString &labelId);
    void remove(const QList<QueryHit> &hits);
    void saveCsv(const QString &csv);

    Parts m_parts;
    QWidget *m_window;
    SearchWork m_work;
    QPointer<SearchPage> m_page;
};

} // namespace nutgraf
