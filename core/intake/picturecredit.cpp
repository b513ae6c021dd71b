// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/furniture.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr std::array creditWords{
    u"photo",     u"photos",      u"image",         u"images",     u"picture",       u"pictures",   u"photograph", u"photography", u"illustration", u"credit", u"credits",
    u"video",     u"graphic",     u"getty images",  u"getty",      u"shutterstock",  u"istock",     u"afp",        u"reuters",     u"ap photo",     u"file photo",
    u"handout",   u"foto",        u"bild",          u"bilder",     u"crédit",        u"crédits",    u"crédito",    u"credito",     u"imagen",       u"imagem", u"immagine",
    u"photo by",  u"image credit", u"photo credit", u"picture credit", u"photo illustration", u"photo courtesy", u"courtesy of", u"screenshot", u"fotografía",
};

constexpr std::array agencies{u"getty images", u"/getty", u"shutterstock", u"/afp", u"/reuters", u"/ap", u"/ap photo", u"/epa", u"alamy", u"unsplash", u"flickr", u"istock", u"wikimedia commons",
                              u"via ap", u"via getty images", u"/bloomberg", u"pixabay", u"pexels", u"depositphotos", u"adobe stock", u"/dpa", u"/pa", u"/file", u"file photo", u"press handout"};

// What is only said of pictures.
constexpr std::array sceneWords{u"from left to right", u"(left)",   u"(right)",      u"(centre)",     u"(center)",      u"pictured left",
                                u"pictured right", u"pictured above", u"pictured here", u"file photo",    u"(pictured)", u"seen in this", u"in this photo", u"in this image", u"in this file",
                                u"in this undated", u"group photo",  u"poses for a photo", u"in this handout", u"seen here in", u"shown in this"};

bool endsAt(QStringView folded, qsizetype end)
{
    return end >= folded.size() || !folded[end].isLetterOrNumber();
}

// "Image:", "Photo by", "Credit:" at the start.
bool opensWithCredit(QStringView folded)
{
    while (!folded.isEmpty() && !folded.front().isLetter())
        folded = folded.sliced(1);
    return std::any_of(creditWords.cbegin(), creditWords.cend(), [folded](QStringView word) {
        if (!folded.startsWith(word) || !endsAt(folded, word.size()))
            return false;
        const QStringView rest = folded.sliced(word.size()).trimmed();
        return rest.isEmpty() || rest.startsWith(u':') || rest.startsWith(u'|') || rest.startsWith(u'/') || rest.startsWith(u"by ") || rest.startsWith(u"via ")
            || rest.startsWith(u"courtesy") || word == u"photo by" || word == u"courtesy of";
    });
}

bool endsWithAgency(QStringView folded)
{
    while (!folded.isEmpty() && !folded.back().isLetter())
        folded.chop(1);
    return std::any_of(agencies.cbegin(), agencies.cend(), [folded](QStringView agency) { return folded.endsWith(agency); });
}

// "Jane Roe/The Herald", "(Northern Wire)", "www.example.org": names and addresses alone, as they stand under pictures.
bool isBareSource(QStringView line, const LineFeatures &features)
{
    if (features.endsSentence || features.words > 7)
        return false;
    if (features.words <= 6 && (line.startsWith(u"www.") || line.contains(u" www.")))
        return true;
    if (features.lowerWords > 0 || features.numbers > 0)
        return false;
    if (line.front() == u'(' && line.back() == u')')
        return features.words <= 4;
    const qsizetype slash = line.indexOf(u'/');
    return slash > 0 && slash + 1 < line.size() && features.words >= 3;
}

// A credit is a sentence of its own: a stop, a bracket or a bar stands before it.
bool opensAnew(QStringView folded, qsizetype at)
{
    if (folded[at] == u'(')
        return true;
    while (at > 0 && folded[at - 1].isSpace())
        --at;
    return at == 0 || QStringView(u".!?)|(—–”\"’]").contains(folded[at - 1]);
}

} // namespace

bool isPictureCredit(QStringView line, const LineFeatures &features)
{
    if (features.words == 0 || features.words > 16 || features.quoted)
        return false;
    const QString folded = line.toString().toLower();
    if (opensWithCredit(folded) || isBareSource(line, features))
        return true;
    return features.words <= 10 && !(features.endsSentence && features.lowerWords * 2 > features.words) && (folded.contains(u'/') || features.words <= 6) && endsWithAgency(folded);
}

bool endsWithPictureCredit(QStringView line, const LineFeatures &features)
{
    if (features.words < 4 || features.words > 70)
        return false;
    // Only the end: the part after the last stop, bar, bracket or dash, or what an agency's name closes.
    const QString folded = line.toString().toLower();
    qsizetype cut = -1;
    for (const QStringView mark : {u"credit:", u"image:", u"photo:", u"picture:", u"photograph:", u"(photo", u"(image", u"(credit", u"(picture", u"photo by ", u"image credit", u"photo credit", u"photos:", u"photograph by ",
                                   u"(foto", u"foto:", u"(file photo", u"courtesy of ", u"illustration by ", u"image via ", u"(ap photo"})
        cut = std::max(cut, folded.lastIndexOf(mark));
    if (cut > 0 && folded.size() - cut <= 90 && opensAnew(folded, cut))
        return true;
    if (cut > 0 && folded.size() - cut <= 60 && folded.at(cut) != u'c' && !folded.at(cut - 1).isSpace())
        return folded.indexOf(u':', cut) == cut + 5 || folded.indexOf(u':', cut) == cut + 7;
    const bool bracket = folded.endsWith(u')');
    const qsizetype open = bracket ? folded.lastIndexOf(u'(') : -1;
    if (bracket && open > 0 && folded.size() - open <= 60 && endsWithAgency(QStringView(folded).sliced(open)))
        return true;
    return !features.endsSentence && endsWithAgency(folded);
}

bool describesPicture(QStringView line, const LineFeatures &features)
{
    if (features.words < 4 || features.words > 200 || features.quoted)
        return false;
    const QString folded = line.toString().toLower();
    // Names and ranks have stops of their own; who stands where is only said of a picture.
    if (folded.contains(u"from left:") || folded.contains(u"are, from left") || folded.contains(u", from left,"))
        return true;
    return features.sentenceEnds <= 3 && std::any_of(sceneWords.cbegin(), sceneWords.cend(), [&folded](QStringView words) { return folded.contains(words); });
}

} // namespace nutgraf
