// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/encoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

// 0x80 to 0x9F of Windows-1252; the rest is Latin-1. Zero: the code page leaves the byte undefined.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

// How much is looked at to tell UTF-16 by its zero bytes.
constexpr qsizetype sampleBytes = 64 * 1024;

Error badInput()
{
    return {Error::Code::BadInput,
            QCoreApplication::translate("nutgraf", "This is no text: it holds zero bytes and is not UTF-16. Open a text file or a saved web page."), {}};
}

Error tooLarge()
{
    return {Error::Code::TooLarge,
            QCoreApplication::translate("nutgraf", "The text is larger than %1 MB, the most that is opened. Split it into parts.")
                .arg(maximumTextBytes / (1024 * 1024)),
            {}};
}

DecodedText fromUtf16(QByteArrayView bytes, bool bigEndian)
{
    DecodedText out;
    out.encoding = bigEndian ? u"UTF-16BE"_s : u"UTF-16LE"_s;
    const qsizetype units = bytes.size() / 2;
    out.text.resize(units);
    const auto *in = reinterpret_cast<const uchar *>(bytes.data());
    for (qsizetype i = 0; i < units; ++i, in += 2)
        out.text[i] = QChar(static_cast<char16_t>(bigEndian ? in[0] << 8 | in[1] : in[1] << 8 | in[0]));
    // A surrogate without its other half means nothing.
    for (qsizetype i = 0; i < units; ++i) {
        if (!out.text.at(i).isSurrogate())
            continue;
        if (out.text.at(i).isHighSurrogate() && i + 1 < units && out.text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        out.text[i] = QChar::ReplacementCharacter;
        ++out.replaced;
    }
    if (bytes.size() % 2) {
        out.text += QChar::ReplacementCharacter;
        ++out.replaced;
    }
    return out;
}

DecodedText fromWindows1252(QByteArrayView bytes)
{
    DecodedText out;
    out.encoding = u"windows-1252"_s;
    out.text.resize(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        char16_t unit = byte;
        if (byte >= 0x80 && byte < 0xA0) {
            unit = windows1252[byte - 0x80u];
            if (unit == 0) {
                unit = QChar::ReplacementCharacter;
                ++out.replaced;
            }
        }
        out.text[i] = QChar(unit);
    }
    return out;
}

// Text in a Latin script holds a zero in every second byte; which one tells the order. Other scripts come with a mark in practice.
enum class ZeroBytes { None, Even, Odd, Both };
ZeroBytes zeroBytes(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleBytes) & ~qsizetype{1});
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i + 1 < sample.size(); i += 2) {
        even += sample[i] == 0;
        odd += sample[i + 1] == 0;
    }
    const qsizetype pairs = sample.size() / 2;
    if (even == 0 && odd == 0)
        return std::memchr(bytes.data(), 0, static_cast<size_t>(bytes.size())) ? ZeroBytes::Both : ZeroBytes::None;
    if (odd > pairs / 4 && even * 16 <= odd)
        return ZeroBytes::Odd;
    if (even > pairs / 4 && odd * 16 <= even)
        return ZeroBytes::Even;
    return ZeroBytes::Both;
}

DecodedText fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    DecodedText out{decoder.decode(bytes), u"UTF-8"_s, 0};
    if (decoder.hasError())
        out.replaced = out.text.count(QChar::ReplacementCharacter);
    return out;
}

} // namespace

Result<DecodedText> decodeText(QByteArrayView bytes)
{
    if (bytes.size() > maximumTextBytes)
        return std::unexpected(tooLarge());
    if (bytes.isEmpty())
        return DecodedText{{}, u"UTF-8"_s, 0};
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3))) {
        if (std::memchr(bytes.data(), 0, static_cast<size_t>(bytes.size())))
            return std::unexpected(badInput());
        return fromUtf8(bytes.sliced(3));
    }
    if (bytes.startsWith(QByteArrayView("\xFF\xFE", 2)))
        return fromUtf16(bytes.sliced(2), false);
    if (bytes.startsWith(QByteArrayView("\xFE\xFF", 2)))
        return fromUtf16(bytes.sliced(2), true);
    switch (zeroBytes(bytes)) {
    case ZeroBytes::Odd:
        return fromUtf16(bytes, false);
    case ZeroBytes::Even:
        return fromUtf16(bytes, true);
    case ZeroBytes::Both:
        return std::unexpected(badInput());
    case ZeroBytes::None:
        break;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return DecodedText{std::move(text), u"UTF-8"_s, 0};
    return fromWindows1252(bytes);
}

Result<DecodedText> readTextFile(const QString &path)
{
    const auto failed = [&path](Error error) {
        error.place = path;
        return std::unexpected(std::move(error));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool missing = !file.exists();
        return failed({missing ? Error::Code::NotFound : Error::Code::Io,
                       QCoreApplication::translate("nutgraf", "The file “%1” could not be opened: %2.").arg(path, file.errorString()), {}});
    }
    // One byte more than allowed is enough to know that it is too large; a pipe tells no size.
    const QByteArray bytes = file.read(maximumTextBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failed({Error::Code::Io, QCoreApplication::translate("nutgraf", "The file “%1” could not be read: %2.").arg(path, file.errorString()), {}});
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded) {
        Error error = decoded.error();
        error.message = QCoreApplication::translate("nutgraf", "“%1” could not be opened. %2").arg(path, error.message);
        return failed(std::move(error));
    }
    return decoded;
}

} // namespace nutgraf
