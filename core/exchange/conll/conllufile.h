// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/report.h"
#include "core/text/textspan.h"

#include <QByteArrayView>
#include <QList>

namespace nutgraf {

/// A token that has a surface: a word, or the line of a multiword token.
struct ConlluToken {
    TextSpan span; ///< in the text
    QByteArrayView tag; ///< the name's tag; empty without one
    QByteArrayView misc; ///< the cell that holds it, or empty where tags have a column of their own
    qsizetype line = 0; ///< 1-based, within the bytes
};

/// One document of CoNLL-U as views on its bytes.
struct ConlluFile {
    struct Sentence {
        qsizetype first = 0; ///< index of its first token
        qsizetype end = 0;
    };
    QString id; ///< of "# newdoc id"
    QString text;
    QList<ConlluToken> tokens;
    QList<Sentence> sentences;
    bool plus = false; ///< tags are in a column, the last of `columns`
};

/// Errors with their lines go into `report`; `firstLine` is that of the bytes. Linear.
[[nodiscard]] ConlluFile parseConllu(QByteArrayView bytes, qsizetype firstLine, RepairReport &report);

/// "\\s\\n" and the like as it is meant, and back.
[[nodiscard]] QString conlluSpaces(QByteArrayView escaped);
[[nodiscard]] QByteArray escapedSpaces(QStringView spaces);

} // namespace nutgraf
