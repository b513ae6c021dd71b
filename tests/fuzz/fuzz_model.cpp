// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a model file are refused with a sentence; any bytes as the parts of a model whose checksum is right are refused or give
// names and trees that fit the text.

#include "core/language/modelfile.h"
#include "core/language/namemodel.h"
#include "core/language/nametagger.h"
#include "core/language/programmodels.h"
#include "core/language/syntaxparser.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QtGlobal>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Ada Quill met Bo Tarn in Velmora. \u201CNinety ships came,\u201D the U.N. Security Council said. Quill\u2019s ships \U0001F6A2."_s;

/// Hands out the input bit by bit; zeros after its end.
class Input {
public:
    Input(const unsigned char *data, size_t size)
        : m_data(data)
        , m_left(size)
    {
    }
    quint8 byte()
    {
        if (m_left == 0)
            return 0;
        --m_left;
        return *m_data++;
    }
    QByteArray bytes(int count)
    {
        QByteArray out;
        while (count-- > 0)
            out.append(char(byte()));
        return out;
    }

private:
    const unsigned char *m_data;
    size_t m_left;
};

template<typename T>
QByteArray raw(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T))};
}

/// An index of 2 to 16 buckets whose parts grow by a byte each; now and then it is not in order or of another number.
std::vector<quint32> index(Input &in)
{
    const quint8 form = in.byte();
    std::vector<quint32> out{0};
    const int buckets = 2 << (form & 3);
    for (int i = 0; i < buckets + (form > 250 ? 1 : 0); ++i)
        out.push_back(out.back() + in.byte() % 12 - (form == 249 ? 3 : 0));
    return out;
}

void addTable(ModelWriter &writer, Input &in, QLatin1StringView first, QLatin1StringView second, QLatin1StringView third)
{
    const std::vector<quint32> buckets = index(in);
    const int size = int(std::min<quint32>(buckets.back(), 200)) - (in.byte() == 77 ? 1 : 0);
    writer.add(first, raw(buckets));
    writer.add(second, in.bytes(4 * size));
    writer.add(third, in.bytes(2 * size));
}

void readNames(Input &in)
{
    ModelWriter writer(NameModel::kind, u"fuzz"_s);
    const std::vector<quint32> buckets = index(in);
    writer.add("weights.index"_L1, raw(buckets));
    writer.add("weights.rows"_L1, in.bytes(int(std::min<quint32>(buckets.back(), 400))));
    addTable(writer, in, "words.index"_L1, "words.prints"_L1, "words.values"_L1);
    writer.add("words.clusters"_L1, in.bytes(8 * (in.byte() % 8)));
    addTable(writer, in, "lists.index"_L1, "lists.prints"_L1, "lists.values"_L1);
    writer.add("lists.sets"_L1, in.bytes(4 * (in.byte() % 8)));
    writer.add("settings"_L1, in.bytes(8));
    writer.add("transitions"_L1, in.bytes(4 * bilou::labels * bilou::labels));
    const QByteArray bytes = writer.bytes();
    const auto model = NameModel::read(bytes, u"fuzz"_s);
    if (!model) {
        Q_ASSERT(!model.error().message.isEmpty());
        return;
    }
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    NameTagger tagger(*model, text, tokens, sentences);
    QList<TaggedName> names;
    for (size_t stretch = 0; stretch < tagger.features().stretches().size(); ++stretch)
        tagger.tag(stretch, names);
    for (const TaggedName &name : names) {
        Q_ASSERT(name.first >= 0 && name.first < name.end && name.end <= tokens.size());
        Q_ASSERT(name.type >= 0 && name.type < 4);
    }
}

/// The parser's own parts with bytes changed: up to as many as the input says.
void readSyntax(Input &in)
{
    const auto good = ModelFile::read(programModel("syntax"_L1), "syntax"_L1, u"good"_s);
    if (!good)
        return;
    ModelWriter writer("syntax"_L1, u"fuzz"_s);
    for (const char *name : {"shape", "forms", "embeddings", "border", "first0", "first1", "first2", "first3", "first4", "firstbias", "gates0", "gatesbias0", "gates1",
                             "gatesbias1", "tag", "tagbias", "heads", "headsbias", "root", "distances", "relation", "relationbias"}) {
        QByteArray section = good->section(QLatin1StringView(name)).toByteArray();
        const int changes = in.byte() % 16;
        for (int i = 0; i < changes && !section.isEmpty(); ++i) {
            const qsizetype at = (qsizetype(in.byte()) << 16 | in.byte() << 8 | in.byte()) % section.size();
            section[at] = char(in.byte());
        }
        writer.add(QLatin1StringView(name), section);
    }
    const QByteArray bytes = writer.bytes();
    const auto model = SyntaxModel::read(bytes, u"fuzz"_s);
    if (!model) {
        Q_ASSERT(!model.error().message.isEmpty());
        return;
    }
    const QList<QStringView> words = QStringView(text).split(u' ');
    std::vector<SyntaxNode> nodes(size_t(words.size()));
    SyntaxParser(*model).parse({words.constData(), size_t(words.size())}, nodes);
    for (const SyntaxNode &node : nodes)
        Q_ASSERT(node.head >= -1 && node.head < int(nodes.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QLatin1StringView kind : {NameModel::kind, "syntax"_L1}) {
        const auto file = ModelFile::read(bytes, kind, u"fuzz"_s);
        Q_ASSERT(file || !file.error().message.isEmpty());
    }
    Input in(data, size);
    const quint8 which = in.byte();
    if (which == 255)
        readSyntax(in); // megabytes: seldom
    else
        readNames(in);
    return 0;
}
