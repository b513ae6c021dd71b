// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/exportdialog.h"

#include "core/exchange/folder.h"

#include "ui/exchange/exportpreview.h"
#include "ui/exchange/factsformat.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr int longWork = 500; // ms; shorter work shows no progress

template<typename Widget>
Widget *named(Widget *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace

namespace {

/// What there is to look at: a file, or the files of a folder one below the other.
QByteArray shownBytes(const Written &written)
{
    QByteArray out = written.bytes;
    for (const NamedFile &file : written.files)
        out += "--- " + file.name.toUtf8() + " ---\n" + file.bytes + (file.bytes.endsWith('\n') ? "\n" : "\n\n");
    return out;
}

} // namespace

ExportDialog::ExportDialog(ExportSource source, ThemeManager &themes, QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_formats(exchangeFormats())
{
    m_formats.removeIf([](const Format &format) { return format.write == nullptr; });
    m_formats.append(factsFormat());
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    setAccessibleName(windowTitle());
    resize(760, 560);
    build(themes);
    connect(&m_preparing, &QFutureWatcherBase::finished, this, &ExportDialog::showPrepared);
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        setBusy(false);
        const Result<void> result = m_saving.result();
        const QString path = m_saving.property("path").toString();
        if (!result) {
            say(result.error().message);
            Q_EMIT failed(result.error().message);
            return;
        }
        say(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
        Q_EMIT saved(path);
    });
    prepare();
}

ExportDialog::~ExportDialog()
{
    stopPreparing();
    m_saving.waitForFinished();
}

void ExportDialog::build(ThemeManager &themes)
{
    m_format = named(new QComboBox(this), u"exportFormat"_s, tr("Format"));
    for (const Format &format : std::as_const(m_formats))
        m_format->addItem(format.name, format.id);
    m_scope = named(new QComboBox(this), u"exportScope"_s, tr("What is exported"));
    m_scope->addItem(tr("This article"));
    if (m_source.allArticles)
        m_scope->addItem(tr("All articles"));
    m_withText = named(new QCheckBox(tr("With the &text of the article"), this), u"exportText"_s, tr("With the text of the article"));
    m_withText->setChecked(true);
    m_withFacts = named(new QCheckBox(tr("With a sheet of the &facts"), this), u"exportFacts"_s, tr("With a sheet of the facts"));
    m_mark = named(new QCheckBox(tr("&Byte order mark, for old spreadsheets"), this), u"exportMark"_s, tr("Byte order mark"));
    m_guard = named(new QCheckBox(tr("&Guard cells that look like formulas"), this), u"exportGuard"_s, tr("Guard cells that look like formulas"));
    m_guard->setChecked(true);
    m_preview = new ExportPreview(themes.syntaxEngine().get(), this);
    m_preview->setTheme(themes.theme());
    connect(&themes, &ThemeManager::changed, m_preview, &ExportPreview::setTheme);
    m_losses = named(new QLabel(this), u"exportLosses"_s, tr("What the file cannot hold"));
    m_losses->setWordWrap(true);
    m_status = named(new QLabel(this), u"exportStatus"_s, tr("State of the export"));
    m_progress = named(new QProgressBar(this), u"exportProgress"_s, tr("Working"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->hide();
    m_copy = named(new QPushButton(tr("&Copy"), this), u"exportCopy"_s, tr("Copy to the clipboard"));
    m_save = named(new QPushButton(tr("&Save…"), this), u"exportSave"_s, tr("Save to a file"));
    m_save->setDefault(true);
    auto *close = named(new QPushButton(tr("Close"), this), u"exportClose"_s, tr("Close"));

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("F&ormat:"), m_format);
    form->addRow(tr("&What:"), m_scope);
    for (QCheckBox *option : {m_withText, m_withFacts, m_mark, m_guard}) {
        form->addRow(QString(), option);
        connect(option, &QCheckBox::toggled, this, &ExportDialog::prepare);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_status, 1);
    buttons->addWidget(m_copy);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_preview, 1);
    column->addWidget(m_losses);
    column->addLayout(buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::prepare);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::prepare);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askAndSave);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void ExportDialog::setFormat(const QString &id)
{
    if (const int index = m_format->findData(id); index >= 0)
        m_format->setCurrentIndex(index);
}

QString ExportDialog::format() const
{
    return m_format->currentData().toString();
}

/// Only the options that the format looks at.
void ExportDialog::describe(const Format &format)
{
    const bool table = format.id == "csv"_L1;
    const bool notes = format.id == "markdown"_L1;
    const bool facts = format.id == "facts-csv"_L1;
    m_withText->setVisible(!table && !notes && !facts);
    m_withFacts->setVisible(notes);
    m_mark->setVisible(table || facts);
    m_guard->setVisible(table);
}

