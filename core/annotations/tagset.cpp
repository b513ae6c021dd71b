// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/tagset.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
const T *byId(const QList<T> &all, QStringView id)
{
    const auto found = std::ranges::find_if(all, [id](const T &one) { return one.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

const Label *TagSet::label(QStringView labelId) const
{
    return byId(labels, labelId);
}

const AttributeType *TagSet::attribute(QStringView attributeId) const
{
    return byId(attributes, attributeId);
}

const RelationType *TagSet::relation(QStringView relationId) const
{
    return byId(relations, relationId);
}

bool TagSet::isKindOf(QStringView labelId, QStringView ancestor) const
{
    // No more steps than labels: a file may hold a circle of parents.
    for (qsizetype steps = 0; steps <= labels.size(); ++steps) {
        if (labelId == ancestor)
            return true;
        const Label *at = label(labelId);
        if (!at || at->parent.isEmpty())
            return false;
        labelId = at->parent;
    }
    return false;
}

TagSet defaultTagSet()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("nutgraf", text); };
    // Hues alternate between warm and cold and the lightness differs from neighbour to neighbour, so that two labels stay apart
    // without colour vision too; all are light enough for dark text (contrast over 10:1).
    return {u"default"_s,
            tr(QT_TRANSLATE_NOOP("nutgraf", "News")),
            {
                {u"person"_s, tr(QT_TRANSLATE_NOOP("nutgraf", "Person")), u"#b5dcff"_s, u"1"_s,
                 tr(QT_TRANSLATE_NOOP("nutgraf", "Somebody the article names"))},
                {u"organisation"_s, tr(QT_TRANSLATE_NOOP("nutgraf", "Organisation")), u"#dccbff"_s, u"2"_s,
                 tr(QT_TRANSLATE_NOOP("nutgraf", "A company, a ministry, a party, a group"))},
                {u"place"_s, tr(QT_TRANSLATE_NOOP("nutgraf", "Place")), u"#c9f2c7"_s, u"3"_s,
                 tr(QT_TRANSLATE_NOOP("nutgraf", "A country, a city, a building, a river"))},
                {u"figure"_s, tr(QT_TRANSLATE_NOOP("nutgraf", "Figure")), u"#ffcf9e"_s, u"4"_s,
                 tr(QT_TRANSLATE_NOOP("nutgraf", "A number that means something"))},
                {u"quote"_s, tr(QT_TRANSLATE_NOOP("nutgraf", "Quote")), u"#a6e6e1"_s, u"5"_s,
                 tr(QT_TRANSLATE_NOOP("nutgraf", "What somebody said"))},
                {u"claim"_s, tr(QT_TRANSLATE_NOOP("nutgraf", "Claim")), u"#ffc9de"_s, u"6"_s,
                 tr(QT_TRANSLATE_NOOP("nutgraf", "Something said to be so"))},
                {u"to-check"_s, tr(QT_TRANSLATE_NOOP("nutgraf", "To check")), u"#fff0a3"_s, u"7"_s,
                 tr(QT_TRANSLATE_NOOP("nutgraf", "Look this up before you rely on it"))},
            }};
}

} // namespace nutgraf
