// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// 5,000 annotations of a 5,000-word article find their words in its next revision, and the same with twice as much of both: the second
// must cost about twice the first.

#include "measure.h"

#include "core/annotations/reanchor.h"

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QString wordAt(int i)
{
    static const QStringList words{u"the"_s, u"harbour"_s, u"of"_s, u"Velmora"_s, u"said"_s, u"that"_s, u"ships"_s, u"were"_s, u"waiting"_s, u"and"_s, u"a"_s, u"council"_s,
                                   u"met"_s, u"on"_s, u"Tuesday"_s, u"to"_s, u"hear"_s, u"of"_s, u"salt"_s, u"prices"_s};
    return i % 7 == 0 ? QString::number(i * 37 % 5011) : words[(i * i + i / 3) % words.size()];
}

QString article(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += wordAt(i) + (i % 17 == 16 ? u".\n"_s : u" "_s);
    return text;
}

/// Something in front, and in every hundredth word.
QString revised(const QString &text)
{
    QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); i += 100)
        words[i] = u"new%1"_s.arg(i);
    return u"UPDATE: the harbour is open again.\n"_s + words.join(u' ');
}

double cost(int words, int annotations, int *found)
{
    const QString before = article(words);
    const QString after = revised(before);
    QList<Annotation> marks(annotations);
    for (int i = 0; i < annotations; ++i) {
        const qsizetype start = qsizetype(i) * (before.size() - 40) / annotations;
        marks[i].setSpans({{start, start + 5 + i % 30}});
    }
    return medianCpuMs(5, [&] {
        const RevisionMap map(before, after);
        *found = 0;
        for (const Annotation &mark : std::as_const(marks))
            *found += reanchored(mark, map, after, 2).revision == 2;
    });
}

} // namespace

int main()
{
    int found = 0;
    report("anchors.5000_annotations", cost(5000, 5000, &found), "ms");
    report("anchors.5000_annotations.placed", found, "annotations");
    report("anchors.10000_annotations", cost(10'000, 10'000, &found), "ms");
    return found > 0 ? 0 : 1;
}
