// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/exportpreview.h"

#include "ui/syntax/syntaxengine.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace nutgraf {

ExportPreview::ExportPreview(const SyntaxEngine *engine, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(engine ? engine->documentHighlighter(document()) : nullptr)
{
    setObjectName(u"exportPreview"_s);
    setAccessibleName(tr("Preview of the file"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(12);
    setFont(fixed);
}

ExportPreview::~ExportPreview() = default;

void ExportPreview::setTheme(const Theme &theme)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.marks.page);
    colours.setColor(QPalette::Text, theme.marks.text);
    colours.setColor(QPalette::Highlight, theme.marks.selection);
    colours.setColor(QPalette::HighlightedText, theme.marks.selectionText);
    setPalette(colours);
    if (m_highlighter)
        m_highlighter->setTheme(theme.name);
}

void ExportPreview::showExport(const QByteArray &bytes, const QString &definition)
{
    m_cutOff = bytes.size() > limit;
    QByteArrayView shown(bytes);
    if (m_cutOff) {
        // A file of one line is cut inside it; what is left of a character shows as a replacement sign.
        const qsizetype lineEnd = shown.first(limit).lastIndexOf('\n');
        shown = shown.first(lineEnd > 0 ? lineEnd + 1 : limit);
    }
    if (shown.startsWith("\xef\xbb\xbf"))
        shown = shown.sliced(3);
    if (m_highlighter)
        m_highlighter->setDefinition({}); // else the old rules would run over the new text
    setPlainText(QString::fromUtf8(shown));
    if (m_highlighter)
        m_highlighter->setDefinition(definition);
}

} // namespace nutgraf
