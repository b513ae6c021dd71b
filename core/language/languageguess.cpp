// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/languageguess.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

struct Language {
    const char16_t *code;
    const char16_t *words; ///< the commonest function words, lower-case
};

constexpr std::array languages{
    Language{u"en", u"the of and to in a is that for it was on with as are be at by this have from or not but had they which an were their been has "
                    u"will would who he she his her we you i my our your its can if there when what about more also after than into could should only "
                    u"some other do did does so no up out said over how them then these those because while where most just like one all"},
    Language{u"de", u"der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird "
                    u"bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde kann ich wir "
                    u"ihr wenn was"},
    Language{u"fr", u"de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont été son mais comme elle "
                    u"cette aux être leur ses nous vous ils on ou où fait même tout après sans entre si était d l qu n s c j"},
    Language{u"es", u"de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy "
                    u"sin sobre también me hasta hay donde quien desde todo nos durante ha han fue es son era ser"},
    Language{u"it", u"di e il la che in un a per è una sono le con non del da si al dei come più lo i della nel ha ma gli alla o su delle anche questo "
                    u"questa quando se tra dalla degli nella sul ed ai hanno essere stato era suo sua l un d c dell"},
    Language{u"nl", u"de het een en van in is dat op te zijn met voor niet aan er om ook als maar bij uit hij door naar ze wordt over dan heeft nog worden "
                    u"je werd tot hebben was die geen wel meer deze dit kan zo of we ik zou"},
    Language{u"pt", u"de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também só "
                    u"pelo pela até isso ela entre depois sem mesmo aos são foi ser há está tem"},
    Language{u"sv", u"och att det i en på är som för av den med till inte om har de ett men var jag han från vi kan hon så nu eller när ska under efter "
                    u"också även vid sin mot där hade mer"},
    Language{u"da", u"og at det i en på er som for af den med til ikke om har de et men var jeg han fra vi kan hun så nu eller når skal efter også ved sin "
                    u"mod der havde mere blev bliver over"},
    Language{u"no", u"og at det i en på er som for av den med til ikke om har de et men var jeg han fra vi kan hun så nå eller når skal etter også ved sin "
                    u"mot der hadde mer ble blir over"},
    Language{u"pl", u"i w na z się nie do to że jest o od jak po za ale przez dla co był są oraz tym jego czy który która być już tego także może"},
    Language{u"cs", u"a v se na je že s z do o i to k ve pro za by ale jako po od jsou byl tak jeho který která které aby podle také už nebo při"},
    Language{u"ru", u"и в не на что с по как это к из за от у же для о его но он до был при так то или они мы все после также которые который более был"},
    Language{u"tr", u"ve bir bu için ile da de olarak çok daha en olan gibi kadar sonra ama ne var her ya o ki mi değil olduğu göre"},
};

// Open addressing: filled once, never changed afterwards.
class FunctionWords {
public:
    FunctionWords()
        : m_slots(4096)
    {
        for (size_t language = 0; language < languages.size(); ++language) {
            const QStringView words(languages.at(language).words);
            for (const QStringView word : words.tokenize(u' '))
                slotOf(word)->languages |= 1u << language;
        }
    }

    [[nodiscard]] quint32 languagesOf(QStringView word) const
    {
        if (word.size() > longest)
            return 0;
        char16_t folded[longest];
        const Key key = keyOf(word, folded);
        for (size_t at = key.hash & (m_slots.size() - 1); m_slots[at].languages; at = (at + 1) & (m_slots.size() - 1)) {
            if (m_slots[at].word == key.word)
                return m_slots[at].languages;
        }
        return 0;
    }

private:
    static constexpr qsizetype longest = 8;
    struct Slot {
        QStringView word;
        quint32 languages = 0;
    };
    struct Key {
        QStringView word;
        size_t hash;
    };

    static Key keyOf(QStringView word, char16_t *folded)
    {
        size_t hash = 0xCBF29CE4;
        for (qsizetype i = 0; i < word.size(); ++i) {
            const char16_t unit = word[i].unicode();
            folded[i] = unit < 0x80 ? (unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit) : word[i].toLower().unicode();
            hash = (hash ^ folded[i]) * 0x01000193;
        }
        return {QStringView(folded, word.size()), hash ^ (hash >> 15)};
    }

    Slot *slotOf(QStringView word)
    {
        char16_t folded[longest];
        const Key key = keyOf(word, folded);
        size_t at = key.hash & (m_slots.size() - 1);
        while (m_slots[at].languages && m_slots[at].word != word)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at].word = word;
        return &m_slots[at];
    }

    std::vector<Slot> m_slots;
};

const FunctionWords &functionWords()
{
    static const FunctionWords words;
    return words;
}

} // namespace

quint32 functionWordLanguages(QStringView word)
{
    return functionWords().languagesOf(word);
}

QString guessLanguage(QStringView text)
{
    constexpr qsizetype enough = 20'000;
    std::array<int, languages.size()> hits{};
    int words = 0;
    text = text.first(std::min(text.size(), enough));
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && text[i].isLetter())
            ++i;
        ++words;
        quint32 found = functionWordLanguages(text.sliced(start, i - start));
        for (size_t language = 0; found; ++language, found >>= 1)
            hits.at(language) += found & 1;
    }
    const auto best = std::max_element(hits.cbegin(), hits.cend());
    int second = 0;
    for (auto it = hits.cbegin(); it != hits.cend(); ++it)
        second = it == best ? second : std::max(second, *it);
    // Close relatives share many words, so that a narrow lead is enough; a text without function words is in none of them.
    if (words < 4 || *best * 6 < words || *best == second)
        return {};
    return QString::fromUtf16(languages.at(static_cast<size_t>(best - hits.cbegin())).code);
}

} // namespace nutgraf
