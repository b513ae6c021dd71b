// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/lexicalrules.h"

#include "ui/theme/syntaxrepository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QHash>

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

class LexicalRules::Highlighter final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    Highlighter()
        : m_repository(makeSyntaxRepository())
    {
        setDefinition(m_repository->definitionForName(articleDefinitionName));
        for (const KSyntaxHighlighting::Format &format : definition().formats())
            m_kinds.insert(format.id(), kindOf(format.name()));
    }

    QList<Mark> run(QStringView text, TextSpan paragraph)
    {
        m_marks.clear();
        m_start = paragraph.start;
        m_quote = {};
        highlightLine(paragraph.of(text), KSyntaxHighlighting::State());
        endQuote();
        std::ranges::stable_sort(m_marks, {}, [](const Mark &mark) { return mark.span.start; });
        return std::move(m_marks);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const std::optional<MarkKind> kind = m_kinds.value(format.id());
        const TextSpan span{m_start + offset, m_start + offset + length};
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

private:
    void endQuote()
    {
        if (!m_quote.isEmpty())
            m_marks.append(lexicalMark(m_quote, MarkKind::LexicalQuote));
        m_quote = {};
    }

    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository;
    QHash<int, std::optional<MarkKind>> m_kinds;
    QList<Mark> m_marks;
    TextSpan m_quote;
    qsizetype m_start = 0;
};

LexicalRules::LexicalRules()
    : m_highlighter(std::make_unique<Highlighter>())
{
}

LexicalRules::~LexicalRules() = default;

QList<Mark> LexicalRules::marksIn(QStringView text, TextSpan paragraph)
{
    return m_highlighter->run(text, paragraph);
}

} // namespace nutgraf
