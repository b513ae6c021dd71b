// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace nutgraf {

/// Undo and redo over all articles of a library. The steps are kept in the library (Library::perform()), so they are there after a
/// restart; this only knows where one stands in them. An error emits failed() and leaves everything as it was.
class History : public QObject {
    Q_OBJECT
public:
    explicit History(QObject *parent = nullptr);

    /// `open` is the article in view, which menu texts do not name. Nullptr closes.
    void setLibrary(Library *library, ArticleId open);
    /// A step was just performed in the library.
    void add(const LibraryStep &step);
    /// Asks the library where one stands.
    void refresh();

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// What would be undone, and in which article when that is not the one in view; empty for nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> entries() const;
    /// How many steps there are, and how many of them are not undone. Both ask the library.
    [[nodiscard]] int count() const;
    [[nodiscard]] int index() const;
    /// Whether steps of goTo() are still to come.
    [[nodiscard]] bool isGoing() const { return m_target.has_value(); }

public Q_SLOTS:
    void undo();
    void redo();
    /// Undoes or does again, one after the other, until step `number` is the newest that is not undone; 0: until all are undone. A long
    /// way is gone in pieces, so that the window goes on; stops at the first step that cannot be done.
    void goTo(qint64 number);
    void stop();
    /// Takes a step out of the history and leaves what it did.
    void forget(qint64 number);

Q_SIGNALS:
    void canUndoChanged(bool can);
    void canRedoChanged(bool can);
    void undoTextChanged(const QString &text);
    void redoTextChanged(const QString &text);
    /// Steps came, went or were turned. Once after the whole of goTo().
    void changed();
    /// `step` as it happened: from before to after.
    void turned(const nutgraf::LibraryStep &step);
    /// The last of one or several steps has been turned.
    void arrived(const nutgraf::LibraryStep &step);
    void progressed(int done, int total);
    void failed(const nutgraf::Error &error);

private:
    bool turn(bool undo);
    void go();
    void tell();
    [[nodiscard]] QString textOf(const HistoryEntry &entry) const;

    Library *m_library = nullptr;
    ArticleId m_open = 0;
    HistoryPoint m_point;
    QString m_undoText;
    QString m_redoText;
    QTimer m_goOn;
    std::optional<qint64> m_target;
    int m_gone = 0;
    int m_way = 0;
    LibraryStep m_last;
};

} // namespace nutgraf
