// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"
#include "startup.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const Options options = readOptions(argc, argv);
    if (options.scale != 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"nutgraf"_s);
    QApplication::setApplicationDisplayName(u"Nutgraf"_s);
    QApplication::setApplicationVersion(QStringLiteral(NUTGRAF_VERSION));
    QApplication::setOrganizationName(u"nutgraf"_s);
    QApplication::setDesktopFileName(u"org.nutgraf.Nutgraf"_s);

    auto library = openLibrary(options);
    if (!library)
        return 1;
    nutgraf::ThemeManager themes;
    themes.applyToApplication(); // before there are widgets, which would all be restyled
    nutgraf::Session session(std::move(library));
    nutgraf::MainWindow window(&session, &themes);
    if (!options.scheme.isEmpty())
        themes.setScheme(options.scheme == "dark"_L1 ? nutgraf::ThemeManager::Scheme::Dark : nutgraf::ThemeManager::Scheme::Light);
    if (options.screenshot.isEmpty() && !options.quitAfterFirstPaint)
        window.restoreLayout();
    if (options.size.isValid())
        window.resize(options.size);
    openFirstArticle(options, window, session);
    finishWhenAsked(options, window, session);
    window.show();
    return QApplication::exec();
}
