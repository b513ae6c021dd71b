// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/themefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr qint64 sizeLimit = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

ThemeFileStyle styleFrom(const QJsonObject &object)
{
    ThemeFileStyle style;
    style.text = QColor::fromString(object["text-color"_L1].toString());
    style.background = QColor::fromString(object["background-color"_L1].toString());
    style.bold = object["bold"_L1].toBool();
    style.italic = object["italic"_L1].toBool();
    style.underline = object["underline"_L1].toBool();
    return style;
}

QHash<QString, ThemeFileStyle> stylesFrom(const QJsonObject &object)
{
    QHash<QString, ThemeFileStyle> styles;
    for (auto it = object.begin(); it != object.end(); ++it)
        styles.insert(it.key(), styleFrom(it.value().toObject()));
    return styles;
}

QHash<QString, QColor> coloursFrom(const QJsonObject &object)
{
    QHash<QString, QColor> colours;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const QColor colour = QColor::fromString(it.value().toString()); colour.isValid())
            colours.insert(it.key(), colour);
    }
    return colours;
}

} // namespace

QColor ThemeFile::editor(const QString &role, const QColor &otherwise) const
{
    return editorColours.value(role, otherwise);
}

QColor ThemeFile::textOf(const QString &style, const QColor &otherwise) const
{
    const QColor colour = textStyles.value(style).text;
    return colour.isValid() ? colour : otherwise;
}

Result<ThemeFile> parseThemeFile(const QByteArray &json, const QString &path)
{
    if (json.size() > sizeLimit)
        return std::unexpected(Error{Error::Code::TooLarge, tr("The theme file %1 is larger than 1 MiB; no theme is.").arg(path), path});
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return std::unexpected(Error{Error::Code::BadInput,
                                     tr("The theme file %1 is not valid JSON at byte %2: %3.").arg(path).arg(error.offset).arg(error.errorString()), path});
    }
    ThemeFile file;
    file.name = root["metadata"_L1]["name"_L1].toString();
    if (file.name.isEmpty())
        return std::unexpected(Error{Error::Code::BadInput, tr("The theme file %1 gives no name in its metadata.").arg(path), path});
    file.textStyles = stylesFrom(root["text-styles"_L1].toObject());
    file.editorColours = coloursFrom(root["editor-colors"_L1].toObject());
    file.markStyles = stylesFrom(root["custom-styles"_L1]["Nutgraf Article"_L1].toObject());
    file.frame = coloursFrom(root["nutgraf-frame"_L1].toObject());
    return file;
}

Result<ThemeFile> readThemeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, tr("The theme file %1 cannot be read: %2.").arg(path, file.errorString()), path});
    return parseThemeFile(file.read(sizeLimit + 1), path);
}

} // namespace nutgraf
