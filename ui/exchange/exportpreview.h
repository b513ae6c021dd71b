// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
}

namespace nutgraf {

/// Shows the beginning of an export, read-only, highlighted in its own syntax by KSyntaxHighlighting.
class ExportPreview : public QPlainTextEdit {
    Q_OBJECT
public:
    /// So much is shown; the file gets all of it.
    static constexpr qsizetype limit = 200 * 1024;

    explicit ExportPreview(std::shared_ptr<KSyntaxHighlighting::Repository> repository, QWidget *parent = nullptr);
    ~ExportPreview() override;

    void setTheme(const Theme &theme);
    /// UTF-8, cut at a whole line; `definition` is a name KSyntaxHighlighting knows, else the text stays plain.
    void showExport(const QByteArray &bytes, const QString &definition);
    [[nodiscard]] bool isCutOff() const { return m_cutOff; }

private:
    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    bool m_cutOff = false;
};

} // namespace nutgraf
