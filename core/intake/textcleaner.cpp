// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textcleaner.h"

#include "core/article/structure.h"

namespace nutgraf {

Article cleanArticle(QStringView source, const CleaningHints &hints)
{
    return uncleanedArticle(source, hints);
}

Article uncleanedArticle(QStringView source, const CleaningHints &hints)
{
    Article article;
    article.text = source.toString();
    article.structure = structureFromLines(article.text);
    article.url = hints.url;
    article.published = hints.published;
    return article;
}

} // namespace nutgraf
