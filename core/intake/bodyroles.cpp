// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/bodyregion.h"

#include <QHash>

namespace nutgraf {

namespace {

// What opens a label: "Score:" of "Score: 3 to 1", "#." of "3. The third"; empty for others.
QStringView keyOf(QStringView label)
{
    constexpr qsizetype longestKey = 40;
    qsizetype digits = 0;
    while (digits < label.size() && digits < 3 && label[digits].isDigit())
        ++digits;
    if (digits > 0 && digits + 2 < label.size() && (label[digits] == u'.' || label[digits] == u')') && label[digits + 1].isSpace())
        return u"#";
    const qsizetype colon = label.first(std::min(label.size(), longestKey)).indexOf(u':');
    return colon > 0 && colon + 2 < label.size() ? label.first(colon) : QStringView();
}

// How often labels and their keys stand in the body.
class LabelCounts {
public:
    LabelCounts(const QList<PageLine> &lines, LineRange body)
    {
        for (qsizetype i = body.first; i < body.end; ++i) {
            if (lines[i].shape != LineShape::Label)
                continue;
            ++m_labels[lines[i].text];
            if (const QStringView key = keyOf(lines[i].text); !key.isEmpty())
                ++m_keys[key];
        }
    }
    [[nodiscard]] bool isPartOfSeries(QStringView label) const
    {
        const QStringView key = keyOf(label);
        return !key.isEmpty() && m_keys.value(key) >= 3;
    }
    [[nodiscard]] bool isSaidAgain(QStringView label) const { return m_labels.value(label) > 1; }

private:
    QHash<QStringView, int> m_labels;
    QHash<QStringView, int> m_keys;
};

// A run of lines that are no sentences, between two paragraphs.
class Run {
public:
    Run(const QList<PageLine> &lines, const LabelCounts &counts, LineRange range, bool dump)
        : m_lines(lines)
        , m_counts(counts)
        , m_range(range)
        , m_dump(dump)
    {
    }

    void decide(QList<BodyRole> &roles, qsizetype offset, bool afterColon) const
    {
        const bool list = isList(afterColon);
        for (qsizetype i = m_range.first; i < m_range.end; ++i) {
            if (list && isTitleOfList(i))
                roles[i - offset] = BodyRole::Subheading;
            else if (isFragment(i))
                roles[i - offset] = BodyRole::Paragraph;
            else if (isLeft(i))
                roles[i - offset] = list || m_counts.isPartOfSeries(m_lines[i].text) ? BodyRole::ListItem : roleAlone(i);
        }
    }

private:
    [[nodiscard]] bool isLeft(qsizetype i) const
    {
        const PageLine &line = m_lines[i];
        return !line.isApart();
    }

    // A sentence in pieces: a link or a bold word broke it.
    [[nodiscard]] bool isFragment(qsizetype i) const
    {
        const auto goesOn = [this](qsizetype line) { return line < m_lines.size() && continuesSentence(m_lines[line]); };
        return isLeft(i) && (goesOn(i) || (goesOn(i + 1) && !m_lines[i].features.endsSentence));
    }

    [[nodiscard]] bool isList(bool afterColon) const
    {
        qsizetype items = 0;
        qsizetype bullets = 0;
        qsizetype words = 0;
        for (qsizetype i = m_range.first; i < m_range.end; ++i) {
            if (!isLeft(i))
                continue;
            ++items;
            bullets += m_lines[i].features.bullet;
            words += m_lines[i].features.words;
        }
        if (items < 2)
            return items == 1 && bullets == 1;
        if (bullets * 2 >= items || isUndisturbed(items, words))
            return true;
        return (afterColon && words >= items * 2 && items <= 30) || (!m_dump && items > 2);
    }

    // Items without marks: nothing of the page stands between them, and the story goes on after them.
    [[nodiscard]] bool isUndisturbed(qsizetype items, qsizetype words) const
    {
        constexpr qsizetype fewest = 3;
        constexpr qsizetype most = 30;
        if (items < fewest || items > most || items != m_range.end - m_range.first || words < items * 3 || words > items * 25)
            return false;
        for (qsizetype i = m_range.first; i < m_range.end; ++i) {
            if (m_counts.isSaidAgain(m_lines[i].text))
                return false;
        }
        return true;
    }

    // The line over a table has no figures; the line under a list with marks has no mark and opens the next paragraph.
    [[nodiscard]] bool isTitleOfList(qsizetype i) const
    {
        const auto marked = [this](qsizetype line) { return m_lines[line].features.bullet || m_lines[line].features.numbers > 0; };
        if (!isLeft(i) || marked(i))
            return false;
        const bool over = i == m_range.first && i + 1 < m_range.end && marked(i + 1);
        const bool under = i + 1 == m_range.end && i > m_range.first && m_lines[i - 1].features.bullet;
        return over || under;
    }

    // Right above a paragraph a short line is a subheading; anything else alone is a teaser, a caption or a button.
    [[nodiscard]] BodyRole roleAlone(qsizetype i) const
    {
        const LineFeatures &features = m_lines[i].features;
        if (m_dump && m_counts.isSaidAgain(m_lines[i].text))
            return BodyRole::Dropped;
        if (m_lines[i].heading)
            return BodyRole::Subheading;
        // A picture may come between a subheading and its paragraph.
        qsizetype next = i + 1;
        while (next < m_range.end && (m_lines[next].credit || m_lines[next].caption))
            ++next;
        const bool last = next == m_range.end;
        const bool short_ = features.words <= 12 && m_lines[i].text.size() <= 100;
        if (last && short_ && (m_range.end - m_range.first <= 4 || !m_dump))
            return BodyRole::Subheading;
        if (m_dump)
            return BodyRole::Dropped;
        return short_ ? BodyRole::Subheading : BodyRole::Paragraph;
    }

    const QList<PageLine> &m_lines;
    const LabelCounts &m_counts;
    LineRange m_range;
    bool m_dump;
};

bool isText(const PageLine &line)
{
    return line.isBodyProse() || line.isBodySentence();
}

} // namespace

QList<BodyRole> bodyRoles(const QList<PageLine> &lines, LineRange body, bool dump)
{
    QList<BodyRole> roles(std::max(qsizetype{0}, body.end - body.first), BodyRole::Dropped);
    const LabelCounts counts(lines, body);
    qsizetype i = body.first;
    while (i < body.end) {
        if (isText(lines[i])) {
            roles[i - body.first] = lines[i].features.bullet ? BodyRole::ListItem : BodyRole::Paragraph;
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < body.end && !isText(lines[i]))
            ++i;
        const bool afterColon = start > body.first && lines[start - 1].features.endsColon;
        Run(lines, counts, {start, i}, dump).decide(roles, body.first, afterColon);
    }
    return roles;
}

} // namespace nutgraf
