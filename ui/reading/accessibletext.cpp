// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/accessibletext.h"

#include "ui/reading/markindex.h"
#include "ui/reading/readingview.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr ReadingView::Layer layers[] = {ReadingView::Layer::Facts, ReadingView::Layer::Annotations, ReadingView::Layer::Search};

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf::AccessibleText", text);
}

/// As IAccessible2 wants it in a list of attributes.
QString escaped(const QString &value)
{
    QString result;
    for (const QChar c : value) {
        if (u"\\:;,="_s.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

/// Words for programs: not translated.
QString blockName(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Headline: return u"headline"_s;
    case BlockKind::Section: return u"section"_s;
    case BlockKind::Standfirst: return u"standfirst"_s;
    case BlockKind::Byline: return u"byline"_s;
    case BlockKind::Subheading: return u"heading"_s;
    case BlockKind::ListItem: return u"list-item"_s;
    default: return u"paragraph"_s;
    }
}

/// Narrows [from, to) around `offset` to where `span` begins or ends; true when `span` covers the offset.
bool narrow(TextSpan span, qsizetype offset, TextSpan &stretch)
{
    if (span.contains(offset)) {
        stretch.start = std::max(stretch.start, span.start);
        stretch.end = std::min(stretch.end, span.end);
        return true;
    }
    if (span.end <= offset)
        stretch.start = std::max(stretch.start, span.end);
    else
        stretch.end = std::min(stretch.end, span.start);
    return false;
}

/// A piece of the text for Qt's own search for boundaries, which would otherwise look through the whole article at every call.
class TextWindow final : public QAccessibleTextInterface {
public:
    TextWindow(QString text, int caret)
        : m_text(std::move(text))
        , m_caret(caret)
    {
    }
    void selection(int, int *startOffset, int *endOffset) const override { *startOffset = *endOffset = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return m_caret; }
    void setCursorPosition(int) override {}
    QString text(int startOffset, int endOffset) const override { return m_text.mid(startOffset, endOffset - startOffset); }
    int characterCount() const override { return int(m_text.size()); }
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *startOffset, int *endOffset) const override
    {
        *startOffset = *endOffset = -1;
        return {};
    }

private:
    QString m_text;
    int m_caret;
};

/// Connected when a client first asks for the interface, so that nobody pays for it before; Qt drops events nobody listens to.
void tellMoves(ReadingView *view)
{
    QObject::connect(view, &ReadingView::caretMoved, view, [view](qsizetype offset) {
        QAccessibleTextCursorEvent event(view, int(offset));
        QAccessible::updateAccessibility(&event);
    });
    QObject::connect(view, &ReadingView::selectionChanged, view, [view](TextSpan selection) {
        QAccessibleTextSelectionEvent event(view, int(selection.start), int(selection.end));
        event.setCursorPosition(int(view->caret()));
        QAccessible::updateAccessibility(&event);
    });
}

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className == "nutgraf::ReadingView"_L1) {
        if (auto *view = qobject_cast<ReadingView *>(object))
            return new AccessibleText(view); // Qt's cache takes it
    }
    return nullptr;
}

} // namespace

QString markKindName(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Person: return tr("person");
    case MarkKind::Organisation: return tr("organisation");
    case MarkKind::Place: return tr("place");
    case MarkKind::Other: return tr("name");
    case MarkKind::Number:
    case MarkKind::LexicalNumber: return tr("figure");
    case MarkKind::Money:
    case MarkKind::LexicalMoney: return tr("amount of money");
    case MarkKind::Date:
    case MarkKind::LexicalDate: return tr("date");
    case MarkKind::Quote:
    case MarkKind::LexicalQuote: return tr("quote");
    case MarkKind::Claim: return tr("claim");
    case MarkKind::Annotation: return tr("annotation");
    case MarkKind::SearchHit: return tr("search hit");
    }
    return {};
}

AccessibleText::AccessibleText(ReadingView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
    tellMoves(view);
}

ReadingView *AccessibleText::view() const
{
    return static_cast<ReadingView *>(widget());
}

int AccessibleText::clamped(int offset) const
{
    return std::clamp(offset, 0, characterCount());
}

void *AccessibleText::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : QAccessibleWidget::interface_cast(type);
}

QAccessible::State AccessibleText::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.selectableText = true;
    state.multiLine = true;
    return state;
}

QString AccessibleText::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return view()->article().text;
    if (kind == QAccessible::Description && !view()->article().title.isEmpty())
        return view()->article().title;
    return QAccessibleWidget::text(kind);
}

void AccessibleText::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const TextSpan chosen = selectionIndex == 0 ? view()->selection() : TextSpan{};
    const bool none = chosen.isEmpty();
    *startOffset = none ? 0 : int(chosen.start);
    *endOffset = none ? 0 : int(chosen.end);
}

int AccessibleText::selectionCount() const
{
    return view()->selection().isEmpty() ? 0 : 1;
}

void AccessibleText::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void AccessibleText::removeSelection(int selectionIndex)
{
    if (selectionIndex == 0)
        setCursorPosition(cursorPosition());
}

