// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/icalendar.h"

#include "core/exchange/factsof.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// RFC 5545, 3.3.11.
QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\';
        out += c == u'\n' ? u"\\n"_s : QString(c);
    }
    return out;
}

/// A content line, folded at 75 octets between characters (3.1).
QByteArray line(const QByteArray &name, const QString &value)
{
    constexpr qsizetype most = 75;
    QByteArray out;
    QByteArray current = name + ':';
    for (const QChar *c = value.begin(); c < value.end(); ++c) {
        const bool pair = c->isHighSurrogate() && c + 1 < value.end();
        const QByteArray bytes = QStringView(c, pair ? 2 : 1).toUtf8();
        if (current.size() + bytes.size() > most) {
            out += current + "\r\n";
            current = " ";
        }
        current += bytes;
        c += pair ? 1 : 0;
    }
    return out + current + "\r\n";
}

QString sentenceOf(TextSpan span, const QList<Sentence> &sentences, QStringView text)
{
    const auto after = std::ranges::upper_bound(sentences, span.start, {}, [](const Sentence &sentence) { return sentence.span.start; });
    return after == sentences.begin() ? span.of(text).toString() : std::prev(after)->span.of(text).toString().simplified();
}

QByteArray basic(QDate day)
{
    return day.toString(u"yyyyMMdd"_s).toLatin1();
}

} // namespace

std::optional<std::pair<QDate, QDate>> daysOf(const QString &timex)
{
    const auto numbers = [&timex](qsizetype from, qsizetype count) {
        bool ok = false;
        const int number = QStringView(timex).sliced(from, count).toInt(&ok);
        return ok ? number : -1;
    };
    if (timex.size() < 4 || numbers(0, 4) < 1)
        return std::nullopt;
    const int year = numbers(0, 4);
    const auto range = [](QDate first, QDate end) { return first.isValid() && end.isValid() ? std::optional(std::pair{first, end}) : std::nullopt; };
    if (timex.size() == 4)
        return range(QDate(year, 1, 1), QDate(year + 1, 1, 1));
    if (timex.size() == 7 && timex[5] == u'Q' && numbers(6, 1) >= 1 && numbers(6, 1) <= 4) {
        const QDate first(year, numbers(6, 1) * 3 - 2, 1);
        return range(first, first.addMonths(3));
    }
    if (timex.size() == 8 && timex[5] == u'W' && numbers(6, 2) >= 1) {
        const QDate first = QDate(year, 1, 4).addDays(1 - QDate(year, 1, 4).dayOfWeek()).addDays(7 * (numbers(6, 2) - 1)); // the week of 4 January is the first
        return range(first, first.addDays(7));
    }
    if (timex.size() == 7 && timex[4] == u'-') {
        const QDate first(year, numbers(5, 2), 1);
        return first.isValid() ? range(first, first.addMonths(1)) : std::nullopt;
    }
    const QDate day = QDate::fromString(timex.first(std::min<qsizetype>(10, timex.size())), Qt::ISODate);
    if ((timex.size() == 10 || (timex.size() > 10 && timex[10] == u'T')) && day.isValid())
        return range(day, day.addDays(1));
    return std::nullopt;
}

Written writeICalendar(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    out.bytes = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Nutgraf//Nutgraf//EN\r\n";
    for (const Document &document : documents) {
        const Facts facts = factsOf(document);
        const QStringView text = document.article.text;
        const QList<Sentence> sentences = splitSentences(text, tokenize(text));
        const QString id = document.id.isEmpty() ? articleIri(document.article) : document.id;
        // RFC 5545 asks for a time stamp; that of the article, so that the same article gives the same file.
        const QDateTime stamp = document.article.published.isValid() ? document.article.published.toUTC() : QDateTime(QDate(1970, 1, 1), QTime(0, 0), QTimeZone::UTC);
        for (qsizetype i = 0; i < facts.dates.size(); ++i) {
            const DateFact &date = facts.dates[i];
            const auto days = date.type == DateType::Date || date.type == DateType::Time ? daysOf(date.value) : std::nullopt;
            const QString words = date.span.of(text).toString().simplified();
            if (!days) {
                out.losses.add(u"times"_s, QCoreApplication::translate("nutgraf", "Durations, repeated times and times without a day have no place in a calendar."), words);
                continue;
            }
            const QString time = date.value.size() >= 16 && date.value[10] == u'T' ? date.value.sliced(11, 5).remove(u':') + u"00"_s : QString();
            const bool timed = time.size() == 6 && QTime::fromString(time, u"HHmmss"_s).isValid();
            out.bytes += "BEGIN:VEVENT\r\n" + line("UID", derivedId(id, u"date"_s, i)) + line("DTSTAMP", stamp.toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
            if (timed)
                out.bytes += "DTSTART:" + basic(days->first) + 'T' + time.toLatin1() + "\r\n";
            else
                out.bytes += "DTSTART;VALUE=DATE:" + basic(days->first) + "\r\nDTEND;VALUE=DATE:" + basic(days->second) + "\r\n";
            out.bytes += line("SUMMARY", escaped(sentenceOf(date.span, sentences, text).left(200)));
            out.bytes += line("DESCRIPTION", escaped(words + u": "_s + date.reason + (document.article.title.isEmpty() ? QString() : u'\n' + document.article.title)));
            if (!document.article.url.isEmpty())
                out.bytes += line("URL", document.article.url.simplified());
            out.bytes += "END:VEVENT\r\n";
        }
        for (const Annotation &annotation : document.annotations)
            out.losses.add(u"annotations"_s, QCoreApplication::translate("nutgraf", "Annotations have no place in a calendar."), annotation.quote.exact.left(60));
    }
    out.bytes += "END:VCALENDAR\r\n";
    return out;
}

} // namespace nutgraf
