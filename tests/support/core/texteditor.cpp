// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/core/texteditor.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace nutgraf::test {

namespace {

const QStringList foreignWords{u"the"_s, u"a"_s, u"of"_s, u"and"_s, u"said"_s, u"new"_s, u"about"_s, u"some"_s, u"yesterday"_s, u"only"_s, u"nearly"_s,
                               u"12"_s, u"300"_s, u"Orrin"_s, u"Halvard"_s, u"Tessaly"_s, u"council"_s, u"harbour"_s, u"quite"_s, u"not"_s, u"per cent"_s};
const QStringList foreignSentences{
    u"The council of Tessaly will meet again on Friday."_s, u"Nobody was hurt."_s, u"“We shall see,” she said."_s,
    u"A spokesman for the harbour said that the ministry had no comment."_s, u"It was the third such case in the last two years, officials said."_s,
    u"The figures were first published in March and have been corrected since then by the statistics office of the province."_s,
    u"He said the price had risen by 12 per cent."_s};
const QStringList furniture{u"Home"_s, u"News"_s, u"Sport"_s, u"Subscribe to our newsletter"_s, u"Share this article"_s, u"Read more: How the harbour was won"_s,
                            u"© 2031 Northern Wire. All rights reserved."_s, u"Advertisement"_s};

bool isEndOfSentence(QStringView text, qsizetype at)
{
    return text[at] == u'\n' || ((text[at] == u'.' || text[at] == u'?' || text[at] == u'!' || text[at] == u'”') && at + 1 < text.size() && text[at + 1].isSpace());
}

} // namespace

TextEditor::TextEditor(const QString &text, quint32 seed)
    : m_text(text)
    , m_origins(text.size())
    , m_copies(text.size(), -1)
    , m_moves(text.size(), 0)
    , m_first(text)
    , m_random(seed)
{
    std::iota(m_origins.begin(), m_origins.end(), 0);
}

QList<TextSpan> TextEditor::sentences() const
{
    QList<TextSpan> out;
    qsizetype start = 0;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (at + 1 < m_text.size() && !isEndOfSentence(m_text, at))
            continue;
        while (start < at && m_text[start].isSpace())
            ++start;
        const qsizetype end = m_text[at].isSpace() ? at : at + 1;
        if (end > start)
            out.append({start, end});
        start = at + 1;
    }
    return out;
}

QList<TextSpan> TextEditor::words() const
{
    QList<TextSpan> out;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        const qsizetype start = at;
        while (at < m_text.size() && m_text[at].isLetterOrNumber())
            ++at;
        if (at > start)
            out.append({start, at});
    }
    return out;
}

void TextEditor::replace(TextSpan span, const QString &words)
{
    m_text.replace(span.start, span.length(), words);
    m_origins.remove(span.start, span.length());
    m_copies.remove(span.start, span.length());
    m_origins.insert(span.start, words.size(), -1);
    m_copies.insert(span.start, words.size(), -1);
    m_moves.remove(span.start, span.length());
    m_moves.insert(span.start, words.size(), 0);
}

