// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/annotationimportdialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

AnnotationImportDialog::AnnotationImportDialog(const AnnotationImport &import, const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_import(import)
    , m_layer(new QLineEdit(this))
    , m_problems(new QListWidget(this))
    , m_take(new QPushButton(tr("&Import"), this))
{
    setObjectName(u"annotationImportDialog"_s);
    setWindowTitle(tr("Import another annotator’s file"));
    place(fileName);
    const bool good = m_import.report.errors.isEmpty() && !m_import.annotations.isEmpty();
    const auto enable = [this, good] { m_take->setEnabled(good && !m_layer->text().trimmed().isEmpty()); };
    connect(m_layer, &QLineEdit::textChanged, this, enable);
    m_layer->setText(m_import.authors.size() == 1 ? m_import.authors.first() : QFileInfo(fileName).completeBaseName());
    m_layer->selectAll();
    m_layer->setFocus();
    enable();
}

QString AnnotationImportDialog::summary() const
{
    QStringList lines{tr("%n marks for the open article", nullptr, int(m_import.annotations.size())) + u", "_s + m_import.format};
    if (!m_import.relations.isEmpty())
        lines.append(tr("%n relations between them", nullptr, int(m_import.relations.size())));
    if (!m_import.newLabels.isEmpty())
        lines.append(tr("New labels: %1").arg(m_import.newLabels.join(u", "_s)));
    if (m_import.otherText)
        lines.append(tr("The file has another text of this article; marks were placed by their words."));
    if (m_import.otherArticles > 0)
        lines.append(tr("%n other articles in the file are passed over.", nullptr, int(m_import.otherArticles)));
    if (!m_import.report.errors.isEmpty())
        lines.append(tr("The file has errors; nothing can be taken over until they are mended."));
    return lines.join(u'\n');
}

void AnnotationImportDialog::listProblems()
{
    const auto list = [this](const QList<Problem> &problems, const QString &kind) {
        for (const Problem &problem : problems) {
            const QString where = problem.place.isEmpty() ? QString() : problem.place + u": "_s;
            m_problems->addItem(tr("%1 — %2%3").arg(kind, where, problem.message));
        }
    };
    list(m_import.report.errors, tr("Error"));
    list(m_import.leftOut, tr("Left out"));
    list(m_import.report.repairs, tr("Mended"));
}

void AnnotationImportDialog::place(const QString &fileName)
{
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto *const file = new QLabel(QFileInfo(fileName).fileName(), this);
    QFont bold = file->font();
    bold.setBold(true);
    file->setFont(bold);
    file->setTextFormat(Qt::PlainText);
    auto *const words = new QLabel(summary(), this);
    words->setObjectName(u"importSummary"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    layout->addWidget(file);
    layout->addWidget(words);
    m_problems->setObjectName(u"importProblems"_s);
    m_problems->setAccessibleName(tr("What was mended or left out"));
    m_problems->setWordWrap(true);
    listProblems();
    m_problems->setVisible(m_problems->count() > 0);
    layout->addWidget(m_problems, 1);
    auto *const label = new QLabel(tr("&Into the layer:"), this);
    label->setBuddy(m_layer);
    m_layer->setObjectName(u"importLayer"_s);
    m_layer->setMaxLength(100);
    auto *const row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_layer, 1);
    layout->addLayout(row);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take->setObjectName(u"importTake"_s);
    m_take->setDefault(true);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(520, m_problems->count() > 0 ? 420 : 200);
}

AnnotationImport AnnotationImportDialog::chosen() const
{
    AnnotationImport out = m_import;
    putIntoLayer(out, m_layer->text().trimmed());
    return out;
}

} // namespace nutgraf
