// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/inspect.h"

#include "app/nutgraf-train/trainer.h"
#include "core/language/modelfile.h"

#include <QFile>

#include <cstdio>

namespace nutgraf::train {

int inspect(const QStringList &args)
{
    if (args.size() != 2) {
        std::fputs("Usage: nutgraf-train inspect KIND FILE\n", stderr);
        return WrongUsage;
    }
    QFile file(args[1]);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "nutgraf-train: %s cannot be read: %s\n", qPrintable(args[1]), qPrintable(file.errorString()));
        return Failed;
    }
    const QByteArray bytes = file.readAll();
    const auto model = ModelFile::read(bytes, QLatin1StringView(args[0].toLatin1()), args[1]);
    if (!model) {
        std::fprintf(stderr, "nutgraf-train: %s\n", qPrintable(model.error().message));
        return Failed;
    }
    std::printf("%s\n", qPrintable(model->notice()));
    return Done;
}

} // namespace nutgraf::train
