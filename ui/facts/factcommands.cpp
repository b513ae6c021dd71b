// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factcommands.h"

#include <QKeyEvent>

#include <array>

namespace nutgraf {

namespace {

struct Spec {
    const char *action;
    const char *key; ///< the same as in the action table
};

constexpr std::array<Spec, factCommandCount> specs{{{"facts.accept", "A"}, {"facts.reject", "X"}, {"facts.rejectall", "Shift+X"}, {"facts.correct", "E"},
                                                    {"facts.merge", "M"}, {"facts.split", "S"}, {"facts.unimportant", "U"}, {"facts.unimportantall", "Shift+U"},
                                                    {"facts.restore", "R"}, {"facts.widenstart", "Ctrl+Shift+Left"}, {"facts.narrowstart", "Ctrl+Shift+Right"},
                                                    {"facts.widenend", "Shift+Right"}, {"facts.narrowend", "Shift+Left"}}};

} // namespace

QString actionIdOf(FactCommand command)
{
    return QString::fromLatin1(specs[size_t(command)].action);
}

FactKeys::FactKeys()
    : m_selection(QStringLiteral("Shift+E"))
{
    for (int i = 0; i < factCommandCount; ++i)
        m_keys.insert(FactCommand(i), {QKeySequence(QString::fromLatin1(specs[size_t(i)].key))});
}

int FactKeys::commandFor(const QKeyEvent &event) const
{
    const QKeySequence pressed(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
    for (int i = 0; i < factCommandCount; ++i) {
        if (m_keys.value(FactCommand(i)).contains(pressed))
            return i;
    }
    return -1;
}

QString FactKeys::nameOf(FactCommand command) const
{
    return m_keys.value(command).value(0).toString(QKeySequence::NativeText);
}

} // namespace nutgraf
