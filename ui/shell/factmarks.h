// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/annotations/tagset.h"
#include "core/article/article.h"
#include "core/facts/corrections.h"
#include "ui/reading/mark.h"

#include <functional>

namespace nutgraf {

/// The facts as marks, with words for each; rejected ones are left out, unimportant ones minor. What means an entity without naming it
/// is a silent mark of its group; its item is the name it leans on.
[[nodiscard]] QList<Mark> factMarks(const CorrectedFacts &corrected, const Article &article);
/// The annotations as marks, those for which `shown` says so; Mark::item is the row in the list. `whose` gives words behind the label.
[[nodiscard]] QList<Mark> annotationMarks(const QList<Annotation> &annotations, const TagSet &tagSet,
                                          const std::function<bool(const Annotation &)> &shown = {},
                                          const std::function<QString(const Annotation &)> &whose = {});
/// "6 people · 4 organisations · 9 places · 3 figures · 3 dates · 3 quotes · 2 min"; nothing is said of what is not there,
/// or is unimportant.
[[nodiscard]] QString countersText(const CorrectedFacts &corrected, qsizetype words);
/// Words of a text: runs of letters and digits. Linear.
[[nodiscard]] qsizetype countWords(QStringView text);
/// Which fact a mark of factMarks() stands for.
[[nodiscard]] FactRef factOf(const Mark &mark);

} // namespace nutgraf
