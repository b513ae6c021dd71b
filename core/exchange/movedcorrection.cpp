// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/movedcorrection.h"

#include "core/facts/factfields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

std::optional<QJsonObject> movedPlace(QStringView text, const QJsonObject &place, qsizetype by)
{
    const auto found = placeFromJson(text, place, by);
    return found ? std::optional(placeToJson(text, *found)) : std::nullopt;
}

QJsonObject meaningOf(const Decision &decision)
{
    QJsonObject correction = QJsonDocument::fromJson(decision.correction.toUtf8()).object();
    correction.remove(u"as"_s);
    return correction;
}

} // namespace

std::optional<QJsonObject> movedCorrection(QStringView text, const QJsonObject &correction, qsizetype by)
{
    QJsonObject moved = correction;
    if (correction[u"extent"].isObject()) {
        const auto place = movedPlace(text, correction[u"extent"].toObject(), by);
        if (!place)
            return {};
        moved.insert(u"extent"_s, *place);
    }
    if (correction[u"pieces"].isArray()) {
        QJsonArray pieces;
        for (const QJsonValue piece : correction[u"pieces"].toArray()) {
            const auto place = movedPlace(text, piece.toObject(), by);
            if (!place)
                return {};
            pieces.append(*place);
        }
        moved.insert(u"pieces"_s, pieces);
    }
    if (const QJsonObject there = correction[u"same"].toObject(); !there.isEmpty()) {
        const auto place = movedPlace(text, there, by);
        QJsonObject same = place.value_or(QJsonObject());
        same.insert(u"name"_s, there[u"name"]);
        moved.insert(u"same"_s, same);
    }
    return moved;
}

bool decidesTheSame(const Decision &a, const Decision &b)
{
    return a.verdict == b.verdict && (a.verdict != Verdict::Corrected || meaningOf(a) == meaningOf(b));
}

} // namespace nutgraf
