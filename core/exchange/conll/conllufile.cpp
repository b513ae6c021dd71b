// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/conllufile.h"

#include "core/exchange/jsonlines.h"
#include "core/exchange/utf8text.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype formColumn = 1;
constexpr qsizetype miscColumn = 9;
constexpr qsizetype columnTotal = 10;

/// The value of a key in MISC; null without it.
QByteArrayView miscValue(QByteArrayView misc, QByteArrayView key)
{
    for (qsizetype at = 0; at < misc.size();) {
        const qsizetype bar = misc.indexOf('|', at);
        const qsizetype end = bar < 0 ? misc.size() : bar;
        const QByteArrayView part = misc.sliced(at, end - at);
        if (part.size() > key.size() && part.startsWith(key) && part[key.size()] == '=')
            return part.sliced(key.size() + 1);
        at = end + 1;
    }
    return {};
}

class Parser {
public:
    Parser(qsizetype firstLine, RepairReport &report)
        : m_firstLine(firstLine)
        , m_report(report)
    {
    }

    void takeLine(QByteArrayView line)
    {
        ++m_line;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            endSentence();
        else if (line.startsWith('#'))
            takeComment(line);
        else
            takeRow(line);
    }

    ConlluFile finish()
    {
        endSentence();
        if (m_defaultSpace && m_file.text.endsWith(u' '))
            m_file.text.chop(1);
        return std::move(m_file);
    }

private:
    [[nodiscard]] QString place() const { return linePlace(m_firstLine + m_line - 1); }

    void takeComment(QByteArrayView line)
    {
        const auto valueOf = [line](QByteArrayView key) { return line.startsWith(key) ? QString::fromUtf8(line.sliced(key.size())).trimmed() : QString(); };
        if (line.startsWith("# text = "))
            m_stated = utf8Text(line.sliced(9));
        else if (line.startsWith("# newdoc"))
            m_file.id = valueOf("# newdoc id =");
        else if (line.startsWith("# newpar") && !m_file.text.isEmpty() && m_defaultSpace && m_file.text.endsWith(u' '))
            m_file.text.back() = u'\n';
        else if (line.startsWith("# global.columns ="))
            takeColumns(valueOf("# global.columns ="));
    }

    void takeColumns(const QString &names)
    {
        const QStringList columns = names.simplified().split(u' ');
        m_columns = columns.size();
        m_form = columns.indexOf(u"FORM");
        m_misc = columns.indexOf(u"MISC");
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns[i].section(u':', -1).endsWith("NER"_L1))
                m_tag = i;
        }
        m_file.plus = m_tag >= 0;
    }

    void takeRow(QByteArrayView line)
    {
        QList<QByteArrayView> cells;
        for (qsizetype at = 0; at <= line.size();) {
            const qsizetype tab = line.indexOf('\t', at);
            const qsizetype end = tab < 0 ? line.size() : tab;
            cells.append(line.sliced(at, end - at));
            at = end + 1;
        }
        if (cells.size() != m_columns || m_form < 0 || cells[m_form].isEmpty()) {
            m_report.error(place(), QCoreApplication::translate("nutgraf", "It has %1 columns parted by tabs where %2 are needed.").arg(cells.size()).arg(m_columns));
            return;
        }
        const QByteArrayView id = cells[0];
        if (id.contains('.')) // an empty node
            return;
        const qsizetype hyphen = id.indexOf('-');
        bool ok = false;
        const qlonglong number = id.first(hyphen < 0 ? id.size() : hyphen).toLongLong(&ok);
        if (!ok) {
            m_report.error(place(), QCoreApplication::translate("nutgraf", "Its first column is no number."));
            return;
        }
        if (hyphen > 0) {
            m_until = id.sliced(hyphen + 1).toLongLong();
        } else if (number <= m_until) { // a word of a multiword token, whose line has the surface
            return;
        }
        addToken(utf8Text(cells[m_form]), m_misc < 0 ? QByteArrayView() : cells[m_misc], m_tag < 0 ? QByteArrayView() : cells[m_tag]);
    }

    void addToken(const QString &form, QByteArrayView misc, QByteArrayView tag)
    {
        if (const QByteArrayView before = miscValue(misc, "SpacesBefore"); !before.isNull())
            m_file.text += conlluSpaces(before);
        const qsizetype start = m_file.text.size();
        m_file.text += form;
        const QByteArrayView ner = m_tag >= 0 ? tag : miscValue(misc, "NER");
        m_file.tokens.append({{start, m_file.text.size()}, ner, m_tag >= 0 ? tag : misc, m_line});
        const QByteArrayView after = miscValue(misc, "SpacesAfter");
        m_defaultSpace = after.isNull() && miscValue(misc, "SpaceAfter") != "No";
        m_file.text += !after.isNull() ? conlluSpaces(after) : m_defaultSpace ? u" "_s : QString();
    }

    void endSentence()
    {
        m_until = 0;
        const qsizetype first = m_file.sentences.isEmpty() ? 0 : m_file.sentences.last().end;
        if (first == m_file.tokens.size())
            return;
        m_file.sentences.append({first, m_file.tokens.size()});
        const QStringView sentence = QStringView(m_file.text).sliced(m_file.tokens[first].span.start);
        if (!m_stated.isEmpty() && sentence.trimmed() != QStringView(m_stated).trimmed())
            m_report.repair(place(), QCoreApplication::translate("nutgraf", "Its tokens give another text than its “# text”; that of the tokens was taken."));
        m_stated.clear();
    }

    qsizetype m_firstLine;
    RepairReport &m_report;
    ConlluFile m_file;
    qsizetype m_line = 0;
    qsizetype m_columns = columnTotal;
    qsizetype m_form = formColumn;
    qsizetype m_misc = miscColumn;
    qsizetype m_tag = -1;
    qlonglong m_until = 0; ///< the last word of the multiword token
    QString m_stated; ///< "# text" of the sentence
    bool m_defaultSpace = false; ///< the text ends in a space that nothing states
};

struct Escape {
    char name;
    char16_t meant;
};
constexpr Escape escapes[]{{'s', u' '}, {'t', u'\t'}, {'n', u'\n'}, {'r', u'\r'}, {'p', u'|'}, {'\\', u'\\'}};

} // namespace

QString conlluSpaces(QByteArrayView escaped)
{
    const QString text = QString::fromUtf8(escaped);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size()) {
            ++i;
            c = text[i];
            for (const Escape &escape : escapes) {
                if (text[i] == QLatin1Char(escape.name))
                    c = escape.meant;
            }
        }
        out += c;
    }
    return out;
}

QByteArray escapedSpaces(QStringView spaces)
{
    QString out;
    for (const QChar c : spaces) {
        QString one(c);
        for (const Escape &escape : escapes) {
            if (c == escape.meant)
                one = u'\\' + QString(QLatin1Char(escape.name));
        }
        out += one;
    }
    return out.toUtf8();
}

ConlluFile parseConllu(QByteArrayView bytes, qsizetype firstLine, RepairReport &report)
{
    Parser parser(firstLine, report);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype feed = bytes.indexOf('\n', start);
        const qsizetype end = feed < 0 ? bytes.size() : feed;
        parser.takeLine(bytes.sliced(start, end - start));
        start = end + 1;
    }
    return parser.finish();
}

} // namespace nutgraf
