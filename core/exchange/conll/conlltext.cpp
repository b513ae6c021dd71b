// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/conlltext.h"

#include "core/exchange/utf8text.h"

#include <QCoreApplication>

namespace nutgraf {

namespace {

/// Finds tokens one after the other in a text; -1 when one is not next.
class Finder {
public:
    Finder(QStringView text, qsizetype base)
        : m_text(text)
        , m_base(base)
    {
    }

    std::optional<TextSpan> next(QStringView token)
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace() && !m_text.sliced(m_at).startsWith(token))
            ++m_at;
        if (!m_text.sliced(m_at).startsWith(token))
            return std::nullopt;
        const TextSpan span{m_base + m_at, m_base + m_at + token.size()};
        m_at += token.size();
        return span;
    }
    [[nodiscard]] bool isDone() const { return m_text.sliced(m_at).trimmed().isEmpty(); }

private:
    QStringView m_text;
    qsizetype m_base;
    qsizetype m_at = 0;
};

/// The tokens of a sentence in the text that its comment gives; empty when they do not fit it.
QList<TextSpan> inComment(const QStringList &tokens, QStringView text, qsizetype base)
{
    Finder finder(text, base);
    QList<TextSpan> spans;
    for (const QString &token : tokens) {
        const auto span = finder.next(token);
        if (!span)
            return {};
        spans.append(*span);
    }
    return finder.isDone() ? spans : QList<TextSpan>();
}

} // namespace

std::expected<QList<TextSpan>, ConllProblem> textOfTokens(const ConllFile &file, QString &text)
{
    text.clear();
    QList<TextSpan> spans;
    spans.reserve(qsizetype(file.rows.size()));
    for (const ConllFile::Sentence &sentence : file.sentences) {
        if (!text.isEmpty())
            text += u'\n';
        QStringList tokens;
        for (qsizetype row = sentence.first; row < sentence.end; ++row) {
            const ConllFile::Row &at = file.rows[size_t(row)];
            tokens.append(utf8Text(file.cell(at, file.tokenColumn)));
            if (tokens.last().isEmpty())
                return std::unexpected(ConllProblem{at.line, QCoreApplication::translate("nutgraf", "The line has no token.")});
        }
        const QString stated = utf8Text(sentence.text);
        const QList<TextSpan> fitting = stated.isEmpty() ? QList<TextSpan>() : inComment(tokens, stated, text.size());
        if (!fitting.isEmpty()) {
            spans += fitting;
            text += stated;
            continue;
        }
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            if (i > 0)
                text += u' ';
            spans.append({text.size(), text.size() + tokens[i].size()});
            text += tokens[i];
        }
    }
    return spans;
}

std::expected<QList<TextSpan>, ConllProblem> tokensInText(const ConllFile &file, QStringView text)
{
    Finder finder(text, 0);
    QList<TextSpan> spans;
    for (const ConllFile::Row &row : file.rows) {
        const QString token = utf8Text(file.cell(row, file.tokenColumn));
        const auto span = token.isEmpty() ? std::nullopt : finder.next(token);
        if (!span)
            return std::unexpected(ConllProblem{row.line, QCoreApplication::translate("nutgraf", "Its token “%1” is not what comes next in the article.").arg(token.left(40))});
        spans.append(*span);
    }
    return spans;
}

} // namespace nutgraf
