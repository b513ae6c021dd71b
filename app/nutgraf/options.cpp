// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuse(const QString &why)
{
    std::fputs(qPrintable(u"nutgraf: "_s + why + u'\n'), stderr);
    std::exit(2);
}

QSize parseSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool okWidth = false;
    bool okHeight = false;
    const QSize size(parts.value(0).toInt(&okWidth), parts.value(1).toInt(&okHeight));
    if (parts.size() != 2 || !okWidth || !okHeight || size.width() < 200 || size.height() < 150 || size.width() > 8000 || size.height() > 8000)
        refuse(u"--size wants WIDTHxHEIGHT, such as 1280x800"_s);
    return size;
}

/// The arguments without those that every Qt program takes, which the application reads itself.
QStringList ownArguments(int argc, char **argv)
{
    static const QStringList withValue{u"-platform"_s, u"-platformtheme"_s, u"-style"_s, u"-display"_s, u"-session"_s, u"-qwindowtitle"_s, u"-qwindowicon"_s};
    QStringList out;
    for (int i = 0; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == "-reverse"_L1)
            continue;
        if (withValue.contains(argument))
            ++i;
        else
            out.append(argument);
    }
    return out;
}

} // namespace

Options readOptions(int argc, char **argv)
{
    const QStringList arguments = ownArguments(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Reads and annotates the news."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Says this and ends."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Says the version and ends."_s);
    const QCommandLineOption library(u"library"_s, u"Uses the library file PATH."_s, u"PATH"_s);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Writes a picture of the window to FILE and ends."_s, u"FILE"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window, such as 1280x800."_s, u"SIZE"_s);
    const QCommandLineOption scheme(u"scheme"_s, u"light or dark, for this run."_s, u"SCHEME"_s);
    const QCommandLineOption scale(u"scale"_s, u"Pixels of the picture per pixel of the window, 1 to 4."_s, u"FACTOR"_s);
    QCommandLineOption quit(u"quit-after-first-paint"_s);
    quit.setFlags(QCommandLineOption::HiddenFromHelp); // for the benchmark of the start
    parser.addOptions({help, version, library, screenshot, size, scheme, scale, quit});
    parser.addPositionalArgument(u"FILE"_s, u"Articles to open: plain text."_s, u"[FILE…]"_s);
    if (!parser.parse(arguments))
        refuse(parser.errorText());
    if (parser.isSet(version)) {
        std::puts("nutgraf " NUTGRAF_VERSION);
        std::exit(0);
    }
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        std::exit(0);
    }
    Options options;
    options.library = parser.value(library);
    options.files = parser.positionalArguments();
    options.screenshot = parser.value(screenshot);
    options.scheme = parser.value(scheme);
    options.quitAfterFirstPaint = parser.isSet(quit);
    if (parser.isSet(size))
        options.size = parseSize(parser.value(size));
    if (!options.scheme.isEmpty() && options.scheme != "light"_L1 && options.scheme != "dark"_L1)
        refuse(u"--scheme is light or dark"_s);
    if (parser.isSet(scale)) {
        bool ok = false;
        options.scale = parser.value(scale).toDouble(&ok);
        if (!ok || options.scale < 1 || options.scale > 4)
            refuse(u"--scale is a number from 1 to 4"_s);
    }
    return options;
}
