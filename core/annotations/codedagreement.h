// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace nutgraf {

/// Why a coefficient of agreement has no value. A program that prints 0 or NaN instead would be believed.
enum class NoCoefficient : quint8 {
    OneAnnotator, ///< fewer than two took part
    NothingShared, ///< there is no unit, mark or text that two of them looked at
    OneCategory, ///< everybody used one and the same category throughout: chance alone would agree as well
    NoText, ///< the words are not there, only places in them
};

/// One clear sentence without a full stop, translated.
[[nodiscard]] QString reasonInWords(NoCoefficient reason);

/// 1: full agreement; 0: what chance gives, of chance-corrected ones; below: less than chance.
using Coefficient = std::expected<double, NoCoefficient>;

/// What each annotator said of one unit.
struct CodedUnit {
    QList<int> codes; ///< of each annotator, in the same order for all units; notCoded: did not look at it
    qint64 count = 1; ///< so many units were coded like this

    static constexpr int notCoded = -1;
};

/// What codes mean to Krippendorff's alpha.
enum class CodeLevel : quint8 {
    Nominal, ///< names: two are the same or not
    Ordinal, ///< ranks
    Interval, ///< numbers on a scale
};

/// Chance-corrected agreement of two annotators, each with a distribution of codes of their own. Units that one of them did not code
/// are left out. Linear in units, and square in distinct codes.
/// Cohen, J. (1960): A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.
[[nodiscard]] Coefficient cohensKappa(const QList<CodedUnit> &units, qsizetype first = 0, qsizetype second = 1);

/// Chance-corrected agreement of two or more annotators that share one distribution of codes (for two it is Scott's pi). Units that
/// somebody did not code are left out.
/// Fleiss, J. L. (1971): Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382.
[[nodiscard]] Coefficient fleissKappa(const QList<CodedUnit> &units);

/// One minus observed by expected disagreement, of any number of annotators; units may lack codes, and count from two codes on.
/// Krippendorff, K. (2011): Computing Krippendorff's alpha-reliability. University of Pennsylvania.
[[nodiscard]] Coefficient krippendorffsAlpha(const QList<CodedUnit> &units, CodeLevel level = CodeLevel::Nominal);

} // namespace nutgraf
