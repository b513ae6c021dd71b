// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/htmllines.h"

#include <QStringTokenizer>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr std::array leftOut{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,    GUMBO_TAG_MATH,  GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,
                             GUMBO_TAG_HEAD,   GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON,   GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,  GUMBO_TAG_DATALIST};
constexpr std::array outside{GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM, GUMBO_TAG_MENU, GUMBO_TAG_DIALOG};
constexpr std::array inlined{GUMBO_TAG_A,     GUMBO_TAG_ABBR, GUMBO_TAG_B,      GUMBO_TAG_BDI,  GUMBO_TAG_BDO,  GUMBO_TAG_CITE, GUMBO_TAG_CODE, GUMBO_TAG_DEL,    GUMBO_TAG_DFN,    GUMBO_TAG_EM,
                             GUMBO_TAG_FONT,  GUMBO_TAG_I,    GUMBO_TAG_INS,    GUMBO_TAG_KBD,  GUMBO_TAG_MARK, GUMBO_TAG_Q,    GUMBO_TAG_S,    GUMBO_TAG_SMALL,  GUMBO_TAG_SPAN,   GUMBO_TAG_STRONG,
                             GUMBO_TAG_SUB,   GUMBO_TAG_SUP,  GUMBO_TAG_TIME,   GUMBO_TAG_U,    GUMBO_TAG_VAR,  GUMBO_TAG_WBR,  GUMBO_TAG_IMG,  GUMBO_TAG_PICTURE, GUMBO_TAG_LABEL, GUMBO_TAG_RUBY,
                             GUMBO_TAG_BIG,   GUMBO_TAG_TT,   GUMBO_TAG_STRIKE, GUMBO_TAG_DATA, GUMBO_TAG_SAMP};

template<typename List>
bool holds(const List &list, GumboTag tag)
{
    return std::find(list.cbegin(), list.cend(), tag) != list.cend();
}

QLatin1StringView attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QLatin1StringView(found->value) : QLatin1StringView();
}

bool isHidden(const GumboElement &element)
{
    if (gumbo_get_attribute(&element.attributes, "hidden"))
        return true;
    const QString style = QString(attribute(element, "style")).remove(u' ').toLower();
    return style.contains(u"display:none"_s) || style.contains(u"visibility:hidden"_s);
}

// Names that page builders give to what is not the article. Whole names only: "has-sidebar" may be on the whole page.
bool isNamedOutside(const GumboElement &element)
{
    static constexpr std::array names{"related", "related-articles", "related-posts", "related-stories", "comments", "comment-list", "newsletter", "newsletter-signup", "sidebar", "footer", "nav", "navigation",
                               "menu", "breadcrumb", "breadcrumbs", "share", "share-bar", "social", "social-share", "promo", "advertisement", "ad", "recirculation", "most-popular", "trending", "cookie-banner",
                               "modal", "author-bio", "author-box", "tags", "read-more", "recommended", "subscribe", "disqus_thread", "site-header", "site-footer", "page-footer", "outbrain", "taboola"};
    const auto isName = [](QStringView word) { return std::any_of(names.cbegin(), names.cend(), [word](const char *name) { return word.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0; }); };
    const QString all = QString(attribute(element, "class")) + u' ' + attribute(element, "id");
    for (const QStringView word : QStringView(all).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (isName(word))
            return true;
    }
    const QLatin1StringView role = attribute(element, "role");
    return role == "navigation"_L1 || role == "complementary"_L1 || role == "contentinfo"_L1 || role == "dialog"_L1 || role == "search"_L1;
}

// What the elements around a piece of text say about it; copied from parent to child.
struct Surroundings {
    LineHint hint;
    bool link = false;
};

class Walker {
public:
    HtmlLines walk(const GumboNode *root)
    {
        std::vector<Step> stack{{root, 0, {}}};
        while (!stack.empty()) {
            Step &step = stack.back();
            const GumboVector &children = childrenOf(step.node);
            if (step.next >= children.length) {
                leave(step.node);
                stack.pop_back();
                continue;
            }
            const auto *child = static_cast<const GumboNode *>(children.data[step.next++]);
            const Surroundings around = step.around;
            if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA) {
                addText(child->v.text.text, around);
            } else if (child->type == GUMBO_NODE_ELEMENT && !holds(leftOut, child->v.element.tag) && !isHidden(child->v.element)) {
                if (isBlock(child))
                    flush();
                stack.push_back({child, 0, inside(child->v.element, around)});
            }
        }
        flush();
        return std::move(m_out);
    }

private:
    struct Step {
        const GumboNode *node;
        unsigned next;
        Surroundings around;
    };

    static const GumboVector &childrenOf(const GumboNode *node)
    {
        return node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
    }

    static bool isBlock(const GumboNode *node) { return node->type == GUMBO_NODE_ELEMENT && !holds(inlined, node->v.element.tag); }

    static Surroundings inside(const GumboElement &element, Surroundings around)
    {
        const GumboTag tag = element.tag;
        const bool frame = tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE;
        around.hint.outside = around.hint.outside || holds(outside, tag) || (!frame && isNamedOutside(element));
        around.hint.heading = around.hint.heading || (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
        around.hint.listItem = around.hint.listItem || tag == GUMBO_TAG_LI;
        around.hint.caption = around.hint.caption || tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_FIGURE;
        around.link = around.link || tag == GUMBO_TAG_A;
        return around;
    }

    void addText(const char *text, const Surroundings &around)
    {
        QString piece = QString::fromUtf8(text);
        // A line break in the mark-up is a space on the page.
        std::replace_if(piece.begin(), piece.end(), [](QChar c) { return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c.unicode() == 0x85 || c == u'\f' || c == u'\v'; }, u' ');
        const auto letters = std::count_if(piece.cbegin(), piece.cend(), [](QChar c) { return !c.isSpace(); });
        if (letters > 0 && m_letters == 0)
            m_hint = around.hint;
        m_letters += letters;
        m_linked += around.link ? letters : 0;
        m_line += piece;
    }

    void leave(const GumboNode *node)
    {
        if (isBlock(node))
            flush();
    }

    void flush()
    {
        if (m_letters > 0) {
            m_hint.mostlyLinks = m_linked * 10 > m_letters * 7;
            m_out.text += m_line;
            m_out.text += u'\n';
            m_out.hints.append(m_hint);
        }
        m_line.clear();
        m_letters = 0;
        m_linked = 0;
    }

    HtmlLines m_out;
    QString m_line;
    LineHint m_hint;
    qsizetype m_letters = 0;
    qsizetype m_linked = 0;
};

} // namespace

HtmlLines htmlLines(const GumboInternalNode *root)
{
    return Walker().walk(root);
}

} // namespace nutgraf
