// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/text/textspan.h"
#include "ui/facts/factcommands.h"
#include "ui/reading/mark.h"

#include <QBasicTimer>
#include <QObject>

namespace nutgraf {

class Annotator;
class FactsPanel;
class LayersModel;
class LexicalTints;
class ReadingView;
class Session;
class StatusLine;

/// Shows the session's article: text and marks in the view, facts in the panel, where one is in the status bar; and keeps them in
/// step when a fact is walked to, pointed at, accepted or rejected.
class ArticlePresenter : public QObject {
    Q_OBJECT
public:
    ArticlePresenter(Session *session, ReadingView *view, Annotator *annotator, StatusLine *status, QObject *parent = nullptr);

    /// Shows the annotations that it shows; must outlive this.
    void setLayers(const LayersModel *layers);
    /// The panel is made after the window's first picture; it catches up here.
    void setFactsPanel(FactsPanel *panel);
    /// The next (or previous) place of the same fact as the one at the caret; without one, the next mark of a fact.
    void walk(int step);
    void acceptAtCaret();
    void rejectAtCaret();
    /// On the fact at the caret while the text has the focus, else on the rows selected in the panel.
    void run(FactCommand command);
    /// The selected words become the extent of the fact selected in the panel.
    void setExtent();

Q_SIGNALS:
    /// A person clicked the mark of an annotation.
    void annotationActivated(const QString &annotationId);
    /// There is something to read in the facts panel.
    void factActivated();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void showArticle();
    void countTheWords();
    void tintSoon();
    void tint();
    void showFacts();
    void showDecisions();
    void showAnnotations();
    struct Prepared {
        QList<Mark> marks;
        QString counters;
    };
    void showMarks();
    void showPrepared(const Prepared &prepared);
    void showPlace(qsizetype offset);
    void activate(const Mark &mark);
    void light(const Mark *mark);
    void select(const Mark &mark);
    [[nodiscard]] FactRef factAtCaret() const;

    Session *m_session;
    ReadingView *m_view;
    Annotator *m_annotator;
    StatusLine *m_status;
    LexicalTints *m_tints;
    QBasicTimer m_tintTimer;
    FactsPanel *m_panel = nullptr;
    const LayersModel *m_layers = nullptr;
    qsizetype m_words = 0;
    int m_turn = 0; ///< of showMarks(): what an earlier one prepared is not shown any more
    int m_articles = 0; ///< shown so far
    int m_lit = -1; ///< entity chosen in the panel; lit while the pointer is elsewhere
};

} // namespace nutgraf
