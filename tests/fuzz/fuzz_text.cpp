// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes become an article whose blocks cover its text, or an error.

#include "core/intake/encoding.h"
#include "core/intake/htmlextractor.h"
#include "core/intake/textcleaner.h"

#include <cstdint>
#include <cstdlib>

using namespace nutgraf;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Article &article)
{
    qsizetype at = 0;
    qsizetype index = 0;
    for (const Block &block : article.structure.blocks) {
        require(block.span.start == at && block.span.end > at && block.span.end <= article.text.size());
        require(!block.span.of(article.text).contains(u'\n') && !block.span.of(article.text).contains(u'\r'));
        require(block.repeats >= -1 && block.repeats < index);
        at = block.span.end + 1;
        ++index;
    }
    require(article.text.size() == std::max(qsizetype{0}, at - 1));
    require(article.text.isValidUtf16());
    int line = 0;
    for (const RemovedLine &removed : article.removed) {
        require(removed.before >= 0 && removed.before <= article.text.size());
        require(removed.line > 0 && removed.line >= line && !removed.text.isEmpty());
        line = removed.line;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<DecodedText> decoded = decodeText(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (!decoded)
        return 0;
    CleaningHints hints;
    hints.url = decoded->text.left(60);
    check(cleanArticle(decoded->text, hints));
    check(uncleanedArticle(decoded->text));
    if (looksLikeHtml(decoded->text))
        check(extractArticle(decoded->text, hints));
    return 0;
}
