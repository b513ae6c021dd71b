// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Adds annotations to article 1 of a library, each with a correction for all articles and as a step of the history, until it is killed, and prints each id after the
// library has said that both are kept.

#include "core/storage/library.h"

#include <QCoreApplication>
#include <QUuid>

#include <cstdio>

using namespace nutgraf;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const auto library = Library::open(QString::fromLocal8Bit(argv[1]));
    if (!library)
        return 1;
    const auto article = (*library)->article(1);
    if (!article)
        return 1;
    for (int i = 0;; ++i) {
        Annotation annotation;
        annotation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        annotation.span = {i % 20, 20 + i % 7};
        annotation.label = QStringLiteral("place");
        annotation.note = QStringLiteral("note number %1").arg(i);
        annotation.quote = quoteSelector(article->article.text, annotation.span);
        LibraryEdit edit;
        edit.annotations = {annotation};
        edit.rules = {{annotation.id, QStringLiteral("Name %1").arg(i), {}, RuleEffect::NoName, {}, {}, 1}};
        if (!(*library)->perform({{1, edit}}, annotation.id))
            return 1;
        std::printf("%s\n", qPrintable(annotation.id));
        std::fflush(stdout);
    }
}
