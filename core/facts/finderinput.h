// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QDateTime>
#include <QStringView>

namespace nutgraf {

/// What every finder gets: a view on the text and its one tokenisation. Nothing here is owned; a finder keeps none of it.
struct FinderInput {
    QStringView text;
    const QList<Token> &tokens;
    const QList<Sentence> &sentences;
    const Structure &structure;
    QDateTime published;
    bool publishedHasTime = false;

    [[nodiscard]] QStringView word(qsizetype token) const { return tokens[token].span.of(text); }
};

} // namespace nutgraf
