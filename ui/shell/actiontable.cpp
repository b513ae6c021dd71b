// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actiontable.h"

#include <QtGlobal>

#include <array>

namespace nutgraf {

#define TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

std::span<const ActionSpec> actionTable()
{
    static constexpr std::array table{
        ActionSpec{"file.open", TEXT("&Open…"), "Ctrl+O", "document-open"},
        ActionSpec{"file.export", TEXT("&Export…"), "Ctrl+E", "document-export"},
        ActionSpec{"file.importannotations", TEXT("&Import another annotator’s file…"), "Ctrl+Shift+I", "document-import"},
        ActionSpec{"file.close", TEXT("&Close article"), "Ctrl+W", "document-close"},
        ActionSpec{"file.quit", TEXT("&Quit"), "Ctrl+Q", "application-exit"},

        ActionSpec{"edit.undo", TEXT("&Undo"), "Ctrl+Z", "edit-undo"},
        ActionSpec{"edit.redo", TEXT("&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "edit-redo"},
        ActionSpec{"edit.history", TEXT("&History…"), "Ctrl+Alt+Z", "view-history"},
        ActionSpec{"edit.copy", TEXT("&Copy"), "Ctrl+C", "edit-copy"},
        ActionSpec{"edit.copyformatted", TEXT("Copy with &formatting"), "Ctrl+Shift+C", ""},
        ActionSpec{"edit.selectall", TEXT("Select &all"), "Ctrl+A", "edit-select-all"},
        ActionSpec{"edit.find", TEXT("&Find in article…"), "Ctrl+F", "edit-find"},
        ActionSpec{"edit.findnext", TEXT("Find &next"), "F3", "go-down-search"},
        ActionSpec{"edit.findprevious", TEXT("Find &previous"), "Shift+F3", "go-up-search"},
        ActionSpec{"edit.findall", TEXT("Find in &all articles…"), "Ctrl+Shift+F", "edit-find"},
        ActionSpec{"edit.command", TEXT("Search or run a &command"), "Ctrl+K", "search"},

        ActionSpec{"view.plain", TEXT("&Plain"), "Ctrl+1", "", true},
        ActionSpec{"view.quiet", TEXT("&Quiet"), "Ctrl+2", "", true},
        ActionSpec{"view.full", TEXT("&Full"), "Ctrl+3", "", true},
        ActionSpec{"view.people", TEXT("&People"), "Alt+1", "", true},
        ActionSpec{"view.organisations", TEXT("&Organisations"), "Alt+2", "", true},
        ActionSpec{"view.places", TEXT("P&laces"), "Alt+3", "", true},
        ActionSpec{"view.figures", TEXT("F&igures"), "Alt+4", "", true},
        ActionSpec{"view.dates", TEXT("&Dates"), "Alt+5", "", true},
        ActionSpec{"view.quotes", TEXT("&Quotes"), "Alt+6", "", true},
        ActionSpec{"view.zoomin", TEXT("Zoom &in"), "Ctrl++; Ctrl+=", "zoom-in"},
        ActionSpec{"view.zoomout", TEXT("Zoom &out"), "Ctrl+-", "zoom-out"},
        ActionSpec{"view.zoomreset", TEXT("&Normal size"), "Ctrl+0", "zoom-original"},
        ActionSpec{"view.leftpanel", TEXT("&Library panel"), "F9", "", true},
        ActionSpec{"view.rightpanel", TEXT("&Facts panel"), "Shift+F9", "", true},
        ActionSpec{"view.themefollow", TEXT("&Follow the desktop"), "", "", true},
        ActionSpec{"view.themelight", TEXT("&Light"), "", "", true},
        ActionSpec{"view.themedark", TEXT("&Dark"), "", "", true},
        ActionSpec{"view.fullscreen", TEXT("F&ull screen"), "F11", "view-fullscreen", true},
        ActionSpec{"view.focuslist", TEXT("Go to the article &list"), "F6", ""},
        ActionSpec{"view.focustext", TEXT("Go to the &text"), "F7", ""},
        ActionSpec{"view.focusfacts", TEXT("Go to the f&acts"), "F8", ""},

        ActionSpec{"article.paste", TEXT("&Paste as new article"), "Ctrl+Shift+V", "edit-paste"},
        ActionSpec{"article.previous", TEXT("P&revious article"), "Alt+Up; K", "go-previous"},
        ActionSpec{"article.next", TEXT("&Next article"), "Alt+Down; J", "go-next"},
        ActionSpec{"article.read", TEXT("Mark as &read"), "Ctrl+U", "mail-mark-read", true},
        ActionSpec{"article.star", TEXT("&Star"), "Ctrl+D", "starred-symbolic", true},
        ActionSpec{"article.removed", TEXT("Show re&moved lines…"), "", ""},
        ActionSpec{"article.keepall", TEXT("&Keep everything (uncleaned)"), "", ""},
        ActionSpec{"article.published", TEXT("Set &date of publication…"), "", "view-calendar-day"},
        ActionSpec{"article.delete", TEXT("&Delete from library"), "", "edit-delete"},

        ActionSpec{"annotate.note", TEXT("&Note…"), "N", "note"},
        ActionSpec{"annotate.delete", TEXT("&Delete annotation"), "Del", "edit-delete"},
        ActionSpec{"annotate.addpiece", TEXT("Add &selected words to the last annotation"), "Ctrl+J", "list-add"},
        ActionSpec{"annotate.split", TEXT("S&plit annotation at the caret"), "Ctrl+Shift+J", "split"},
        ActionSpec{"annotate.layers", TEXT("&Layers…"), "Ctrl+L", "layer-visible-on"},
        ActionSpec{"annotate.adjudicate", TEXT("&Adjudicate…"), "Ctrl+Shift+A", "view-split-left-right"},
        ActionSpec{"annotate.anchors", TEXT("Tags and the ne&w text"), "Ctrl+Shift+T", ""},
        ActionSpec{"annotate.reattach", TEXT("&Re-attach to the selection"), "Ctrl+Shift+R", ""},
        ActionSpec{"annotate.keepanchor", TEXT("&Keep as it is"), "Ctrl+Shift+K", ""},
        ActionSpec{"annotate.tagset", TEXT("&Edit tag set…"), "", "tag-edit"},

        ActionSpec{"facts.next", TEXT("&Next mention"), "F4", "go-down"},
        ActionSpec{"facts.previous", TEXT("&Previous mention"), "Shift+F4", "go-up"},
        ActionSpec{"facts.accept", TEXT("&Accept as annotation"), "A", "dialog-ok-apply"},
        ActionSpec{"facts.reject", TEXT("&Reject"), "X", "dialog-cancel"},
        ActionSpec{"facts.rejectall", TEXT("Reject in a&ll articles"), "Shift+X", ""},
        ActionSpec{"facts.correct", TEXT("&Correct…"), "E", "edit-rename"},
        ActionSpec{"facts.merge", TEXT("&Merge with…"), "M", "merge"},
        ActionSpec{"facts.split", TEXT("&Split…"), "S", "split"},
        ActionSpec{"facts.unimportant", TEXT("&Unimportant"), "U", ""},
        ActionSpec{"facts.unimportantall", TEXT("Unimportant in all ar&ticles"), "Shift+U", ""},
        ActionSpec{"facts.restore", TEXT("Ta&ke back"), "R", "edit-undo"},
        ActionSpec{"facts.extent", TEXT("Set selection as e&xtent of the selected fact"), "Shift+E", ""},
        ActionSpec{"facts.widenstart", TEXT("One word more at the start"), "Ctrl+Shift+Left", ""},
        ActionSpec{"facts.narrowstart", TEXT("One word less at the start"), "Ctrl+Shift+Right", ""},
        ActionSpec{"facts.widenend", TEXT("One word more at the end"), "Shift+Right", ""},
        ActionSpec{"facts.narrowend", TEXT("One word less at the end"), "Shift+Left", ""},
        ActionSpec{"facts.corrections", TEXT("C&orrections…"), "", "view-list-details"},
        ActionSpec{"facts.filter", TEXT("&Filter facts"), "Shift+F8", "view-filter"},

        ActionSpec{"settings.configure", TEXT("&Settings…"), "Ctrl+,", "configure"},
        ActionSpec{"settings.shortcuts", TEXT("Keyboard short&cuts…"), "", "configure-shortcuts"},

        ActionSpec{"help.shortcuts", TEXT("&Keyboard shortcuts"), "F1", "input-keyboard"},
        ActionSpec{"help.welcome", TEXT("&First steps"), "", "help-contents"},
        ActionSpec{"help.about", TEXT("&About Nutgraf"), "", "help-about"},
    };
    return table;
}

std::span<const MenuSpec> menuTable()
{
    static constexpr std::array<const char *, 8> file{"file.open", "slot:recent", "-", "file.importannotations", "file.export", "-", "file.close", "file.quit"};
    static constexpr std::array<const char *, 15> edit{"edit.undo", "edit.redo", "edit.history", "-", "edit.copy", "edit.copyformatted", "edit.selectall", "-",
                                                       "edit.find", "edit.findnext", "edit.findprevious", "edit.findall", "-", "edit.command", nullptr};
    static constexpr std::array<const char *, 38> view{
        "submenu:" QT_TRANSLATE_NOOP("Actions", "&Marks"), "view.plain", "view.quiet", "view.full", "-", "view.people", "view.organisations",
        "view.places", "view.figures", "view.dates", "view.quotes", "end", "submenu:" QT_TRANSLATE_NOOP("Actions", "&Theme"), "view.themefollow",
        "view.themelight", "view.themedark", "end", "-", "view.zoomin", "view.zoomout", "view.zoomreset", "-", "view.leftpanel",
        "view.rightpanel", "view.fullscreen", "-", "view.focuslist", "view.focustext", "view.focusfacts", nullptr};
    static constexpr std::array<const char *, 13> article{"article.paste", "-", "article.previous", "article.next", "-", "article.read", "article.star", "-",
                                                          "article.published", "article.removed", "article.keepall", "-", "article.delete"};
    static constexpr std::array<const char *, 15> annotate{
        "slot:labels", "-", "annotate.note", "annotate.delete", "annotate.addpiece", "annotate.split", "-", "annotate.anchors", "annotate.reattach",
        "annotate.keepanchor", "-", "annotate.layers", "annotate.adjudicate", "-", "annotate.tagset"};
    static constexpr std::array<const char *, 24> facts{
        "facts.next", "facts.previous", "-", "facts.accept", "facts.reject", "facts.rejectall", "-", "facts.correct", "facts.merge", "facts.split",
        "facts.unimportant", "facts.unimportantall", "submenu:" QT_TRANSLATE_NOOP("Actions", "E&xtent"), "facts.extent", "facts.widenstart",
        "facts.narrowstart", "facts.widenend", "facts.narrowend", "end", "facts.restore", "-", "facts.filter", "facts.corrections", nullptr};
    static constexpr std::array<const char *, 2> settings{"settings.configure", "settings.shortcuts"};
    static constexpr std::array<const char *, 4> help{"help.welcome", "help.shortcuts", "-", "help.about"};
    static constexpr std::array menus{
        MenuSpec{"menu.file", TEXT("&File"), file},
        MenuSpec{"menu.edit", TEXT("&Edit"), edit},
        MenuSpec{"menu.view", TEXT("&View"), view},
        MenuSpec{"menu.article", TEXT("&Article"), article},
        MenuSpec{"menu.annotate", TEXT("A&nnotate"), annotate},
        MenuSpec{"menu.facts", TEXT("Fac&ts"), facts},
        MenuSpec{"menu.settings", TEXT("&Settings"), settings},
        MenuSpec{"menu.help", TEXT("&Help"), help},
    };
    return menus;
}

#undef TEXT

} // namespace nutgraf
