// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "ui/reading/mark.h"
#include "ui/reading/markpalette.h"
#include "ui/reading/readingsettings.h"

#include <QAbstractScrollArea>

#include <memory>

namespace nutgraf {

class MarkIndex;

/// The reading pane: one article, laid out from its text and structure, with marks painted over it. A position in the view is a
/// position in the article's text (UTF-16). Lays out only the paragraphs that are near the viewport. Read-only.
class ReadingView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ReadingView(QWidget *parent = nullptr);
    ~ReadingView() override;

    void setArticle(const Article &article);
    [[nodiscard]] const Article &article() const;

    /// All marks of a layer replace the layer's earlier ones. Painting, hover and accessibility see the layers together.
    enum class Layer : quint8 { Lexical, Facts, Annotations, Search };
    void setMarks(Layer layer, QList<Mark> marks);
    [[nodiscard]] const QList<Mark> &marks(Layer layer) const;
    /// The same, to be asked for the marks of one place.
    [[nodiscard]] const MarkIndex &markIndex(Layer layer) const;
    /// Lit as one: the mentions of the entity pointed at or selected; -1 for none.
    void setLitGroup(int group);

    void setPalette(const MarkPalette &palette);
    void setSettings(const ReadingSettings &settings);
    [[nodiscard]] const ReadingSettings &settings() const;

    [[nodiscard]] qsizetype caret() const;
    /// Selected text, start before end; empty at the caret without a selection.
    [[nodiscard]] TextSpan selection() const;
    void setSelection(TextSpan span);
    /// Moves the caret there and scrolls as little as needed, unless `centred`.
    void showSpan(TextSpan span, bool select = true, bool centred = true);
    /// The offset of the first line in view; 0 at the top of the article.
    [[nodiscard]] qsizetype firstInView() const;
    /// Puts the caret there and its line at the top of the view, as firstInView() was.
    void showFrom(qsizetype offset);
    /// Where the offset stands, in viewport coordinates; height of its line. Lays the paragraph out where needed.
    [[nodiscard]] QRect rectOf(qsizetype offset) const;
    /// The nearest offset to a viewport point; -1 where there is no text.
    [[nodiscard]] qsizetype offsetAt(QPoint viewportPoint) const;
    /// Marks at an offset, the innermost first.
    [[nodiscard]] QList<Mark> marksAt(qsizetype offset) const;

    void copy(bool formatted) const;
    void selectAll();

    /// A line under the header ("6 people · 3 dates · 2 min"). It is painted only and no part of the text.
    void setCounters(const QString &counters);
    /// The day of publication, above the counters; as a link it can be clicked (dateLineActivated).
    void setDateLine(const QString &text, bool isLink = false);
    void zoomBy(int steps);
    void resetZoom();

    /// The find bar at the foot of the view. Opened with text selected within a line, it looks for that.
    void openFind();
    void findNext();
    void findPrevious();
    void closeFind();

Q_SIGNALS:
    void selectionChanged(nutgraf::TextSpan selection);
    void caretMoved(qsizetype offset);
    /// A mark was clicked without dragging, or Enter was pressed on it.
    void markActivated(const nutgraf::Mark &mark);
    void markHovered(const nutgraf::Mark *mark);
    /// The menu key or right button; `marks` are those at the place, innermost first.
    void contextMenuAsked(QPoint globalPos, qsizetype offset, const QList<nutgraf::Mark> &marks);
    /// After a selection by mouse or keyboard has come to rest: the place for the label palette.
    void selectionSettled(nutgraf::TextSpan selection, QRect globalRect);
    void dateLineActivated();
    /// First paint of the article set last is done.
    void painted();
    void zoomChanged(int percent);
    void filesDropped(const QStringList &paths);
    void textDropped(const QString &text);
    /// A link of the article was clicked where no mark lies.
    void linkActivated(const QString &address);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
