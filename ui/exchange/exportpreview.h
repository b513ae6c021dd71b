// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

#include <memory>

namespace nutgraf {

class DocumentHighlighter;
class SyntaxEngine;

/// Shows the beginning of an export, read-only, highlighted in its own syntax by KSyntaxHighlighting.
class ExportPreview : public QPlainTextEdit {
    Q_OBJECT
public:
    /// So much is shown; the file gets all of it.
    static constexpr qsizetype limit = 200 * 1024;

    /// Without an engine the text stays plain.
    explicit ExportPreview(const SyntaxEngine *engine, QWidget *parent = nullptr);
    ~ExportPreview() override;

    void setTheme(const Theme &theme);
    /// UTF-8, cut at a whole line; `definition` is a name KSyntaxHighlighting knows, else the text stays plain.
    void showExport(const QByteArray &bytes, const QString &definition);
    [[nodiscard]] bool isCutOff() const { return m_cutOff; }

private:
    std::unique_ptr<DocumentHighlighter> m_highlighter; ///< may be null
    bool m_cutOff = false;
};

} // namespace nutgraf
