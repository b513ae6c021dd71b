// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/stepblob.h"

#include "core/storage/annotationcolumns.h"
#include "core/storage/columns.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace nutgraf {

namespace {

// Layout: version, packing, eight bytes of the content's SHA-256, content.
constexpr char blobVersion = 1;
enum Packing : char { Plain = 0, Compressed = 1 };
constexpr qsizetype checksumSize = 8;
constexpr qsizetype headSize = 2 + checksumSize;
constexpr qsizetype longContent = 16 * 1024;
constexpr int fastCompression = 1;
constexpr qint64 zlibBest = 1032; // zlib makes nothing shorter than by this factor

class Writer {
public:
    explicit Writer(QByteArray *bytes)
        : m_stream(bytes, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_8);
    }
    void put(const QString &text) { m_stream << text.toUtf8(); }
    void put(const QDateTime &time)
    {
        m_stream << time.isValid();
        if (time.isValid())
            m_stream << time.toMSecsSinceEpoch();
    }
    void put(qint64 number) { m_stream << number; }
    void put(int number) { m_stream << qint32(number); }
    void put(double number) { m_stream << number; }
    void put(bool yes) { m_stream << yes; }
    void put(TextSpan span) { m_stream << qint64(span.start) << qint64(span.end); }
    void put(const Annotation &a)
    {
        all(a.id, a.span, a.revision, a.label, a.note, a.value, a.author, a.created, a.modified, a.quote.exact, a.quote.prefix, a.quote.suffix, a.extra, int(a.state),
            a.certainty.has_value(), a.certainty.value_or(0), a.layer, piecesColumn(a.pieces), attributesColumn(a.attributes), evidenceColumn(a.evidence),
            anchorColumn(a.anchor));
    }
    void put(const Relation &r) { all(r.id, r.type, r.from, r.to, r.note, r.author, r.created, r.modified, attributesColumn(r.attributes), r.extra); }
    void put(const DocumentLabel &l) { all(l.id, l.label, l.author, l.created); }
    void put(const Decision &d) { all(d.id, int(d.kind), d.span, d.exact, int(d.verdict), d.correction, d.annotation, d.made, d.engine); }
    void put(const NameRule &r) { all(r.id, r.name, r.type ? int(*r.type) : -1, int(r.effect), r.value, r.made, r.engine); }
    void put(const Label &l) { all(l.id, l.name, l.colour, l.key, l.description, l.parent, l.onArticles); }
    void put(const TagSet &t) { all(t.id, t.name, t.labels, t.guidelines, definitionColumn(t)); }
    void put(const ArticleStep &s) { all(s.article, s.annotations, s.relations, s.documentLabels, s.decisions); }
    template<typename T>
    void put(const QList<T> &list)
    {
        m_stream << qint64(list.size());
        for (const T &value : list)
            put(value);
    }
    template<typename T>
    void put(const Change<T> &change)
    {
        put(change.before);
        put(change.after);
    }
    template<typename... T>
    void all(const T &...values)
    {
        (put(values), ...);
    }

private:
    QDataStream m_stream;
};

