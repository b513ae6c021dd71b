// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/sharedtexts.h"

#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace nutgraf {

namespace {

/// One article, with the document of each file.
struct Group {
    QList<const Document *> documents; ///< nullptr: the file does not have it
    QString text;
};

class Grouping {
public:
    explicit Grouping(qsizetype files)
        : m_files(files)
    {
    }
    void add(qsizetype file, const Document &document);
    [[nodiscard]] const QList<Group> &groups() const { return m_groups; }
    QList<Problem> errors;

private:
    [[nodiscard]] qsizetype find(const QMultiHash<QString, qsizetype> &among, const QString &key, qsizetype file) const;
    void join(qsizetype group, qsizetype file, const Document &document);

    qsizetype m_files;
    QList<Group> m_groups;
    QMultiHash<QString, qsizetype> m_byText;
    QMultiHash<QString, qsizetype> m_byId;
    QMultiHash<QString, qsizetype> m_byBoth;
};

QString both(const QString &id, const QString &text)
{
    return id + QChar(0) + text;
}

/// The first group under that key in which this file has nothing yet; -1 without one.
qsizetype Grouping::find(const QMultiHash<QString, qsizetype> &among, const QString &key, qsizetype file) const
{
    qsizetype found = -1;
    for (auto at = among.constFind(key); at != among.cend() && at.key() == key; ++at) {
        if (!m_groups[*at].documents[file] && (found < 0 || *at < found))
            found = *at;
    }
    return found;
}

void Grouping::join(qsizetype group, qsizetype file, const Document &document)
{
    Group &into = m_groups[group];
    const bool firstText = into.text.isEmpty() && !document.article.text.isEmpty();
    if (firstText)
        into.text = document.article.text;
    into.documents[file] = &document;
    if (!document.id.isEmpty() && !m_byId.contains(document.id, group))
        m_byId.insert(document.id, group);
    if (into.text.isEmpty())
        return;
    if (!m_byText.contains(into.text, group))
        m_byText.insert(into.text, group);
    if (const QString key = both(document.id, into.text); !m_byBoth.contains(key, group))
        m_byBoth.insert(key, group);
}

void Grouping::add(qsizetype file, const Document &document)
{
    const QString &text = document.article.text;
    qsizetype group = -1;
    if (!text.isEmpty()) {
        group = find(m_byBoth, both(document.id, text), file);
        if (group < 0)
            group = find(m_byText, text, file);
    }
    if (group < 0 && !document.id.isEmpty()) {
        group = find(m_byId, document.id, file);
        if (group >= 0 && !text.isEmpty() && !m_groups[group].text.isEmpty()) { // or it would have been found by its text
            errors.append({document.id, QCoreApplication::translate("nutgraf", "The text is not the same in the files, so that places in it cannot be compared.")});
            return;
        }
    }
    if (group < 0) {
        group = m_groups.size();
        m_groups.append({QList<const Document *>(m_files), {}});
    }
    join(group, file, document);
}

/// The marks of a document; those of one without a text count code points, which `text` tells from UTF-16 units.
QList<LabelledSpan> marksOf(const Document &document, const QString &text)
{
    QList<LabelledSpan> marks = labelledSpans(document.annotations, document.tagSet);
    if (!document.article.text.isEmpty() || text.isEmpty())
        return marks;
    const CodePointOffsets offsets(text);
    for (LabelledSpan &mark : marks) {
        for (TextSpan &piece : mark.pieces)
            piece = offsets.toUtf16(piece);
    }
    marks.removeIf([](const LabelledSpan &mark) { return mark.span().isEmpty(); }); // beyond the end of the text
    return marks;
}

} // namespace

SharedTexts shareTexts(const QList<QList<Document>> &files)
{
    Grouping grouping(files.size());
    for (qsizetype file = 0; file < files.size(); ++file) {
        for (const Document &document : files[file])
            grouping.add(file, document);
    }
    SharedTexts out;
    out.errors = grouping.errors;
    out.alone.resize(files.size());
    QSet<QString> wrong;
    for (const Problem &error : std::as_const(out.errors))
        wrong.insert(error.place);
    for (const Group &group : grouping.groups()) {
        SharedText text;
        text.text = group.text;
        for (const Document *document : group.documents)
            text.marks.append(document ? std::optional(marksOf(*document, group.text)) : std::nullopt);
        const qsizetype many = files.size() - group.documents.count(nullptr);
        if (many >= 2) {
            out.texts.append(text);
            continue;
        }
        for (qsizetype file = 0; file < files.size(); ++file) {
            if (const Document *document = group.documents[file]; document && !wrong.contains(document->id))
                out.alone[file].append(document->id);
        }
    }
    return out;
}

} // namespace nutgraf