void TextEditor::copy(TextSpan span, qsizetype to)
{
    const QString words = span.of(m_text).toString();
    const QList<int> origins = m_origins.sliced(span.start, span.length());
    const QList<int> copies = m_copies.sliced(span.start, span.length());
    replace({to, to}, words + u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        m_copies[to + i] = origins[i] >= 0 ? origins[i] : copies[i];
}

void TextEditor::move(TextSpan span, qsizetype to)
{
    if (to >= span.start && to <= span.end)
        return;
    const QString words = span.of(m_text).toString();
    const QList<int> origins = m_origins.sliced(span.start, span.length());
    const QList<int> copies = m_copies.sliced(span.start, span.length());
    const bool forward = to > span.start;
    const qsizetype passed = forward ? to - span.end : span.start - to;
    replace(span, {});
    if (forward)
        to -= span.length();
    replace({to, to}, words + u' ');
    std::ranges::copy(origins, m_origins.begin() + to);
    std::ranges::copy(copies, m_copies.begin() + to);
    // Of two neighbours that have changed places nobody can say which one moved: say the shorter.
    if (passed >= words.size())
        std::fill_n(m_moves.begin() + to, words.size(), ++m_moveCount);
    else
        std::fill_n(m_moves.begin() + (forward ? to - passed : to + words.size() + 1), passed, ++m_moveCount);
}

QString TextEditor::someWords()
{
    if (random(3) == 0) // of the text itself, to make look-alikes
        return someStretch(6).of(m_text).toString();
    QStringList out;
    for (int i = random(4); i >= 0; --i)
        out.append(foreignWords[random(int(foreignWords.size()))]);
    return out.join(u' ');
}

QString TextEditor::someSentence()
{
    return foreignSentences[random(int(foreignSentences.size()))];
}

TextSpan TextEditor::someStretch(int longest)
{
    const QList<TextSpan> all = words();
    if (all.isEmpty())
        return {};
    const int first = random(int(all.size()));
    const int last = std::min<int>(first + random(longest), int(all.size()) - 1);
    return {all[first].start, all[last].end};
}

bool TextEditor::replaceSigns(const QString &from, const QString &to)
{
    bool any = false;
    for (qsizetype at = m_text.indexOf(from); at >= 0; at = m_text.indexOf(from, at + to.size())) {
        const int origin = m_origins[at];
        const int copied = m_copies[at];
        const int moved = m_moves[at];
        replace({at, at + from.size()}, to);
        m_moves[at] = moved;
        m_origins[at] = origin;
        m_copies[at] = copied;
        any = true;
    }
    return any;
}

QList<TextSpan> TextEditor::duplicateAtFirst()
{
    const QList<TextSpan> all = sentences();
    if (all.size() < 2)
        return {};
    const TextSpan sentence = all[random(int(all.size()))];
    const qsizetype to = all[random(int(all.size()))].start;
    copy(sentence, to);
    *this = TextEditor(m_text, quint32(m_random()));
    return {sentence.start >= to ? sentence.shifted(sentence.length() + 1) : sentence, {to, to + sentence.length()}};
}

void TextEditor::deletePlace(TextSpan span)
{
    for (qsizetype at = m_text.size() - 1; at >= 0; --at) {
        if (m_origins[at] >= span.start && m_origins[at] < span.end)
            replace({at, at + 1}, {});
    }
}

QString TextEditor::edit()
{
    const QList<TextSpan> all = sentences();
    if (all.size() < 2)
        return u"nothing"_s;
    const TextSpan sentence = all[random(int(all.size()))];
    const qsizetype to = all[random(int(all.size()))].start;
    const TextSpan stretch = someStretch(6);
    const QList<TextSpan> lines = [this] {
        QList<TextSpan> out;
        qsizetype start = 0;
        for (qsizetype at = 0; at <= m_text.size(); ++at) {
            if (at < m_text.size() && m_text[at] != u'\n')
                continue;
            if (at > start)
                out.append({start, at});
            start = at + 1;
        }
        return out;
    }();
    const TextSpan paragraph = lines[random(int(lines.size()))];
    switch (random(20)) {
    case 0:
        replace({stretch.start, stretch.start}, someWords() + u' ');
        return u"insert words"_s;
    case 1:
        replace(stretch, {});
        return u"delete words"_s;
    case 2:
        replace(stretch, someWords());
        return u"replace words"_s;
    case 3:
        replace(sentence, {});
        return u"delete sentence"_s;
    case 4:
        replace(sentence, someSentence());
        return u"replace sentence"_s;
    case 5:
        replace({to, to}, someSentence() + u' ');
        return u"insert sentence"_s;
    case 6:
        move(sentence, to);
        return u"move sentence"_s;
    case 7:
        copy(sentence, to);
        return u"copy sentence"_s;
    case 8: {
        const QString number = QString::number(1 + random(999));
        for (const TextSpan word : words()) {
            if (m_text[word.start].isDigit() && random(3) == 0) {
                replace(word, number);
                break;
            }
        }
        return u"change number"_s;
    }
    case 9: {
        const QString name = stretch.of(m_text).toString().section(u' ', 0, 0);
        const QString other = foreignWords[13 + random(3)];
        if (!name.isEmpty() && name[0].isUpper()) {
            for (qsizetype at = m_text.indexOf(name); at >= 0; at = m_text.indexOf(name, at + other.size()))
                replace({at, at + name.size()}, other);
        }
        return u"change name"_s;
    }
    case 10:
        replaceSigns(u"\n"_s, u"\n\n"_s);
        return u"empty lines"_s;
    case 11:
        replaceSigns(u". "_s, u".  "_s);
        replaceSigns(u"\u2019"_s, u"'"_s);
        return u"white space"_s;
    case 12:
        replaceSigns(u"“"_s, u"\""_s);
        replaceSigns(u"”"_s, u"\""_s);
        return u"straight quotes"_s;
    case 13:
        replace({0, 0}, u"UPDATE 2: "_s + someSentence() + u' ' + someSentence() + u'\n');
        return u"growth at the front"_s;
    case 14: {
        for (int i = 0; i < 4; ++i) {
            replace({0, 0}, furniture[random(int(furniture.size()))] + u'\n');
            replace({m_text.size(), m_text.size()}, u'\n' + furniture[random(int(furniture.size()))]);
        }
        return u"page furniture"_s;
    }
    case 15:
        replace(paragraph, {});
        return u"delete paragraph"_s;
    case 16:
        move(paragraph, lines[random(int(lines.size()))].start);
        return u"move paragraph"_s;
    case 17:
        replace({paragraph.end, paragraph.end}, u'\n' + someSentence() + u' ' + someSentence());
        return u"insert paragraph"_s;
    case 18:
        replaceSigns(u" — "_s, u" - "_s);
        replaceSigns(u"..."_s, u"…"_s);
        replace({stretch.end, stretch.end}, u","_s);
        return u"punctuation"_s;
    default:
        replace({stretch.start + stretch.of(m_text).toString().section(u' ', 0, 0).size(), stretch.end}, u"s"_s); // the word itself stays
        return u"inflect"_s;
    }
}

bool TextEditor::isKept(TextSpan span) const
{
    const qsizetype at = m_origins.indexOf(int(span.start));
    if (at < 0 || at + span.length() > m_text.size() || m_text.sliced(at, span.length()) != span.of(m_first))
        return false;
    for (qsizetype i = 0; i < span.length(); ++i) {
        if (m_origins[at + i] != span.start + i)
            return false;
    }
    return true;
}

bool TextEditor::isAround(TextSpan span, TextSpan there) const
{
    return holdsAll(m_origins, span, there, false);
}

bool TextEditor::holdsAll(const QList<int> &origins, TextSpan span, TextSpan there, bool strictly) const
{
    int own = 0;
    int strange = 0; // letters of other places since the last of its own
    int between = 0;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (m_text[at].isSpace())
            continue;
        const bool mine = origins[at] >= span.start && origins[at] < span.end;
        if (mine && !there.contains(at))
            return false;
        if (!there.contains(at))
            continue;
        if (mine) {
            if (strictly && own == 0 && strange > 0)
                return false;
            between += std::exchange(strange, 0);
            ++own;
        } else if (m_origins[at] >= 0) {
            ++strange;
        }
    }
    return own > between + strange && (strange == 0 || !strictly);
}