/// Reads what Writer wrote; after the first thing that is wrong every answer is empty and good() is false.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
        : m_stream(bytes)
    {
        m_stream.setVersion(QDataStream::Qt_6_8);
    }
    [[nodiscard]] bool good() const { return m_good && m_stream.status() == QDataStream::Ok; }
    [[nodiscard]] bool atEnd() const { return m_stream.atEnd(); }

    void get(QString &text)
    {
        QByteArray utf8;
        m_stream >> utf8;
        text = QString::fromUtf8(utf8);
    }
    void get(QDateTime &time)
    {
        bool valid = false;
        qint64 since = 0;
        m_stream >> valid;
        if (valid)
            m_stream >> since;
        time = valid ? timeFrom(since) : QDateTime();
    }
    void get(qint64 &number) { m_stream >> number; }
    void get(int &number) { m_stream >> number; }
    void get(double &number) { m_stream >> number; }
    void get(bool &yes) { m_stream >> yes; }
    void get(TextSpan &span)
    {
        qint64 start = 0;
        qint64 end = 0;
        m_stream >> start >> end;
        span = {qsizetype(start), qsizetype(end)};
        m_good = m_good && start >= 0 && start <= end;
    }
    /// One that has a name up to `last`.
    template<typename E>
    void choice(E &value, E last)
    {
        int number = 0;
        get(number);
        m_good = m_good && number >= 0 && number <= int(last);
        value = m_good ? E(number) : E();
    }
    void get(Annotation &a)
    {
        bool sure = false;
        double certainty = 0;
        QString pieces;
        QString attributes;
        QString evidence;
        QString anchor;
        all(a.id, a.span, a.revision, a.label, a.note, a.value, a.author, a.created, a.modified, a.quote.exact, a.quote.prefix, a.quote.suffix, a.extra);
        choice(a.state, AnnotationState::False);
        all(sure, certainty, a.layer, pieces, attributes, evidence, anchor);
        if (sure)
            a.certainty = certainty;
        a.pieces = piecesFrom(pieces, a.span);
        a.attributes = attributesFrom(attributes);
        a.evidence = evidenceFrom(evidence);
        a.anchor = anchorFrom(anchor);
    }
    void get(Relation &r)
    {
        QString attributes;
        all(r.id, r.type, r.from, r.to, r.note, r.author, r.created, r.modified, attributes, r.extra);
        r.attributes = attributesFrom(attributes);
    }
    void get(DocumentLabel &l) { all(l.id, l.label, l.author, l.created); }
    void get(Decision &d)
    {
        get(d.id);
        choice(d.kind, FactKind::Claim);
        all(d.span, d.exact);
        choice(d.verdict, Verdict::Corrected);
        all(d.correction, d.annotation, d.made, d.engine);
    }
    void get(NameRule &r)
    {
        int type = -1;
        all(r.id, r.name, type);
        m_good = m_good && type >= -1 && type <= int(EntityType::Other);
        if (m_good && type >= 0)
            r.type = EntityType(type);
        choice(r.effect, RuleEffect::Unimportant);
        all(r.value, r.made, r.engine);
    }
    void get(Label &l) { all(l.id, l.name, l.colour, l.key, l.description, l.parent, l.onArticles); }
    void get(TagSet &t)
    {
        QString definition;
        all(t.id, t.name, t.labels, t.guidelines, definition);
        readDefinition(t, definition);
    }
    void get(ArticleStep &s) { all(s.article, s.annotations, s.relations, s.documentLabels, s.decisions); }
    template<typename T>
    void get(QList<T> &list)
    {
        qint64 count = 0;
        m_stream >> count;
        // Everything in a list takes a byte at least: a count that lies ends here or with the bytes.
        m_good = m_good && count >= 0 && count <= m_stream.device()->bytesAvailable();
        for (qint64 i = 0; i < count && good(); ++i) {
            T value;
            get(value);
            list.append(std::move(value));
        }
    }
    template<typename T>
    void get(Change<T> &change)
    {
        all(change.before, change.after);
    }
    template<typename... T>
    void all(T &...values)
    {
        (get(values), ...);
    }

private:
    QDataStream m_stream;
    bool m_good = true;
};

QByteArray checksum(QByteArrayView content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).first(checksumSize);
}

} // namespace

QByteArray encodeStep(const LibraryStep &step)
{
    QByteArray content;
    Writer(&content).all(step.articles, step.rules, step.tagSets, step.usedBefore, step.usedAfter);
    const bool isLong = content.size() > longContent;
    if (isLong)
        content = qCompress(content, fastCompression);
    QByteArray out;
    out.reserve(headSize + content.size());
    out.append(blobVersion).append(isLong ? Compressed : Plain).append(checksum(content)).append(content);
    return out;
}

std::optional<LibraryStep> decodeStep(const QByteArray &bytes)
{
    if (bytes.size() < headSize || bytes[0] != blobVersion || (bytes[1] != Plain && bytes[1] != Compressed))
        return {};
    QByteArray content = bytes.sliced(headSize);
    if (checksum(content) != QByteArrayView(bytes).sliced(2, checksumSize))
        return {};
    if (bytes[1] == Compressed) {
        constexpr qsizetype sizeField = 4; // of qCompress()
        if (content.size() < sizeField || qFromBigEndian<quint32>(content.constData()) > zlibBest * content.size())
            return {};
        content = qUncompress(content);
    }
    LibraryStep step;
    Reader reader(content);
    reader.all(step.articles, step.rules, step.tagSets, step.usedBefore, step.usedAfter);
    if (!reader.good() || !reader.atEnd())
        return {};
    return step;
}

} // namespace nutgraf
