// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/clusters.h"
#include "app/nutgraf-train/inspect.h"
#include "app/nutgraf-train/names.h"
#include "app/nutgraf-train/syntaxcommand.h"
#include "app/nutgraf-train/trainer.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

// One row a trainer; a new one is a pair of files and a row.
constexpr std::array trainers{
    train::Trainer{"clusters", "groups words that are used alike, for names", &train::clusters},
    train::Trainer{"names", "the model of names", &train::names},
    train::Trainer{"inspect", "says what a model file holds and where it comes from", &train::inspect},
    train::Trainer{"syntax", "trains the tagger and parser, or scores them", &train::syntax},
};

void printUsage(std::FILE *to)
{
    std::fputs("Usage: nutgraf-train WHAT [ARGUMENTS]\n\nMakes the model files in resources/models from annotated text; the same text gives the same bytes.\n\n", to);
    for (const train::Trainer &trainer : trainers)
        std::fprintf(to, "  %-10s %s\n", trainer.name, trainer.does);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"nutgraf-train"_s);
    QStringList args = QCoreApplication::arguments().sliced(1);
    const QString name = args.isEmpty() ? QString() : args.takeFirst();
    if (name == u"--help" || name == u"-h") {
        printUsage(stdout);
        return train::Done;
    }
    for (const train::Trainer &trainer : trainers) {
        if (name == QLatin1StringView(trainer.name))
            return trainer.run(args);
    }
    if (!name.isEmpty())
        std::fprintf(stderr, "nutgraf-train: there is nothing called '%s' to train\n", qPrintable(name));
    printUsage(stderr);
    return train::WrongUsage;
}
