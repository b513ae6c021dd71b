// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/finderinput.h"
#include "core/facts/namewords.h"
#include "core/language/namelist.h"

#include <QHash>
#include <QString>

namespace nutgraf {

/// What is known of a capitalised word before any sentence is read.
struct NameWord {
    NameUses uses; ///< of the word as written
    WordRoles roles;
    bool longer = false; ///< longer names of the list begin with it
    bool common = false; ///< an ordinary word of the language
    int inLower = 0; ///< how often this text writes it in lower case
    int inside = 0; ///< how often it is capitalised inside a sentence
};

/// The capitalised words of one text. Each distinct word is looked up once.
class NameVocabulary {
public:
    explicit NameVocabulary(const FinderInput &input);
    /// The word of a token that begins with a capital; a blank one for any other.
    [[nodiscard]] const NameWord &at(qsizetype token) const { return m_words[m_of[token]]; }
    /// Whether a sentence is set like a headline, where capitals say little.
    [[nodiscard]] bool isTitleCase(qsizetype sentence) const { return m_titleCase[sentence]; }

private:
    void readCapitals(const FinderInput &input);
    void countLower(const FinderInput &input);

    QList<NameWord> m_words; ///< the first is the blank one
    QList<int> m_of; ///< index into m_words for each token
    QList<bool> m_titleCase;
    QHash<QString, QList<int>> m_lower; ///< lower-case form: the words that have it
};

} // namespace nutgraf
