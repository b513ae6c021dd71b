// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/correctionsshare.h"

#include "core/annotations/anchorresolver.h"
#include "core/exchange/movedcorrection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("nutgraf", sentence);
}

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
}

Result<SharedCorrections> collect(const Library &library, const CorrectionChoice *choice)
{
    SharedCorrections out;
    const auto rules = library.rules();
    if (!rules)
        return std::unexpected(rules.error());
    const auto decided = library.decidedArticles();
    if (!decided)
        return std::unexpected(decided.error());
    const QSet<QString> wantedRules = choice ? QSet<QString>(choice->rules.cbegin(), choice->rules.cend()) : QSet<QString>();
    const QSet<QString> wanted = choice ? QSet<QString>(choice->decisions.cbegin(), choice->decisions.cend()) : QSet<QString>();
    std::ranges::copy_if(*rules, std::back_inserter(out.rules), [&](const NameRule &rule) { return !choice || wantedRules.contains(rule.id); });
    for (const DecidedArticle &article : *decided) {
        QList<Decision> decisions = article.decisions;
        decisions.removeIf([&](const Decision &decision) { return decision.verdict == Verdict::Accepted || (choice && !wanted.contains(decision.id)); });
        if (decisions.isEmpty())
            continue;
        const auto stored = library.article(article.article);
        if (!stored)
            return std::unexpected(stored.error());
        const QString &text = stored->article.text;
        SharedArticle shared{stored->article.title, stored->article.url, stored->article.source, hashOf(text), {}};
        for (Decision &decision : decisions) {
            if (decision.exact.isEmpty() || decision.span.length() != decision.exact.size() || decision.span.end > text.size())
                continue; // of no use elsewhere
            decision.annotation.clear();
            QuoteSelector quote = quoteSelector(text, decision.span);
            quote.exact = decision.exact;
            shared.decisions.append({decision, quote});
        }
        if (!shared.decisions.isEmpty())
            out.articles.append(std::move(shared));
    }
    return out;
}

/// Takes the corrections of one article over.
class ArticleImport {
public:
    ArticleImport(CorrectionsImport &plan, const SharedArticle &shared)
        : m_plan(plan)
        , m_shared(shared)
    {
    }

    void leaveAll(const QString &why)
    {
        for (const SharedDecision &one : m_shared.decisions)
            m_plan.unplaced.append({one.decision.exact, m_shared.title, why});
    }

    void run(const StoredArticle &stored, const QList<Decision> &present)
    {
        m_text = stored.article.text;
        for (const Decision &decision : present)
            m_present[decision.exact].append(decision);
        LibraryEdit edit;
        for (const SharedDecision &one : m_shared.decisions) {
            if (auto decision = placed(one))
                take(*decision, edit);
        }
        if (!edit.decisions.isEmpty())
            m_plan.edits.append({stored.id, edit});
    }

private:
    std::optional<Decision> placed(const SharedDecision &one)
    {
        Decision decision = one.decision;
        const Anchor anchor = resolveAnchor(m_text, decision.span, one.quote);
        if (anchor.state > AnchorState::Moved) {
            const QString why = anchor.state != AnchorState::Ambiguous ? tr("Its words are not in the article any more.")
                : anchor.candidates.size() == 1                        ? tr("Its words stand in other surroundings, and nothing says that they are meant.")
                                                                       : tr("Its words stand in several places of the article.");
            m_plan.unplaced.append({decision.exact, m_shared.title, why});
            return {};
        }
        const qsizetype by = anchor.span.start - decision.span.start;
        decision.span = anchor.span;
        if (decision.verdict == Verdict::Corrected) {
            const auto correction = movedCorrection(m_text, QJsonDocument::fromJson(decision.correction.toUtf8()).object(), by);
            if (!correction) {
                m_plan.unplaced.append({decision.exact, m_shared.title, tr("The words that it covers are not in the article any more.")});
                return {};
            }
            decision.correction = QString::fromUtf8(QJsonDocument(*correction).toJson(QJsonDocument::Compact));
        }
        return decision;
    }

    void take(const Decision &decision, LibraryEdit &edit)
    {
        QList<Decision> &same = m_present[decision.exact];
        const auto other = std::ranges::find_if(same, [&](const Decision &one) { return one.kind == decision.kind && one.span == decision.span; });
        if (other == same.cend()) {
            same.append(decision);
            edit.decisions.append(decision);
            ++m_plan.added;
        } else if (decidesTheSame(*other, decision)) {
            ++m_plan.alreadyThere;
        } else {
            m_plan.inConflict.append({decision.exact, m_shared.title, tr("The fact is decided otherwise here.")});
        }
    }

    CorrectionsImport &m_plan;
    const SharedArticle &m_shared;
    QString m_text;
    QHash<QString, QList<Decision>> m_present; ///< by their words
};

Result<void> planArticle(const Library &library, const SharedArticle &shared, CorrectionsImport &plan)
{
    ArticleImport import(plan, shared);
    const auto ids = library.find({shared.hash, shared.url, shared.title});
    if (!ids)
        return std::unexpected(ids.error());
    if (ids->size() != 1) {
        import.leaveAll(ids->isEmpty() ? tr("The article is not in this library.") : tr("Several articles of this library may be meant."));
        return {};
    }
    const auto stored = library.article(ids->first());
    if (!stored)
        return std::unexpected(stored.error());
    const auto present = library.decisions(ids->first());
    if (!present)
        return std::unexpected(present.error());
    import.run(*stored, *present);
    return {};
}

} // namespace

Result<SharedCorrections> collectCorrections(const Library &library)
{
    return collect(library, nullptr);
}

Result<SharedCorrections> collectCorrections(const Library &library, const CorrectionChoice &choice)
{
    return collect(library, &choice);
}

Result<CorrectionsImport> planImport(const Library &library, const SharedCorrections &read)
{
    const auto present = library.rules();
    if (!present)
        return std::unexpected(present.error());
    const RuleImport rules = planImport(*present, read.rules);
    CorrectionsImport plan;
    plan.added = rules.added.size();
    plan.alreadyThere = rules.alreadyThere;
    for (const NameRule &rule : rules.inConflict)
        plan.inConflict.append({rule.name, {}, tr("It contradicts a correction that is there.")});
    if (!rules.added.isEmpty()) {
        LibraryEdit edit;
        edit.rules = rules.added;
        plan.edits.append({0, edit});
    }
    for (const SharedArticle &article : read.articles) {
        if (const auto done = planArticle(library, article, plan); !done)
            return std::unexpected(done.error());
    }
    return plan;
}

QString CorrectionsImport::summary() const
{
    QStringList parts{tr("%1 added").arg(added), tr("%1 already there").arg(alreadyThere)};
    if (!inConflict.isEmpty())
        parts.append(tr("%1 in conflict with those that are there and left out").arg(inConflict.size()));
    if (!unplaced.isEmpty())
        parts.append(tr("%1 not placed").arg(unplaced.size()));
    return parts.join(u", ") + u'.';
}

} // namespace nutgraf
