// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/linefeatures.h"

#include "core/language/languageguess.h"

namespace nutgraf {

namespace {

bool isIdeographic(QChar c)
{
    const char16_t unit = c.unicode();
    return unit >= 0x2E80 && (unit < 0xD800 || (unit >= 0xF900 && unit < 0xFB00));
}

bool isStop(QChar c)
{
    switch (c.unicode()) {
    case u'.':
    case u'!':
    case u'?':
    case 0x2026: // …
    case 0x3002: // 。
    case 0xFF01:
    case 0xFF1F:
    case 0x061F: // Arabic question mark
    case 0x06D4: // Urdu full stop
    case 0x0964: // danda
        return true;
    default:
        return false;
    }
}

bool isCloser(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'\'':
    case u')':
    case u']':
    case 0x2019:
    case 0x201D:
    case 0x201C: // closes in German
    case 0x00BB:
    case 0x00AB:
    case 0x300D:
        return true;
    default:
        return false;
    }
}

bool isOpener(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == u'"' || unit == u'\'' || unit == 0x201C || unit == 0x201E || unit == 0x2018 || unit == 0xAB || unit == 0xBB || unit == 0x300C;
}

bool isBullet(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == 0x2022 || unit == 0x25CF || unit == 0x25AA || unit == 0x25E6 || unit == 0x2023 || unit == 0x2043 || unit == 0x25A0 || unit == 0xB7;
}

// A stop inside the line: space and no small letter come after it.
bool endsSentenceAt(QStringView line, qsizetype i)
{
    if (!isStop(line[i]))
        return false;
    if (line[i].unicode() >= 0x3000)
        return true;
    qsizetype next = i + 1;
    while (next < line.size() && isCloser(line[next]))
        ++next;
    return next + 1 < line.size() && line[next].isSpace() && !line[next + 1].isLower() && !isStop(line[i - 1]);
}

void readWord(QStringView word, LineFeatures &features)
{
    ++features.words;
    if (word.front().isDigit())
        ++features.numbers;
    else if (word.front().isUpper())
        ++features.capitalWords;
    else
        ++features.lowerWords;
    features.functionWords += functionWordLanguages(word) != 0;
}

void readEnd(QStringView line, LineFeatures &features)
{
    // Signs of joy and applause come after the stop.
    const auto isOrnament = [](QChar c) { return isCloser(c) || c.isSurrogate() || c.isSpace() || c.unicode() == 0x200D || (c.unicode() >= 0x2600 && c.unicode() < 0x27C0) || c.unicode() == 0xFE0F; };
    qsizetype end = line.size();
    while (end > 0 && isOrnament(line[end - 1]))
        --end;
    features.endsSentence = end > 0 && isStop(line[end - 1]);
    features.endsColon = line.endsWith(u':');
    if (features.endsSentence)
        features.sentenceEnds += 1;
}

} // namespace

LineFeatures lineFeatures(QStringView line)
{
    LineFeatures features;
    if (line.isEmpty())
        return features;
    features.bullet = isBullet(line.front()) || (line.size() > 2 && line[1] == u' ' && (line[0] == u'-' || line[0] == u'*' || line[0] == u'–'));
    features.quoted = isOpener(line.front());
    int ideographs = 0;
    int letters = 0;
    int cased = 0;
    for (qsizetype i = 0; i < line.size();) {
        if (!line[i].isLetterOrNumber()) {
            if (i > 0 && endsSentenceAt(line, i))
                ++features.sentenceEnds;
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < line.size() && (line[i].isLetterOrNumber() || line[i].isMark())) {
            ideographs += isIdeographic(line[i]);
            ++letters;
            ++i;
        }
        cased += line[start].isUpper() || line[start].isLower();
        readWord(line.sliced(start, i - start), features);
    }
    if (ideographs * 2 > letters) {
        features.words += ideographs / 2;
        features.lowerWords += ideographs / 2;
    }
    features.caseless = letters > 0 && cased * 4 < features.words;
    readEnd(line, features);
    return features;
}

LineShape lineShape(const LineFeatures &features)
{
    // Every language we know has one function word in five at least; of languages we do not know we ask for small letters.
    const bool running = features.functionWords * 6 >= features.words || features.caseless
        || (features.functionWords == 0 && features.lowerWords * 3 >= features.words * 2);
    // A long line without any stop is a long headline, unless it is very long.
    const bool closed = features.endsSentence || features.endsColon || (features.sentenceEnds > 1 && features.words >= 30) || features.words >= 60;
    // A long sentence may be a list of names.
    const bool longSentence = features.words >= 40 && features.endsSentence && features.functionWords > 1;
    if (features.words >= 10 && (running || longSentence) && closed)
        return LineShape::Prose;
    if (features.words >= 2 && features.endsSentence && features.lowerWords + features.functionWords > 0
        && (features.lowerWords * 2 >= features.words || features.quoted || features.caseless))
        return LineShape::Sentence;
    return LineShape::Label;
}

} // namespace nutgraf