void AccessibleText::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    if (selectionIndex != 0)
        return;
    const auto [start, end] = std::minmax({clamped(startOffset), clamped(endOffset)});
    view()->setSelection({start, end});
}

int AccessibleText::cursorPosition() const
{
    return int(view()->caret());
}

void AccessibleText::setCursorPosition(int position)
{
    const int offset = clamped(position);
    view()->setSelection({offset, offset});
}

QString AccessibleText::text(int startOffset, int endOffset) const
{
    const int start = clamped(startOffset);
    const int end = endOffset < 0 ? characterCount() : clamped(endOffset);
    return start < end ? view()->article().text.mid(start, end - start) : QString();
}

int AccessibleText::characterCount() const
{
    return int(view()->article().text.size());
}

QRect AccessibleText::characterRect(int offset) const
{
    if (offset < 0 || offset >= characterCount())
        return {};
    const ReadingView *reading = view();
    const QString &article = reading->article().text;
    const bool pair = article.at(offset).isHighSurrogate() && offset + 1 < article.size();
    QRect rect = reading->rectOf(offset);
    const QRect next = reading->rectOf(offset + (pair ? 2 : 1));
    // At the end of a line the next character stands elsewhere: then the width is that of the caret.
    if (next.top() == rect.top() && next.left() != rect.left()) {
        const int left = std::min(rect.left(), next.left());
        rect = QRect(left, rect.top(), std::max(rect.left(), next.left()) - left, rect.height());
    }
    rect.setWidth(std::max(rect.width(), 1));
    return {reading->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int AccessibleText::offsetAtPoint(const QPoint &point) const
{
    const QWidget *viewport = view()->viewport();
    const QPoint local = viewport->mapFromGlobal(point);
    return viewport->rect().contains(local) ? int(view()->offsetAt(local)) : -1;
}

void AccessibleText::scrollToSubstring(int startIndex, int endIndex)
{
    const auto [start, end] = std::minmax({clamped(startIndex), clamped(endIndex)});
    view()->showSpan({start, end}, false, false);
}

QString AccessibleText::attributes(int offset, int *startOffset, int *endOffset) const
{
    *startOffset = *endOffset = -1;
    if (offset < 0 || offset > characterCount())
        return {};
    TextSpan stretch{0, characterCount()};
    QString result;
    const Structure &structure = view()->article().structure;
    const qsizetype here = structure.blockAt(offset);
    // No block but this one and its neighbours can bound the stretch.
    for (qsizetype i = std::max<qsizetype>(0, here - 1); here >= 0 && i < std::min(structure.blocks.size(), here + 2); ++i) {
        if (narrow(structure.blocks[i].span, offset, stretch))
            result += u"block:%1;"_s.arg(blockName(structure.blocks[i].kind));
    }
    QStringList labels;
    for (const ReadingView::Layer layer : layers) {
        view()->markIndex(layer).forEachIn(TextSpan(stretch), [&](const Mark &mark) {
            if (!view()->settings().hidden.contains(mark.kind) && narrow(mark.span, offset, stretch))
                labels.append(mark.label.isEmpty() ? markKindName(mark.kind) : mark.label);
        });
    }
    if (!labels.isEmpty())
        result += u"mark:%1;"_s.arg(escaped(labels.join(u"; "_s)));
    *startOffset = int(stretch.start);
    *endOffset = int(stretch.end);
    return result;
}

TextSpan AccessibleText::surroundings(int offset) const
{
    const QList<Block> &blocks = view()->article().structure.blocks;
    const qsizetype here = view()->article().structure.blockAt(clamped(offset));
    if (here < 0 || blocks.isEmpty())
        return {0, characterCount()};
    constexpr qsizetype reach = 2;
    const qsizetype first = here - reach;
    const qsizetype last = here + reach;
    return {first <= 0 ? 0 : blocks[first].span.start, last + 1 >= blocks.size() ? characterCount() : blocks[last].span.end + 1};
}

QString AccessibleText::textAround(TextAround which, int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const
{
    // Negative offsets stand for the end and the caret.
    const int at = offset == -1 ? characterCount() : offset == -2 ? cursorPosition() : offset;
    const TextSpan window = surroundings(at);
    const TextWindow part(view()->article().text.mid(window.start, window.length()), int(cursorPosition() - window.start));
    const QString words = (part.*which)(int(at - window.start), boundary, startOffset, endOffset);
    if (*startOffset >= 0)
        *startOffset += int(window.start);
    if (*endOffset >= 0)
        *endOffset += int(window.start);
    return words;
}

QString AccessibleText::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const
{
    return textAround(&QAccessibleTextInterface::textBeforeOffset, offset, boundary, startOffset, endOffset);
}

QString AccessibleText::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const
{
    return textAround(&QAccessibleTextInterface::textAfterOffset, offset, boundary, startOffset, endOffset);
}

QString AccessibleText::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const
{
    return textAround(&QAccessibleTextInterface::textAtOffset, offset, boundary, startOffset, endOffset);
}

void registerAccessibleText()
{
    static bool registered = false;
    if (!registered)
        QAccessible::installFactory(make);
    registered = true;
}

} // namespace nutgraf
