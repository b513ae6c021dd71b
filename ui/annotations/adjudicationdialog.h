// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/agreement.h"
#include "ui/annotations/adjudicationdelegate.h"
#include "ui/annotations/adjudicationmodel.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace nutgraf {

/// Two annotators side by side: 1 or left takes the left mark, 2 or right the right one, 3 both, 4 one of one's own, Backspace neither, 0
/// takes a decision back, down and up go to the next and previous difference, A takes all that agree. Stays open beside the text.
class AdjudicationDialog : public QDialog {
    Q_OBJECT
public:
    AdjudicationDialog(Annotator *annotator, LayersModel *layers, QWidget *parent = nullptr);
    ~AdjudicationDialog() override;

    /// Of the open article; `selection` gives what is selected in it, for marks of one's own.
    void setText(const QString &text, std::function<TextSpan()> selection);
    void setTheme(const Theme &theme);
    [[nodiscard]] AdjudicationModel *model() { return &m_model; }

Q_SIGNALS:
    void showSpanAsked(nutgraf::TextSpan span);
    void undoAsked();
    void redoAsked();
    /// The figures of agreement are there.
    void measured();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void placeHead(QVBoxLayout *layout);
    void fillSides();
    void choose();
    void measure();
    void showProgress();
    void select(int row);
    [[nodiscard]] int current() const;
    void decide(Choice choice);
    void askOwn();
    bool tableKey(const QKeyEvent &event);

    Annotator *m_annotator;
    LayersModel *m_layers;
    AdjudicationModel m_model;
    AdjudicationDelegate m_delegate;
    QComboBox *m_first;
    QComboBox *m_second;
    QLabel *m_figures;
    QTableView *m_view;
    QProgressBar *m_progress;
    QLabel *m_decided; ///< the same in words
    QLabel *m_message;
    QPushButton *m_agreed;
    QString m_text;
    std::function<TextSpan()> m_selection;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the measuring that goes on
};

/// "F1 exact 0.80 [0.71–0.88] · …", of marks on one line and of tokens on the next; what is undefined says why.
[[nodiscard]] QString figuresInWords(const AgreementReport &report);

} // namespace nutgraf
