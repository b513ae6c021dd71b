// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/cancel.h"
#include "core/exchange/formats.h"

#include <QDialog>
#include <QFutureWatcher>

#include <atomic>
#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace nutgraf {

class ExportPreview;
class ThemeManager;

/// Articles for an export.
struct ExportArticles {
    ExportArticles(QList<Document> all = {}) // NOLINT(google-explicit-constructor): a list is all there is to it mostly
        : documents(std::move(all))
    {
    }
    QList<Document> documents;
    QStringList unreadable; ///< titles of those that a damaged library does not give any more
};

/// What can be exported. The functions are called on a worker, so they may not touch widgets; `allArticles` may be empty.
struct ExportSource {
    QString title; ///< of this article; gives the file its name
    std::function<Result<ExportArticles>(bool withFacts, const Cancelled &cancelled)> thisArticle; ///< documents with their facts, where `withFacts`
    std::function<Result<ExportArticles>(bool withFacts, const Cancelled &cancelled)> allArticles;
};

/// Asks for format, scope and options, shows the file and what it cannot hold before it is written, then saves or copies it. Reading
/// and writing go on in a worker; the newest choice wins.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(ExportSource source, ThemeManager &themes, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void setFormat(const QString &id);
    [[nodiscard]] QString format() const;
    /// Writes what the preview shows; on success saved() follows. Without asking: for the button and for tests.
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const QString &message);
    /// The preview shows the present choice.
    void previewReady();

protected:
    void done(int result) override;

private:
    void build(ThemeManager &themes);
    void describe(const Format &format);
    void prepare();
    void showPrepared();
    void showLosses(const LossReport &losses);
    void askAndSave();
    void copy();
    void say(const QString &message);
    void setBusy(bool busy);
    void stopPreparing();

    ExportSource m_source;
    QList<Format> m_formats;
    QComboBox *m_format = nullptr;
    QComboBox *m_scope = nullptr;
    QCheckBox *m_withText = nullptr;
    QCheckBox *m_withFacts = nullptr;
    QCheckBox *m_mark = nullptr;
    QCheckBox *m_guard = nullptr;
    QLabel *m_losses = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
    ExportPreview *m_preview = nullptr;
    Written m_written;
    std::shared_ptr<std::atomic_bool> m_stop;
    QFutureWatcher<Result<Written>> m_preparing;
    QFutureWatcher<Result<void>> m_saving;
};

} // namespace nutgraf
