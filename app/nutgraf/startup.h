// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

namespace nutgraf {
class MainWindow;
class Session;
}
struct Options;

/// Opens the library; says in a dialog what is wrong with it and what can be done. Nullptr: the user gave up.
[[nodiscard]] std::unique_ptr<nutgraf::Library> openLibrary(const Options &options);
/// The files of the command line, the article read last, or the first-run sample.
void openFirstArticle(const Options &options, nutgraf::MainWindow &window, nutgraf::Session &session);
/// Writes the picture or the numbers of the start when asked, then ends the program.
void finishWhenAsked(const Options &options, nutgraf::MainWindow &window, nutgraf::Session &session);
