// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <QDateTime>
#include <QString>

namespace nutgraf {

enum class Verdict : quint8 { Accepted, Rejected, Corrected };

/// What a person decided about a fact the engine found. Kept by kind, place and words, so that it holds when the engine runs again.
struct Decision {
    QString id; ///< UUID without braces
    FactKind kind = FactKind::Mention;
    TextSpan span; ///< of the fact, in the article's text
    QString exact; ///< the words of the fact
    Verdict verdict = Verdict::Rejected;
    QString correction; ///< JSON of the corrected fields; empty unless Corrected
    QString annotation; ///< Annotation::id made by accepting; empty unless Accepted
    QDateTime made; ///< UTC

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace nutgraf
