// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QStringList>

#include <optional>

class QCoreApplication;

/// What the command line asks for.
struct Options {
    QString library; ///< empty: the default one
    QStringList files;
    QString screenshot; ///< empty: none
    QSize size;
    QString scheme; ///< "light", "dark" or empty
    double scale = 1;
    bool quitAfterFirstPaint = false;
};

/// Before the application is made, for the scale of a picture has to be known by then. Ends the program on wrong usage (status 2) and after --help.
[[nodiscard]] Options readOptions(int argc, char **argv);
