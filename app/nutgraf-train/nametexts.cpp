// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/nametexts.h"

#include <QFile>

#include <array>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array sets{
    TextSet{"gum", true, false, 1}, TextSet{"uner-ewt", false, false, 1}, TextSet{"crossner", true, false, 1},
    TextSet{"wnut17", true, false, 1}, TextSet{"btc", false, false, 1}, TextSet{"gmb", true, true, 1},
};

/// News has headlines, the pieces of the silver set have none: some get one.
void addHeadlines(QList<AnnotatedText> &texts)
{
    for (qsizetype i = 0; i < texts.size(); i += 4)
        texts[i] = withHeadline(texts[i], i % 12 == 0);
}

} // namespace

std::optional<QList<TextSet>> textSetsOf(const QString &names)
{
    QHash<QString, float> weights;
    for (const QString &part : names.split(u',')) {
        bool right = true;
        weights.insert(part.section(u':', 0, 0), part.contains(u':') ? part.section(u':', 1).toFloat(&right) : -1);
        if (!right)
            return {};
    }
    QList<TextSet> used;
    for (TextSet set : sets) {
        const auto asked = weights.constFind(QLatin1StringView(set.name));
        if (asked == weights.cend())
            continue;
        if (*asked >= 0)
            set.weight = *asked;
        used.append(set);
    }
    return used.size() == weights.size() ? std::optional(used) : std::nullopt;
}

Result<QList<AnnotatedText>> readPart(const QString &corpora, const TextSet &set, const QString &part)
{
    const QString path = u"%1/%2/%3.ndjson"_s.arg(corpora, QLatin1StringView(set.name), part);
    if (QFile::exists(path))
        return readAnnotatedTexts(path);
    if (part == u"dev" && !QFile::exists(path + u".gz"_s))
        return QList<AnnotatedText>();
    return readAnnotatedTexts(path + u".gz"_s);
}

Result<QList<AnnotatedText>> correctedOf(const QList<AnnotatedText> &texts, const CorrectedLabels &labels)
{
    QList<AnnotatedText> corrected;
    for (const AnnotatedText &text : texts) {
        if (!labels.knows(text))
            continue;
        corrected.append(text);
        if (const auto applied = labels.apply(corrected.last()); !applied)
            return std::unexpected(applied.error());
    }
    return corrected;
}

Result<std::vector<TextGroup>> groupsOf(QList<AnnotatedText> texts, const TextSet &set, const CorrectedLabels &labels, float corrected)
{
    std::vector<TextGroup> groups;
    auto known = correctedOf(texts, labels);
    if (!known)
        return std::unexpected(known.error());
    if (!known->isEmpty()) {
        texts.removeIf([&](const AnnotatedText &text) { return labels.knows(text); });
        addHeadlines(*known);
        groups.push_back({std::move(*known), {false, true, false, corrected}, false, true});
    }
    if (set.silver)
        addHeadlines(texts);
    groups.push_back({std::move(texts), {!set.otherAnnotated, true, set.silver, set.weight}, set.silver, QLatin1StringView(set.name) == "gum"_L1});
    return groups;
}

} // namespace nutgraf::train
