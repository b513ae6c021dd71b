// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/bodyregion.h"

namespace nutgraf {

namespace {

// A run of lines that are no sentences, between two paragraphs.
class Run {
public:
    Run(const QList<PageLine> &lines, LineRange range, bool dump)
        : m_lines(lines)
        , m_range(range)
        , m_dump(dump)
    {
    }

    void decide(QList<BodyRole> &roles, qsizetype offset, bool afterColon) const
    {
        const bool list = isList(afterColon);
        for (qsizetype i = m_range.first; i < m_range.end; ++i) {
            if (isLeft(i))
                roles[i - offset] = list ? BodyRole::ListItem : roleAlone(i);
        }
    }

private:
    [[nodiscard]] bool isLeft(qsizetype i) const
    {
        const PageLine &line = m_lines[i];
        return !line.furniture && !line.credit && !line.caption;
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
        if (bullets * 2 >= items)
            return true;
        return (afterColon && words >= items * 2 && items <= 30) || (!m_dump && items > 2);
    }

    // Right above a paragraph a short line is a subheading; anything else alone is a teaser, a caption or a button.
    [[nodiscard]] BodyRole roleAlone(qsizetype i) const
    {
        const LineFeatures &features = m_lines[i].features;
        const bool last = i + 1 == m_range.end;
        const bool short_ = features.words <= 12 && m_lines[i].text.size() <= 100;
        if (last && short_ && (m_range.end - m_range.first <= 2 || !m_dump))
            return BodyRole::Subheading;
        if (m_dump)
            return BodyRole::Dropped;
        return short_ ? BodyRole::Subheading : BodyRole::Paragraph;
    }

    const QList<PageLine> &m_lines;
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
        Run(lines, {start, i}, dump).decide(roles, body.first, afterColon);
    }
    return roles;
}

} // namespace nutgraf
