// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/treebank.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

enum Column { Id, Form, Lemma, Upos, Xpostag, Features, Head, Deprel, Columns };

class TreebankReader {
public:
    explicit TreebankReader(QString path)
        : m_path(std::move(path))
    {
    }

    Result<std::vector<TreebankSentence>> read()
    {
        QFile file(m_path);
        const bool open = m_path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!open)
            return std::unexpected(Error{Error::Code::Io, u"%1 cannot be read: %2"_s.arg(m_path, file.errorString()), m_path});
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
            ++m_line;
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            const char *wrong = take(line);
            if (wrong != nullptr)
                return refused(wrong);
        }
        if (const char *wrong = finish())
            return refused(wrong);
        return std::move(m_sentences);
    }

private:
    std::unexpected<Error> refused(const char *why) const
    {
        const QString place = u"%1:%2"_s.arg(m_path).arg(m_line);
        return std::unexpected(Error{Error::Code::BadInput, u"%1: %2"_s.arg(place, QString::fromUtf8(why)), place});
    }

    /// What is wrong with the line; nullptr for nothing.
    const char *take(const QByteArray &line)
    {
        if (line.isEmpty())
            return finish();
        if (line.startsWith('#'))
            return nullptr;
        const QList<QByteArray> columns = line.split('\t');
        if (columns.size() < Columns)
            return "a word needs ten columns";
        if (columns[Id].contains('-') || columns[Id].contains('.'))
            return nullptr;
        const auto tag = xposNamed(QLatin1StringView(columns[Xpostag]));
        const auto relation = relationNamed(QLatin1StringView(columns[Deprel]));
        bool number = false;
        const int head = columns[Head].toInt(&number);
        if (!tag || !relation || !number)
            return !tag ? "a tag that is not known" : !relation ? "a relation that is not known" : "the head is no number";
        if (columns[Id].toInt() != m_now.words.size() + 1)
            return "words must be counted from 1";
        m_now.words.append(QString::fromUtf8(columns[Form]));
        m_now.nodes.push_back({head - 1, *tag, *relation});
        return nullptr;
    }

    const char *finish()
    {
        if (m_now.nodes.empty())
            return nullptr;
        const int size = int(m_now.nodes.size());
        const auto inside = [&](const SyntaxNode &node) { return node.head >= -1 && node.head < size; };
        if (!std::ranges::all_of(m_now.nodes, inside))
            return "a head outside of the sentence above";
        if (std::ranges::count(m_now.nodes, -1, &SyntaxNode::head) != 1)
            return "the sentence above needs one root";
        m_sentences.push_back(std::move(m_now));
        m_now = {};
        return nullptr;
    }

    QString m_path;
    int m_line = 0;
    TreebankSentence m_now;
    std::vector<TreebankSentence> m_sentences;
};

} // namespace

Result<std::vector<TreebankSentence>> readTreebank(const QString &path)
{
    return TreebankReader(path).read();
}

} // namespace nutgraf::train
