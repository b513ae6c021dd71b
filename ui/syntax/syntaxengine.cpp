// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/syntax/syntaxengine.h"

#include <QCoreApplication>

#include <dlfcn.h>

namespace nutgraf {

namespace {

using MakeEngine = SyntaxEngine *();

/// Nullptr where there is none. Found through the run path of the program, which is why this is dlopen() and not QLibrary: that
/// would ask the run path of Qt. Never unloaded: Qt keeps what libraries register with it.
MakeEngine *findMaker()
{
    void *const module = dlopen(NUTGRAF_SYNTAX_MODULE, RTLD_LAZY | RTLD_LOCAL);
    return module ? reinterpret_cast<MakeEngine *>(dlsym(module, "nutgrafMakeSyntaxEngine")) : nullptr;
}

} // namespace

Result<std::unique_ptr<SyntaxEngine>> makeSyntaxEngine()
{
    static MakeEngine *const make = findMaker();
    if (!make) {
        return std::unexpected(Error{Error::Code::NotFound,
                                     QCoreApplication::translate("nutgraf", "The module “%1” cannot be loaded, so there are no themes but our own; install "
                                                                            "Nutgraf again.").arg(QLatin1StringView(NUTGRAF_SYNTAX_MODULE)), {}});
    }
    return std::unique_ptr<SyntaxEngine>(make());
}

} // namespace nutgraf
