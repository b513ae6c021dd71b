// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/facts/fact.h"

#include <QByteArray>
#include <QString>

namespace nutgraf {

/// What is written: a text (and what is known about it) with its facts. Nothing is owned.
struct FactsDocument {
    QString id;
    const Article &article;
    const Facts &facts;
};

/// "2017-12-26", or with the time of day where it is known; empty when there is no date.
[[nodiscard]] QString publishedText(const QDateTime &published, bool hasTime);

/// "PER", "ORG", "LOC", "MISC".
[[nodiscard]] QString typeCode(EntityType type);

/// The result of `nutgraf-cli extract` as one JSON object without a line break. Offsets count code points. Linear.
[[nodiscard]] QByteArray factsToJson(const FactsDocument &document);

/// First line of the table that factsToCsv() fills.
[[nodiscard]] QByteArray factsCsvHeader();

/// One line a fact: id, kind, start, end (code points), text, type, value, unit, name or speaker. RFC 4180, UTF-8, CRLF. A cell that
/// a spreadsheet would take for a formula begins with an apostrophe.
[[nodiscard]] QByteArray factsToCsv(const FactsDocument &document);

/// For people: headline, then the facts by kind in aligned columns.
[[nodiscard]] QString factsToText(const FactsDocument &document);

} // namespace nutgraf
