// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/annotationimport.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace nutgraf {

/// What a file of another annotator would bring, said before anything is written: how many marks, new labels, what was mended and what
/// could not be placed; and the name of the layer that it goes into.
class AnnotationImportDialog : public QDialog {
    Q_OBJECT
public:
    AnnotationImportDialog(const AnnotationImport &import, const QString &fileName, QWidget *parent = nullptr);

    /// With everything in the layer that is named.
    [[nodiscard]] AnnotationImport chosen() const;

private:
    void place(const QString &fileName);
    [[nodiscard]] QString summary() const;
    void listProblems();

    AnnotationImport m_import;
    QLineEdit *m_layer;
    QListWidget *m_problems;
    QPushButton *m_take;
};

} // namespace nutgraf
