// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>

class QKeyEvent;

namespace nutgraf {

/// What one can do to the facts of a row.
enum class FactCommand : quint8 {
    Accept,
    Reject,
    RejectEverywhere,
    Correct,
    Merge,
    Split,
    Unimportant,
    UnimportantEverywhere,
    Restore,
    WidenStart, ///< extent, one word at a time
    NarrowStart,
    WidenEnd,
    NarrowEnd,
};
inline constexpr int factCommandCount = int(FactCommand::NarrowEnd) + 1;

/// "facts.merge": the action of the window that has the key.
[[nodiscard]] QString actionIdOf(FactCommand command);

/// Which keys do what in the list of facts; those of the action table unless a person changed them.
class FactKeys {
public:
    FactKeys();
    void set(FactCommand command, const QList<QKeySequence> &keys) { m_keys[command] = keys; }
    /// -1 for a key that does nothing here.
    [[nodiscard]] int commandFor(const QKeyEvent &event) const;
    /// The first key, as one reads it; empty when there is none.
    [[nodiscard]] QString nameOf(FactCommand command) const;
    /// The key of the window that makes the selected words the extent, as one reads it.
    [[nodiscard]] QString selectionKey() const { return m_selection.toString(QKeySequence::NativeText); }
    void setSelectionKey(const QKeySequence &key) { m_selection = key; }

private:
    QKeySequence m_selection;
    QHash<FactCommand, QList<QKeySequence>> m_keys;
};

} // namespace nutgraf
