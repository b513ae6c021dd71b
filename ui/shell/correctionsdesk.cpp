// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/correctionsdesk.h"

#include "core/exchange/correctionsfile.h"
#include "ui/annotations/annotator.h"
#include "ui/facts/correctionsdialog.h"
#include "ui/shell/session.h"

#include <QFile>
#include <QFileDialog>
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
        connect(m_dialog, &CorrectionsDialog::exportAsked, this, &CorrectionsDesk::askExport);
        connect(m_dialog, &CorrectionsDialog::importAsked, this, &CorrectionsDesk::askImport);
        refresh();
    }
    m_dialog->open();
}

void CorrectionsDesk::refresh()
{
    if (!m_dialog)
        return;
    const QString &text = m_session->current().article.text;
    const Corrections corrections{m_annotator->rules(), m_annotator->decisions()};
    m_dialog->setRows(correctionRows(correctFacts(m_session->facts(), text, corrections), text, corrections));
    m_dialog->setWritable(m_annotator->article() && m_session->library()->mode() == LibraryMode::ReadWrite);
}

Result<void> CorrectionsDesk::exportTo(const QString &path) const
{
    QSaveFile file(path);
    const QByteArray bytes = correctionsToJson(m_annotator->rules());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(Error{Error::Code::Io, tr("“%1” cannot be written (%2); choose another place.").arg(path, file.errorString()), path});
    return {};
}

Result<QString> CorrectionsDesk::importFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, tr("“%1” cannot be read (%2); choose another file.").arg(path, file.errorString()), path});
    const auto rules = correctionsFromJson(file.read(longestFile + 1));
    if (!rules)
        return std::unexpected(rules.error());
    const RuleImport plan = planImport(m_annotator->rules(), *rules);
    m_annotator->addRules(plan.added);
    return plan.summary();
}

void CorrectionsDesk::askExport()
{
    const QString path = QFileDialog::getSaveFileName(m_dialog, tr("Export the corrections for all articles"), u"corrections.json"_s, tr("Corrections (*.json)"));
    if (path.isEmpty())
        return;
    const auto done = exportTo(path);
    m_dialog->say(done ? tr("%n corrections for all articles are in %1.", nullptr, int(m_annotator->rules().size())).arg(path) : done.error().message);
}

void CorrectionsDesk::askImport()
{
    const QString path = QFileDialog::getOpenFileName(m_dialog, tr("Import corrections"), {}, tr("Corrections (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto done = importFrom(path);
    m_dialog->say(done ? *done : done.error().message);
}

} // namespace nutgraf
