// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/agreementcommand.h"
#include "app/nutgraf-cli/articlecommand.h"
#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/convertcommand.h"
#include "app/nutgraf-cli/extractcommand.h"
#include "app/nutgraf-cli/librarycommand.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

// One row a command; a new command is a pair of files and a row.
constexpr std::array commands{
    cli::Command{"article", "the main content of text files or HTML pages, one JSON object a line", &cli::runArticle},
    cli::Command{"extract", "the facts of articles: names, figures, dates, quotes", &cli::runExtract},
    cli::Command{"convert", "annotated documents from one exchange format to another", &cli::runConvert},
    cli::Command{"validate", "what is wrong with an exchange file, as JSON", &cli::runValidate},
    cli::Command{"agreement", "how far annotators of the same texts agree", &cli::runAgreement},
    cli::Command{"library", "keeps, finds and exports articles and annotations in a library file", &cli::runLibrary},
};

void printUsage(std::FILE *to)
{
    std::fputs("Usage: nutgraf-cli COMMAND [ARGUMENTS]\n\nCommands:\n", to);
    for (const cli::Command &command : commands)
        std::fprintf(to, "  %-10s %s\n", command.name, command.does);
    std::fputs("\n'nutgraf-cli COMMAND --help' explains a command. Exit status: 0 done, 1 some inputs failed, 2 wrong usage.\n", to);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"nutgraf-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(NUTGRAF_VERSION));

    QStringList args = QCoreApplication::arguments().sliced(1);
    if (args.isEmpty()) {
        printUsage(stderr);
        return cli::WrongUsage;
    }
    const QString name = args.takeFirst();
    if (name == u"--help" || name == u"-h" || name == u"help") {
        printUsage(stdout);
        return cli::Done;
    }
    if (name == u"--version") {
        std::puts("nutgraf-cli " NUTGRAF_VERSION);
        return cli::Done;
    }
    for (const cli::Command &command : commands) {
        if (name == QLatin1StringView(command.name))
            return command.run(args);
    }
    std::fprintf(stderr, "nutgraf-cli: there is no command '%s'\n", qPrintable(name));
    printUsage(stderr);
    return cli::WrongUsage;
}
