// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/intakework.h"

#include "core/intake/encoding.h"
#include "core/intake/htmlextractor.h"

#include <QFileInfo>

namespace nutgraf {

namespace {

void keep(Library &library, const Article &article, const QString &file, IntakeResult &result)
{
    if (auto found = foundRevision(library, article, file)) {
        result.found.append(std::move(*found));
        return;
    }
    const auto id = library.addArticle(article, file);
    if (!id) {
        result.errors.append(id.error());
        return;
    }
    result.ids.append(*id);
    if (result.first)
        return;
    if (auto stored = library.article(*id))
        result.first = std::move(*stored);
}

} // namespace

Article articleIn(const QString &text, const CleaningHints &hints)
{
    return looksLikeHtml(text) ? extractArticle(text, hints) : cleanArticle(text, hints);
}

std::optional<FoundRevision> foundRevision(const Library &library, const Article &article, const QString &file)
{
    const ArticleId id = library.articleFrom(file, article.url).value_or(0);
    const ArticleId same = id ? library.articleWith(article.text) : 0;
    if (id == 0 || (same != 0 && same != id))
        return {};
    const auto stored = library.article(id);
    if (!stored || stored->article.text == article.text)
        return {};
    return FoundRevision{id, stored->article.title, article, file};
}

IntakeResult keepFiles(const QString &libraryPath, const QStringList &paths, const Cancelled &cancelled)
{
    IntakeResult result;
    const auto library = Library::open(libraryPath);
    if (!library)
        return {{}, {library.error()}, {}, {}};
    for (const QString &path : paths) {
        if (isCancelled(cancelled))
            break;
        const auto text = readTextFile(path);
        if (!text) {
            result.errors.append(text.error());
            continue;
        }
        CleaningHints hints;
        hints.fileName = QFileInfo(path).completeBaseName();
        const Article article = articleIn(text->text, hints);
        if (isCancelled(cancelled))
            break;
        keep(**library, article, QFileInfo(path).absoluteFilePath(), result);
    }
    return result;
}

IntakeResult keepText(const QString &libraryPath, const QString &text, const QString &name, const Cancelled &cancelled)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        return {{}, {library.error()}, {}, {}};
    IntakeResult result;
    CleaningHints hints;
    hints.fileName = name;
    const Article article = articleIn(text, hints);
    if (!isCancelled(cancelled))
        keep(**library, article, {}, result);
    return result;
}

QString sourceOf(const Article &article)
{
    QString source;
    qsizetype removed = 0;
    for (const Block &block : article.structure.blocks) {
        for (; removed < article.removed.size() && article.removed[removed].before <= block.span.start; ++removed)
            source += article.removed[removed].text + u'\n';
        source += block.span.of(article.text).toString() + u'\n';
    }
    for (; removed < article.removed.size(); ++removed)
        source += article.removed[removed].text + u'\n';
    return source;
}

} // namespace nutgraf
