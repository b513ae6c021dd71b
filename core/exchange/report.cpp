// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/report.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype maximumProblems = 1000;
constexpr qsizetype maximumExamples = 3;

void append(QList<Problem> &list, const QString &place, const QString &message)
{
    if (list.size() < maximumProblems)
        list.append({place, message});
    else if (list.size() == maximumProblems)
        list.append({{}, QCoreApplication::translate("nutgraf", "There are more problems, which are not listed.")});
}

} // namespace

void LossReport::add(const QString &kind, const QString &message, const QString &example)
{
    auto loss = std::find_if(losses.begin(), losses.end(), [&kind](const Loss &one) { return one.kind == kind; });
    if (loss == losses.end())
        loss = losses.insert(losses.end(), {kind, message, 0, {}});
    ++loss->count;
    if (loss->examples.size() < maximumExamples && !example.isEmpty())
        loss->examples.append(example);
}

void LossReport::add(const LossReport &other)
{
    for (const Loss &theirs : other.losses) {
        add(theirs.kind, theirs.message, theirs.examples.value(0));
        auto ours = std::find_if(losses.begin(), losses.end(), [&theirs](const Loss &one) { return one.kind == theirs.kind; });
        ours->count += theirs.count - 1;
        for (qsizetype i = 1; i < theirs.examples.size() && ours->examples.size() < maximumExamples; ++i)
            ours->examples.append(theirs.examples[i]);
    }
}

void RepairReport::error(const QString &place, const QString &message)
{
    append(errors, place, message);
}

void RepairReport::repair(const QString &place, const QString &message)
{
    append(repairs, place, message);
}

} // namespace nutgraf
