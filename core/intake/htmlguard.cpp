// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/htmlguard.h"

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

constexpr int deepest = 2000;
constexpr int mostStyles = 200;

// Never open: void elements, and those that close by themselves when the next one begins.
constexpr std::array closed{u"area", u"base", u"br", u"col", u"embed", u"hr", u"img", u"input", u"link", u"meta", u"param", u"source", u"track", u"wbr",
                            u"p",    u"li",   u"dd", u"dt",  u"tr",    u"td", u"th",  u"option", u"optgroup", u"thead", u"tbody", u"tfoot", u"body", u"html", u"head"};
constexpr std::array styles{u"a", u"b", u"big", u"code", u"em", u"font", u"i", u"nobr", u"s", u"small", u"strike", u"strong", u"tt", u"u"};
constexpr std::array raw{u"script", u"style", u"textarea", u"title", u"noscript", u"xmp"};

template<typename List>
bool holds(const List &list, QStringView name)
{
    return std::any_of(list.cbegin(), list.cend(), [name](QStringView entry) { return entry.compare(name, Qt::CaseInsensitive) == 0; });
}

QStringView nameAt(QStringView html, qsizetype from)
{
    qsizetype end = from;
    while (end < html.size() && (html[end].isLetterOrNumber() || html[end] == u'-'))
        ++end;
    return html.sliced(from, end - from);
}

// The end of an element whose content is no mark-up; the end of the page where it is never closed.
qsizetype endOfRaw(QStringView html, qsizetype from, QStringView name)
{
    for (qsizetype at = html.indexOf(u"</", from); at >= 0; at = html.indexOf(u"</", at + 2)) {
        if (nameAt(html, at + 2).compare(name, Qt::CaseInsensitive) == 0)
            return at + 2;
    }
    return html.size();
}

} // namespace

bool isSafeToParse(QStringView html)
{
    int open = 0;
    int openStyles = 0;
    for (qsizetype i = html.indexOf(u'<'); i >= 0 && i + 1 < html.size(); i = html.indexOf(u'<', i + 1)) {
        const bool closing = html[i + 1] == u'/';
        const QStringView name = nameAt(html, i + (closing ? 2 : 1));
        if (name.isEmpty() || !name.front().isLetter() || holds(closed, name))
            continue;
        int &count = holds(styles, name) ? openStyles : open;
        if (closing) {
            count = std::max(0, count - 1);
            continue;
        }
        if (holds(raw, name)) {
            i = endOfRaw(html, i + 1, name) - 1;
            if (i + 1 >= html.size())
                break;
            continue;
        }
        ++count;
        if (open > deepest || openStyles > mostStyles)
            return false;
    }
    return true;
}

} // namespace nutgraf
