// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/lexicalrules.h"

#include "ui/syntax/syntaxengine.h"

#include <QtLogging>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

std::optional<MarkKind> kindOf(const QString &styleName)
{
    if (styleName == "Number"_L1)
        return MarkKind::LexicalNumber;
    if (styleName == "Money"_L1)
        return MarkKind::LexicalMoney;
    if (styleName == "Date"_L1)
        return MarkKind::LexicalDate;
    if (styleName == "Quote"_L1)
        return MarkKind::LexicalQuote;
    return std::nullopt;
}

Mark lexicalMark(TextSpan span, MarkKind kind)
{
    Mark mark;
    mark.span = span;
    mark.kind = kind;
    return mark;
}

} // namespace

/// Joins the stretches of one paragraph to marks.
class LexicalRules::Gatherer {
public:
    explicit Gatherer(qsizetype start)
        : m_start(start)
    {
    }

    void add(const LineHighlighter::Stretch &stretch)
    {
        const std::optional<MarkKind> kind = kindOf(stretch.style);
        const TextSpan span{m_start + stretch.start, m_start + stretch.start + stretch.length};
        const bool continues = !m_quote.isEmpty() && span.start == m_quote.end;
        // The rules give each character one style; a figure inside a quotation does not end it.
        if (!kind || (!continues && !m_quote.isEmpty()))
            endQuote();
        if (!kind)
            return;
        if (*kind == MarkKind::LexicalQuote)
            m_quote = m_quote.isEmpty() ? span : TextSpan{m_quote.start, span.end};
        else if (continues)
            m_quote.end = span.end;
        if (*kind != MarkKind::LexicalQuote)
            m_marks.append(lexicalMark(span, *kind));
    }

    QList<Mark> take()
    {
        endQuote();
        std::ranges::stable_sort(m_marks, {}, [](const Mark &mark) { return mark.span.start; });
        return std::move(m_marks);
    }

private:
    void endQuote()
    {
        if (!m_quote.isEmpty())
            m_marks.append(lexicalMark(m_quote, MarkKind::LexicalQuote));
        m_quote = {};
    }

    QList<Mark> m_marks;
    TextSpan m_quote;
    qsizetype m_start = 0;
};

LexicalRules::LexicalRules()
{
    if (const auto engine = makeSyntaxEngine())
        m_highlighter = (*engine)->lineHighlighter(articleDefinitionName);
    else
        qWarning("%s", qUtf8Printable(engine.error().message));
}

LexicalRules::~LexicalRules() = default;

QList<Mark> LexicalRules::marksIn(QStringView text, TextSpan paragraph)
{
    if (!m_highlighter)
        return {};
    Gatherer gatherer(paragraph.start);
    for (const LineHighlighter::Stretch &stretch : m_highlighter->stretches(paragraph.of(text)))
        gatherer.add(stretch);
    return gatherer.take();
}

} // namespace nutgraf
