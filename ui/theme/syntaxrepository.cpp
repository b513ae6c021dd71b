// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/syntaxrepository.h"

#include <KSyntaxHighlighting/Repository>

using namespace Qt::StringLiterals;

namespace nutgraf {

std::shared_ptr<KSyntaxHighlighting::Repository> makeSyntaxRepository()
{
    auto repository = std::make_shared<KSyntaxHighlighting::Repository>();
    // Finds syntax/*.xml and themes/*.theme below it.
    repository->addCustomSearchPath(u":/nutgraf"_s);
    return repository;
}

} // namespace nutgraf
