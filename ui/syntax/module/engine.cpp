// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/syntax/syntaxengine.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QPointer>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

using Repository = KSyntaxHighlighting::Repository;

class Lines final : public LineHighlighter, private KSyntaxHighlighting::AbstractHighlighter {
public:
    Lines(std::shared_ptr<Repository> repository, const QString &name)
        : m_repository(std::move(repository))
    {
        setDefinition(m_repository->definitionForName(name));
        for (const KSyntaxHighlighting::Format &format : definition().formats())
            m_styles.insert(format.id(), format.name());
    }

    QList<Stretch> stretches(QStringView line) override
    {
        m_stretches.clear();
        highlightLine(line, KSyntaxHighlighting::State());
        return std::move(m_stretches);
    }

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        m_stretches.append({offset, length, m_styles.value(format.id())});
    }

    std::shared_ptr<Repository> m_repository;
    QHash<int, QString> m_styles;
    QList<Stretch> m_stretches;
};

class Document final : public DocumentHighlighter {
public:
    Document(std::shared_ptr<Repository> repository, QTextDocument *document)
        : m_repository(std::move(repository))
        , m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document))
    {
    }
    ~Document() override { delete m_highlighter; }
    Q_DISABLE_COPY_MOVE(Document)

    void setDefinition(const QString &name) override
    {
        if (m_highlighter)
            m_highlighter->setDefinition(name.isEmpty() ? KSyntaxHighlighting::Definition() : m_repository->definitionForName(name));
        // The highlighter goes on from block to block in events of its own; one that is still to come would find its block gone when
        // the text is replaced.
        if (m_highlighter && name.isEmpty())
            QCoreApplication::removePostedEvents(m_highlighter, QEvent::MetaCall);
    }
    void setTheme(const QString &name) override
    {
        if (!m_highlighter)
            return;
        m_highlighter->setTheme(m_repository->theme(name));
        m_highlighter->rehighlight();
    }

private:
    std::shared_ptr<Repository> m_repository;
    QPointer<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter; ///< the document's child
};

class Engine final : public SyntaxEngine {
public:
    Engine()
        : m_repository(std::make_shared<Repository>())
    {
        // Finds syntax/*.xml and themes/*.theme below it.
        m_repository->addCustomSearchPath(u":/nutgraf"_s);
    }

    [[nodiscard]] QList<ThemeEntry> themes() const override
    {
        QList<ThemeEntry> entries;
        for (const KSyntaxHighlighting::Theme &theme : m_repository->themes())
            entries.append({theme.name(), theme.filePath(), qGray(theme.editorColor(KSyntaxHighlighting::Theme::BackgroundColor)) < 128});
        return entries;
    }
    [[nodiscard]] std::unique_ptr<LineHighlighter> lineHighlighter(const QString &definition) const override
    {
        return std::make_unique<Lines>(m_repository, definition);
    }
    [[nodiscard]] std::unique_ptr<DocumentHighlighter> documentHighlighter(QTextDocument *document) const override
    {
        return std::make_unique<Document>(m_repository, document);
    }

private:
    std::shared_ptr<Repository> m_repository;
};

} // namespace

} // namespace nutgraf

/// The one door of the module.
extern "C" Q_DECL_EXPORT nutgraf::SyntaxEngine *nutgrafMakeSyntaxEngine();
nutgraf::SyntaxEngine *nutgrafMakeSyntaxEngine()
{
    return new nutgraf::Engine;
}
