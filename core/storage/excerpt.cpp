// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/excerpt.h"

#include "core/storage/search.h"

#include <QStringList>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLook = 1'000'000;

QChar folded(QChar c)
{
    if (c.unicode() < 0x80)
        return c.toLower();
    const QString base = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString(c);
    return base.front().toCaseFolded();
}

/// One search term: its folded characters, and whether a word may go on after it.
struct Term {
    QString text;
    bool beginning;
};

QList<Term> termsOf(QStringView query)
{
    QList<Term> out;
    for (QString term : searchTerms(query)) {
        const bool beginning = term.endsWith(u'*');
        if (beginning)
            term.chop(1);
        term = term.sliced(1, term.size() - 2).trimmed(); // quoted by searchTerms()
        QString plain;
        for (const QChar c : std::as_const(term)) {
            if (!c.isMark())
                plain.append(folded(c));
        }
        if (!plain.isEmpty())
            out.append({plain, beginning});
    }
    return out;
}

/// End of the term at `at`, or -1. Combining marks in the text are passed over.
qsizetype matchEnd(QStringView text, qsizetype at, const Term &term)
{
    for (const QChar wanted : term.text) {
        while (at < text.size() && text[at].isMark())
            ++at;
        if (at >= text.size() || folded(text[at]) != wanted)
            return -1;
        ++at;
    }
    return term.beginning || at >= text.size() || !text[at].isLetterOrNumber() ? at : -1;
}

} // namespace

QString searchExcerpt(QStringView text, QStringView query, qsizetype length)
{
    const QList<Term> terms = termsOf(query);
    const QStringView looked = text.first(std::min(text.size(), longestLook));
    bool inWord = false;
    for (qsizetype i = 0; i < looked.size(); ++i) {
        const bool letter = looked[i].isLetterOrNumber() || looked[i].isMark() || looked[i].isSurrogate();
        const bool wordStart = letter ? !inWord : true;
        inWord = letter;
        if (!wordStart || looked[i].isSpace())
            continue;
        for (const Term &term : terms) {
            const qsizetype end = matchEnd(looked, i, term);
            if (end < 0)
                continue;
            // A little before it, from the beginning of a word, and the rest after it: what stands in front tells less.
            qsizetype from = std::max<qsizetype>(0, i - length / 4);
            while (from > 0 && from < i && !looked[from - 1].isSpace())
                ++from;
            if (const qsizetype line = looked.first(i).lastIndexOf(u'\n'); line >= from)
                from = line + 1;
            qsizetype to = std::min(looked.size(), std::max(end, from + length));
            if (const qsizetype line = looked.indexOf(u'\n', end); line >= 0)
                to = std::min(to, line);
            if (to < looked.size() && looked[to].isLowSurrogate())
                ++to;
            const bool before = from > 0 && looked[from - 1] != u'\n';
            const bool after = to < looked.size() && looked[to] != u'\n';
            return (before ? u"…"_s : QString()) + looked.sliced(from, to - from).toString().simplified() + (after ? u"…"_s : QString());
        }
    }
    return {};
}

QString typedQuery(const QString &typed)
{
    return !typed.isEmpty() && (typed.back().isLetterOrNumber() || typed.back().isMark()) ? typed + u'*' : typed;
}

} // namespace nutgraf
