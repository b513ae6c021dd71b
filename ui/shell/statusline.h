// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace nutgraf {

class LinkButton;

/// The status bar: where one is, language, words at the left; what is being done, said once, or "Saved" at the right.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// "Paragraph 3 of 6"; paragraph 0: none.
    void setPlace(qsizetype paragraph, qsizetype paragraphs);
    void setArticle(const QString &language, qsizetype words);
    void setRemovedLines(qsizetype lines);
    void setSaved(const QString &words);
    /// Progress is shown when it takes longer than half a second; empty ends it.
    void setBusy(const QString &what);
    enum class Stay : quint8 { Shortly, UntilNext };
    /// Says something once; with an offer, a button stands beside it until the time is over.
    void say(const QString &words, const QString &offer = {}, Stay stay = Stay::Shortly);

Q_SIGNALS:
    void stopAsked();
    void offerTaken();
    /// The time to take the offer is over.
    void offerGone();
    void removedLinesAsked();

private:
    void endOffer();
    QLabel *m_place;
    QLabel *m_language;
    QLabel *m_words;
    LinkButton *m_removed;
    QLabel *m_message;
    LinkButton *m_offer;
    QLabel *m_busy;
    QProgressBar *m_progress;
    LinkButton *m_stop;
    QLabel *m_saved;
    QTimer m_busyDelay;
    QTimer m_messageEnd;
    QString m_busyWords;
};

} // namespace nutgraf
