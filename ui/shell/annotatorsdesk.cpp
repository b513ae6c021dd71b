// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/annotatorsdesk.h"

#include "ui/annotations/adjudicationdialog.h"
#include "ui/annotations/annotatoredit.h"
#include "ui/exchange/annotationimportdialog.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/session.h"
#include "ui/shell/statusline.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QtConcurrentRun>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Result<AnnotationImport> readImport(const QString &path, const Document &article)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, AnnotatorsDesk::tr("“%1” cannot be read (%2); choose another file.").arg(path, file.errorString()), path});
    return planAnnotationImport(file.read(maximumExchangeBytes + 1), path, article);
}

/// "Files (*.jsonld *.csv);;All files (*)", of the formats that can be read.
QString fileFilter()
{
    QStringList suffixes;
    for (const Format &format : exchangeFormats()) {
        if (format.read && !suffixes.contains(u"*."_s + format.suffix))
            suffixes.append(u"*."_s + format.suffix);
    }
    return AnnotatorsDesk::tr("Annotations (%1);;All files (*)").arg(suffixes.join(u' '));
}

} // namespace

AnnotatorsDesk::AnnotatorsDesk(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_layers(parts.annotator)
{
    connect(parts.actions->action(u"file.importannotations"_s), &QAction::triggered, this, &AnnotatorsDesk::askImport);
    connect(parts.actions->action(u"annotate.adjudicate"_s), &QAction::triggered, this, &AnnotatorsDesk::adjudicate);
    connect(parts.annotator, &Annotator::opened, this, [this] {
        ++m_turn;
        if (m_adjudication)
            m_adjudication->close(); // it was about another article
        enable();
    });
    connect(&m_layers, &LayersModel::modelReset, this, &AnnotatorsDesk::enable);
    enable();
}

void AnnotatorsDesk::enable()
{
    const bool writable = m_parts.annotator->article() && m_parts.annotator->library()->mode() == LibraryMode::ReadWrite;
    const auto sides = std::ranges::count_if(m_layers.layers(), [](const LayerKey &key) { return key.layer != AdjudicationModel::resultLayer(); });
    m_parts.actions->action(u"file.importannotations"_s)->setEnabled(writable);
    m_parts.actions->action(u"annotate.adjudicate"_s)->setEnabled(writable && sides > 1);
    m_parts.actions->action(u"annotate.layers"_s)->setEnabled(m_layers.rowCount() > 0);
}

void AnnotatorsDesk::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_adjudication)
        m_adjudication->setTheme(theme);
}

void AnnotatorsDesk::askImport()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import another annotator’s file"), {}, fileFilter());
    if (!path.isEmpty())
        importFile(path);
}

void AnnotatorsDesk::importFile(const QString &path)
{
    const Article &article = m_parts.session->current().article;
    Document document;
    document.id = articleIri(article);
    document.article = article;
    document.tagSet = m_parts.annotator->tagSet();
    QtConcurrent::run(readImport, path, document).then(this, [this, path, turn = m_turn](const Result<AnnotationImport> &import) {
        if (turn != m_turn)
            return;
        if (import) {
            confirm(*import, path);
            return;
        }
        auto *const box = new QMessageBox(QMessageBox::Warning, tr("Import another annotator’s file"), import.error().message, QMessageBox::Ok, m_window);
        box->setObjectName(u"importFailed"_s);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void AnnotatorsDesk::confirm(const AnnotationImport &import, const QString &path)
{
    auto *const dialog = new AnnotationImportDialog(import, path, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, turn = m_turn] {
        if (turn == m_turn)
            write(dialog->chosen());
    });
    dialog->open();
}

void AnnotatorsDesk::write(const AnnotationImport &import)
{
    AnnotatorEdit edit;
    edit.annotationsAfter = import.annotations;
    for (Annotation &annotation : edit.annotationsAfter) {
        annotation.revision = m_parts.session->current().revision;
        if (const qsizetype row = m_parts.annotator->indexOf(annotation.id); row >= 0)
            edit.annotationsBefore.append(m_parts.annotator->annotations()[row]); // imported before
    }
    for (const Relation &relation : import.relations) {
        const auto before = std::ranges::find(m_parts.annotator->relations(), relation.id, &Relation::id);
        if (before != m_parts.annotator->relations().cend())
            edit.relationsBefore.append(*before);
        edit.relationsAfter.append(relation);
    }
    if (import.tagSet != m_parts.annotator->tagSet() && !import.newLabels.isEmpty()) {
        TagSet grown = m_parts.annotator->tagSet(); // it may have changed while the dialog was open
        for (const Label &label : import.tagSet.labels) {
            if (!grown.label(label.id))
                grown.labels.append(label);
        }
        edit.tagSetsBefore = {m_parts.annotator->tagSet()};
        edit.tagSetsAfter = {grown};
    }
    const QString layer = import.annotations.isEmpty() ? QString() : import.annotations.first().layer;
    if (m_parts.annotator->perform(edit, tr("Import the marks of %1").arg(layer)))
        m_parts.status->say(tr("%n marks are in the layer “%1”.", nullptr, int(import.annotations.size())).arg(layer));
}

void AnnotatorsDesk::adjudicate()
{
    if (!m_adjudication) {
        m_adjudication = new AdjudicationDialog(m_parts.annotator, &m_layers, m_window);
        m_adjudication->setAttribute(Qt::WA_DeleteOnClose);
        m_adjudication->setTheme(m_theme);
        m_adjudication->setText(m_parts.session->current().article.text, [view = m_parts.view] { return view->selection(); });
        connect(m_adjudication, &AdjudicationDialog::showSpanAsked, m_parts.view, [view = m_parts.view](TextSpan span) { view->showSpan(span); });
        connect(m_adjudication, &AdjudicationDialog::undoAsked, m_parts.actions->action(u"edit.undo"_s), &QAction::trigger);
        connect(m_adjudication, &AdjudicationDialog::redoAsked, m_parts.actions->action(u"edit.redo"_s), &QAction::trigger);
    }
    m_adjudication->show();
    m_adjudication->raise();
    m_adjudication->activateWindow();
}

} // namespace nutgraf
