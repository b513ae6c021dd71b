// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"
#include "ui/reading/readingview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"

#include <QTest>

class QAction;

namespace nutgraf {

/// Every warning fails the test, but for those in which the offscreen platform of Qt says what it cannot do ("This plugin does not
/// support raise()"): they come with every window and menu, and tell nothing of the program.
void failOnWarnings();

/// The program as a person has it: library, session, window on the screen.
struct Program {
    explicit Program(const QString &libraryPath, LibraryMode mode = LibraryMode::ReadWrite, QSize size = {1280, 800});

    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] ReadingView *view() const { return window.view(); }
    [[nodiscard]] const QList<Mark> &annotations() const;
    /// Of the article, under the mark.
    [[nodiscard]] QString words(const Mark &mark) const;
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return window.findChild<Widget *>(name);
    }

    /// Waits until the window is on the screen, has the keyboard, and all its panes are there.
    [[nodiscard]] bool ready();
    /// Opens the text and waits until its facts are there as well.
    [[nodiscard]] bool open(const QString &text);
    /// A key into whatever has the focus in this window, or in its dialog, as a keyboard sends it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &words);
    /// Puts the caret before the words and selects them with the keys.
    void select(const QString &wanted);

    ThemeManager themes;
    Session session;
    MainWindow window;
};

} // namespace nutgraf
