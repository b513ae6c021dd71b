// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/evidencesource.h"

#include "core/exchange/document.h"

#include <QCoreApplication>
#include <QUrl>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int looksInto = 20; ///< articles that hold all the words, best first

QString tr(const char *message)
{
    return QCoreApplication::translate("nutgraf", message);
}

QString asPhrase(const QString &words)
{
    return u'"' + QString(words).remove(u'"') + u'"';
}

} // namespace

Result<Evidence> evidenceFrom(const Library &library, ArticleId open, const QString &typed)
{
    const QString words = typed.trimmed();
    if (words.isEmpty())
        return std::unexpected(Error{Error::Code::BadInput, tr("Type the address of a page, or words of another article."), {}});
    const QUrl url(words, QUrl::StrictMode);
    if (url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty())
        return Evidence{words, {}, {}, {}};
    const auto ids = library.search(asPhrase(words), looksInto);
    if (!ids)
        return std::unexpected(ids.error());
    for (const ArticleId id : *ids) {
        const auto stored = id == open ? Result<StoredArticle>(std::unexpected(Error{})) : library.article(id);
        const qsizetype start = stored ? stored->article.text.indexOf(words, 0, Qt::CaseInsensitive) : -1;
        if (start < 0)
            continue;
        const TextSpan span{start, start + words.size()};
        return Evidence{articleIri(stored->article), span.of(stored->article.text).toString(), span, {}};
    }
    return std::unexpected(Error{Error::Code::NotFound, tr("No other article of the library holds these words. Type an address that begins with https://, or other words."), {}});
}

ArticleId articleOf(const Library &library, const Evidence &evidence)
{
    if (evidence.quote.isEmpty())
        return 0;
    const auto ids = library.search(asPhrase(evidence.quote), looksInto);
    for (const ArticleId id : ids.value_or(QList<ArticleId>())) {
        const auto stored = library.article(id);
        if (stored && articleIri(stored->article) == evidence.source)
            return id;
    }
    return 0;
}

} // namespace nutgraf
