// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf {

/// One kind of thing that a format could not hold.
struct Loss {
    QString kind; ///< stable word for programs: "extra-members"
    QString message; ///< translated, for people
    int count = 0;
    QStringList examples; ///< the first three
};

/// What an export left out. Empty: nothing.
struct LossReport {
    QList<Loss> losses;

    /// Counts one more of `kind`.
    void add(const QString &kind, const QString &message, const QString &example);
    void add(const LossReport &other);
    [[nodiscard]] bool isEmpty() const { return losses.isEmpty(); }
};

/// Something wrong in a file and where.
struct Problem {
    QString place; ///< "annotation 3", "line 7"
    QString message; ///< one translated sentence

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// What an import found wrong. Each list is cut off after 1,000 with a sentence that says so.
struct RepairReport {
    QList<Problem> errors; ///< could not be taken over; who imports should take nothing
    QList<Problem> repairs; ///< was mended or read in a way that the format does not promise

    void error(const QString &place, const QString &message);
    void repair(const QString &place, const QString &message);
};

} // namespace nutgraf
