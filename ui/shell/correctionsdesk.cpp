// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/correctionsdesk.h"

#include "ui/annotations/annotator.h"
#include "ui/facts/correctionsdialog.h"
#include "ui/shell/session.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longestFile = 16 * 1024 * 1024; // the reader refuses more; one byte over is enough to be told so
}

CorrectionsDesk::CorrectionsDesk(const Session *session, Annotator *annotator, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_annotator(annotator)
    , m_window(window)
{
    connect(annotator, &Annotator::decisionsChanged, this, &CorrectionsDesk::refresh);
    connect(session, &Session::factsReady, this, &CorrectionsDesk::refresh);
}

void CorrectionsDesk::open()
{
    if (!m_dialog) {
        m_dialog = new CorrectionsDialog(m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &CorrectionsDialog::removeAsked, m_annotator, &Annotator::removeCorrections);
        connect(m_dialog, &CorrectionsDialog::exportAsked, this, [this] { askExport(); });
        connect(m_dialog, &CorrectionsDialog::exportSelectedAsked, this, [this](const QStringList &decisions, const QStringList &rules) {
            const CorrectionChoice choice{decisions, rules};
            askExport(&choice);
        });
        connect(m_dialog, &CorrectionsDialog::importAsked, this, &CorrectionsDesk::askImport);
        refresh();
    }
    m_dialog->open();
}

void CorrectionsDesk::refresh()
{
    if (!m_dialog)
        return;
    const StoredArticle &article = m_session->current();
    const Library *const library = m_session->library();
    const bool open = m_annotator->article() != 0;
    const Corrections corrections{open ? m_annotator->rules() : library->rules().value_or(QList<NameRule>()), m_annotator->decisions()};
    QList<CorrectionRow> rows = correctionRows(correctFacts(m_session->facts(), article.article.text, corrections), article, corrections);
    auto others = library->decidedArticles();
    if (others) {
        others->removeIf([&](const DecidedArticle &other) { return open && other.article == article.id; });
        rows += correctionRows(*others);
    } else {
        m_dialog->say(others.error().message);
    }
    m_dialog->setRows(rows);
    m_dialog->setWritable(open && library->mode() == LibraryMode::ReadWrite);
}

Result<qsizetype> CorrectionsDesk::exportTo(const QString &path, const CorrectionChoice *choice) const
{
    const auto shared = choice ? collectCorrections(*m_session->library(), *choice) : collectCorrections(*m_session->library());
    if (!shared)
        return std::unexpected(shared.error());
    QSaveFile file(path);
    const QByteArray bytes = correctionsToJson(*shared);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(Error{Error::Code::Io, tr("“%1” cannot be written (%2); choose another place.").arg(path, file.errorString()), path});
    return shared->count();
}

Result<CorrectionsImport> CorrectionsDesk::importFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, tr("“%1” cannot be read (%2); choose another file.").arg(path, file.errorString()), path});
    const auto read = correctionsFromJson(file.read(longestFile + 1));
    if (!read)
        return std::unexpected(Error{read.error().code, tr("%1: %2").arg(QFileInfo(path).fileName(), read.error().message), path});
    auto plan = planImport(*m_session->library(), *read);
    if (plan && !m_annotator->takeOver(plan->edits))
        return std::unexpected(Error{Error::Code::Io, tr("The library could not keep the corrections of “%1”; none was taken over.").arg(QFileInfo(path).fileName()), path});
    return plan;
}

void CorrectionsDesk::askExport(const CorrectionChoice *choice)
{
    const QString path = QFileDialog::getSaveFileName(m_dialog, tr("Export corrections"), u"corrections.json"_s, tr("Corrections (*.json)"));
    if (path.isEmpty())
        return;
    const auto done = exportTo(path, choice);
    m_dialog->say(done ? tr("%n corrections are in %1.", nullptr, int(*done)).arg(path) : done.error().message);
    m_dialog->report({});
}

void CorrectionsDesk::askImport()
{
    const QString path = QFileDialog::getOpenFileName(m_dialog, tr("Import corrections"), {}, tr("Corrections (*.json);;All files (*)"));
    if (!path.isEmpty())
        showImport(importFrom(path));
}

void CorrectionsDesk::showImport(const Result<CorrectionsImport> &done)
{
    m_dialog->say(done ? done->summary() : done.error().message);
    QStringList lines;
    for (const LeftCorrection &left : done ? done->inConflict + done->unplaced : QList<LeftCorrection>()) {
        const QString where = left.article.isEmpty() ? tr("all articles") : left.article;
        lines.append(tr("“%1”, %2: %3").arg(left.words.left(80).simplified(), where, left.why));
    }
    m_dialog->report(lines);
}

} // namespace nutgraf