bool TextEditor::isPlace(const QList<int> &origins, TextSpan span, TextSpan there) const
{
    const auto mine = [&](qsizetype at) { return origins[at] >= span.start && origins[at] < span.end; };
    // Fragments: what of the mark stands together and in order, by itself or where one move has brought it.
    struct Fragment {
        TextSpan core;
        int letters = 0;
        int last = 0; // origin
        int move = 0;
    };
    // Text of others that has not come by another move parts what it stands between.
    const auto parts = [&](qsizetype at, int move) {
        return !m_text[at].isSpace() && !mine(at) && m_origins[at] >= 0 && (m_moves[at] == 0 || m_moves[at] == move);
    };
    QList<Fragment> fragments;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (!mine(at) || m_text[at].isSpace())
            continue;
        bool goesOn = !fragments.isEmpty() && fragments.last().last < origins[at];
        for (qsizetype i = goesOn ? fragments.last().core.end : at; goesOn && i < at; ++i)
            goesOn = m_text[i].isSpace() || m_origins[i] < 0 || (fragments.last().move == m_moves[at] && !parts(i, m_moves[at]));
        if (!goesOn)
            fragments.append({{at, at}, 0, 0, m_moves[at]});
        Fragment &last = fragments.last();
        last.core.end = at + 1;
        ++last.letters;
        last.last = origins[at];
    }
    if (fragments.isEmpty())
        return false;
    if (holdsAll(origins, span, there, true))
        return true;
    const int most = std::ranges::max_element(fragments, {}, &Fragment::letters)->letters;
    return std::ranges::any_of(fragments, [&](const Fragment &fragment) {
        if (fragment.letters < most)
            return false;
        TextSpan around = fragment.core;
        const auto loose = [&](qsizetype at) { return m_text[at].isSpace() || m_origins[at] < 0 || (mine(at) && m_moves[at] == fragment.move); };
        while (around.start > 0 && loose(around.start - 1))
            --around.start;
        while (around.end < m_text.size() && loose(around.end))
            ++around.end;
        return around.contains(there) && there.contains(fragment.core);
    });
}

bool TextEditor::isPlaceOf(TextSpan span, TextSpan there) const
{
    const auto left = [this, span](const QList<int> &origins) {
        return std::ranges::any_of(origins, [this, span](int origin) { return origin >= span.start && origin < span.end && !m_first[origin].isSpace(); });
    };
    if (left(m_origins))
        return isPlace(m_origins, span, there);
    if (left(m_copies)) // copied, then deleted: moved
        return isPlace(m_copies, span, there);
    // What stands between its neighbours now, when these are together still.
    qsizetype before = -1;
    qsizetype after = m_text.size();
    int nearest = -1;
    int next = int(m_first.size());
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (m_text[at].isSpace())
            continue;
        if (m_origins[at] >= 0 && m_origins[at] < span.start && m_origins[at] > nearest) {
            nearest = m_origins[at];
            before = at;
        }
        if (m_origins[at] >= span.end && m_origins[at] < next) {
            next = m_origins[at];
            after = at;
        }
    }
    if (before >= after || there.start <= before || there.end > after)
        return false;
    for (qsizetype at = before + 1; at < after; ++at) {
        if (m_origins[at] >= 0 && !m_text[at].isSpace())
            return false;
    }
    return true;
}

} // namespace nutgraf::test