void ExportDialog::prepare()
{
    stopPreparing();
    const Format format = m_formats.value(m_format->currentIndex());
    if (format.write == nullptr)
        return;
    describe(format);
    WriteOptions options;
    options.withText = m_withText->isChecked();
    options.withFacts = m_withFacts->isChecked();
    options.byteOrderMark = m_mark->isChecked();
    options.guardFormulas = m_guard->isChecked();
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto documents = m_scope->currentIndex() == 0 ? m_source.thisArticle : m_source.allArticles;
    static const QStringList ofFacts{u"facts-csv"_s, u"jsonld-facts"_s, u"icalendar"_s};
    const bool withFacts = ofFacts.contains(format.id) || (format.id == "markdown"_L1 && options.withFacts);
    setBusy(true);
    m_preparing.setFuture(QtConcurrent::run([documents, write = format.write, options, withFacts, stop = m_stop]() -> Result<Written> {
        const Result<ExportArticles> found = documents(withFacts, [stop] { return stop->load(); });
        if (!found)
            return std::unexpected(found.error());
        Result<Written> written = write(found->documents, options);
        if (written) {
            for (const QString &title : found->unreadable)
                written->losses.add(u"damaged-articles"_s, tr("articles that cannot be read any more: the library is damaged"), title);
        }
        return written;
    }));
}

void ExportDialog::stopPreparing()
{
    if (m_stop)
        *m_stop = true;
    // A future that is replaced or finished later is not looked at: the watcher follows the newest only.
    m_preparing.setFuture({});
}

void ExportDialog::showPrepared()
{
    if (m_preparing.future().resultCount() == 0)
        return;
    setBusy(false);
    Result<Written> result = m_preparing.future().takeResult();
    m_written = result ? std::move(*result) : Written{};
    m_save->setEnabled(result.has_value());
    m_copy->setEnabled(result.has_value());
    m_preview->showExport(shownBytes(m_written), m_formats.value(m_format->currentIndex()).definition);
    showLosses(m_written.losses);
    if (!result) {
        say(result.error().message);
        Q_EMIT failed(result.error().message);
        return;
    }
    const QString size = m_written.files.isEmpty() ? locale().formattedDataSize(m_written.bytes.size())
                                                   : tr("%n files", nullptr, int(m_written.files.size()));
    say(m_preview->isCutOff() ? tr("%1; the preview shows the beginning").arg(size) : size);
    Q_EMIT previewReady();
}

void ExportDialog::showLosses(const LossReport &losses)
{
    QStringList lines;
    for (const Loss &loss : losses.losses)
        lines.append(loss.count > 1 ? tr("%1 (%2 times)").arg(loss.message).arg(loss.count) : loss.message);
    m_losses->setText(lines.isEmpty() ? tr("This format holds everything that is exported.")
                                      : tr("Left out:") + u"\n• "_s + lines.join(u"\n• "_s));
}

void ExportDialog::askAndSave()
{
    const Format format = m_formats.value(m_format->currentIndex());
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString title = m_scope->currentIndex() == 0 ? m_source.title : tr("All articles");
    // A folder is made, so it has a name that is not there yet, and no suffix.
    const QString path = format.isFolder()
        ? QFileDialog::getSaveFileName(this, tr("Make a folder for the export"), folder + u'/' + suggestedFileName(title, format.id))
        : QFileDialog::getSaveFileName(this, tr("Save export"), folder + u'/' + suggestedFileName(title, format.suffix), u"%1 (*.%2)"_s.arg(format.name, format.suffix));
    if (!path.isEmpty())
        saveTo(path);
}

void ExportDialog::saveTo(const QString &path)
{
    if (m_saving.isRunning())
        return;
    setBusy(true);
    m_saving.setProperty("path", path);
    m_saving.setFuture(QtConcurrent::run([path, written = m_written] { return written.files.isEmpty() ? replaceFile(path, written.bytes) : writeFolder(path, written.files); }));
}

void ExportDialog::copy()
{
    QApplication::clipboard()->setText(QString::fromUtf8(shownBytes(m_written)));
    say(tr("Copied."));
}

void ExportDialog::say(const QString &message)
{
    m_status->setText(message);
}

void ExportDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_copy->setEnabled(!busy);
    if (!busy) {
        m_progress->hide();
        return;
    }
    QTimer::singleShot(longWork, this, [this] { m_progress->setVisible(!m_save->isEnabled() && (m_preparing.isRunning() || m_saving.isRunning())); });
}

void ExportDialog::done(int result)
{
    stopPreparing();
    QDialog::done(result);
}

} // namespace nutgraf
