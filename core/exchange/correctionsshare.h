// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/correctionsfile.h"
#include "core/storage/library.h"

namespace nutgraf {

/// Which corrections to share: ids.
struct CorrectionChoice {
    QStringList decisions;
    QStringList rules;
};

/// The corrections of the library, all of them or those chosen: rules, and what was rejected or corrected in single articles.
/// Reads each article that has some.
[[nodiscard]] Result<SharedCorrections> collectCorrections(const Library &library);
[[nodiscard]] Result<SharedCorrections> collectCorrections(const Library &library, const CorrectionChoice &choice);

/// A correction of a file that is not taken over, and why.
struct LeftCorrection {
    QString words; ///< the name, or the words of the fact
    QString article; ///< title; empty for one of all articles
    QString why; ///< one translated sentence
};

/// What taking a file over does to a library.
struct CorrectionsImport {
    QList<ArticleEdit> edits; ///< what comes; the rules under article 0
    qsizetype added = 0;
    qsizetype alreadyThere = 0;
    QList<LeftCorrection> inConflict; ///< contradict what is there
    QList<LeftCorrection> unplaced; ///< their article is not in the library, or their words are not in it

    /// "3 added, 1 already there, 2 in conflict with those that are there and left out, 1 not placed."
    [[nodiscard]] QString summary() const;
};

/// Finds the article and the words of each, changes nothing. An article is known by its text, else by its address, else by its title where
/// only one has it; in a text that is not the same, corrections stand where their words and what is around them are.
[[nodiscard]] Result<CorrectionsImport> planImport(const Library &library, const SharedCorrections &read);

} // namespace nutgraf
