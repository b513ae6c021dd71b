// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace nutgraf {

class AnnotationsPanel;
class Annotator;
class FactsPanel;
class LayersModel;

/// The right pane: facts and annotations, each on a tab. The panels are made by fill(), after the window's first picture.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    void fill(Annotator *annotator, LayersModel *layers);
    void setTheme(const Theme &theme);
    void showFacts();
    void showAnnotations();
    /// Nullptr before fill().
    [[nodiscard]] FactsPanel *facts() const { return m_facts; }
    [[nodiscard]] AnnotationsPanel *annotations() const { return m_annotations; }

private:
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    FactsPanel *m_facts = nullptr;
    AnnotationsPanel *m_annotations = nullptr;
};

} // namespace nutgraf
