// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <memory>

class QTextDocument;

namespace nutgraf {

/// Name of our definition: one style per kind of mark.
inline constexpr QLatin1StringView articleDefinitionName{"Nutgraf Article"};

/// Runs the rules of one definition over single lines. One thread at a time.
class LineHighlighter {
public:
    struct Stretch {
        qsizetype start = 0;
        qsizetype length = 0;
        QString style; ///< as the definition calls it
    };
    virtual ~LineHighlighter() = default;
    /// The stretches with a style of their own or the default one, in order; every line begins anew.
    [[nodiscard]] virtual QList<Stretch> stretches(QStringView line) = 0;
};

/// Colours a document as it changes. Must go before the document does.
class DocumentHighlighter {
public:
    virtual ~DocumentHighlighter() = default;
    /// An unknown name leaves the text plain; so does an empty one.
    virtual void setDefinition(const QString &name) = 0;
    virtual void setTheme(const QString &name) = 0;
};

/// What we use of KSyntaxHighlighting, with our definition and themes among its own. Lives in a module that is loaded when the first
/// engine is asked for: the library brings forty others with it, which would take a third of the start of the program. Making one
/// costs about 10 ms (it reads the index of some four hundred definitions). Not thread-safe: one per thread.
class SyntaxEngine {
public:
    struct ThemeEntry {
        QString name;
        QString path; ///< of the theme file
        bool dark = false;
    };
    virtual ~SyntaxEngine() = default;
    [[nodiscard]] virtual QList<ThemeEntry> themes() const = 0;
    [[nodiscard]] virtual std::unique_ptr<LineHighlighter> lineHighlighter(const QString &definition) const = 0;
    [[nodiscard]] virtual std::unique_ptr<DocumentHighlighter> documentHighlighter(QTextDocument *document) const = 0;
};

/// A new engine; any thread. Error: the module or a library it needs is missing.
[[nodiscard]] Result<std::unique_ptr<SyntaxEngine>> makeSyntaxEngine();

} // namespace nutgraf
