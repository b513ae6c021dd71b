// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/factrowindex.h"

#include <QObject>

#include <functional>
#include <memory>

namespace nutgraf {

/// Where the rows of the facts panel come from. Of ordinary articles it gives all of them, at once. Of facts so many that they would
/// hold the window up, it makes them on a worker and gives a part of them, and finds words in all of them there too. What a caller
/// asked for last is what is taken; answers to anything before are dropped.
class FactRowSupply : public QObject {
    Q_OBJECT
public:
    using Take = std::function<void(const QList<FactRow> &)>;

    explicit FactRowSupply(QObject *parent = nullptr);
    ~FactRowSupply() override;

    /// Nothing of the article before counts any more.
    void forget();
    void make(const QString &text, const Facts &facts, const Corrections &corrections, const Take &take);
    /// The facts with what people put right in them; those of the rows taken last.
    [[nodiscard]] const CorrectedFacts &corrected() const { return m_corrected; }

    /// Only a part of the rows was given; filter() and extend() change which. Else both do nothing.
    [[nodiscard]] bool isPartial() const { return m_index != nullptr; }
    /// `words` as searchWords() makes them. Holds for what make() gives later too.
    void filter(const QStringList &words, const Take &take);
    /// More rows of the group.
    void extend(FactGroup group, const Take &take);
    /// The rows, with that of this fact among them and without filter; empty when no row holds it. At once: it is a click.
    [[nodiscard]] QList<FactRow> showing(FactRef ref);

private:
    void ask(const Take &take);

    std::shared_ptr<const FactRowIndex> m_index;
    FactRowsWanted m_wanted;
    CorrectedFacts m_corrected;
    int m_turn = 0;
};

} // namespace nutgraf
