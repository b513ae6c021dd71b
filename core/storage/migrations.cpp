// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/migrations.h"

#include "core/storage/tagsetstore.h"

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

// One list per schema version, one statement per entry; never changed once released. Offsets are UTF-16 units, times without a
// zone are milliseconds since 1970 UTC, days are ISO 8601.
const QStringList &schema1()
{
    static const QStringList statements{
        u"CREATE TABLE article ("
        " id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, source TEXT NOT NULL, published TEXT, added INTEGER NOT NULL,"
        " file TEXT NOT NULL, is_read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, annotations INTEGER NOT NULL DEFAULT 0"
        ") STRICT"_s,
        // The text is never changed; a later version of the same article is one more row.
        u"CREATE TABLE revision ("
        " id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, number INTEGER NOT NULL,"
        " added INTEGER NOT NULL, hash BLOB NOT NULL, length INTEGER NOT NULL, title TEXT NOT NULL, section TEXT NOT NULL,"
        " standfirst TEXT NOT NULL, byline TEXT NOT NULL, dateline TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL,"
        " language TEXT NOT NULL, published TEXT, published_from TEXT NOT NULL, structure BLOB NOT NULL, removed TEXT NOT NULL,"
        " text TEXT NOT NULL, UNIQUE (article, number)"
        ") STRICT"_s,
        u"CREATE INDEX revision_hash ON revision (hash)"_s,
        u"CREATE TABLE annotation ("
        " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,"
        " revision INTEGER NOT NULL REFERENCES revision(id) ON DELETE CASCADE, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
        " label TEXT NOT NULL, note TEXT NOT NULL, value TEXT NOT NULL, author TEXT NOT NULL, created INTEGER, modified INTEGER,"
        " exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, extra TEXT NOT NULL, CHECK (0 <= start AND start <= \"end\")"
        ") STRICT"_s,
        u"CREATE INDEX annotation_place ON annotation (article, start)"_s,
        u"CREATE INDEX annotation_revision ON annotation (revision)"_s,
        u"CREATE INDEX annotation_label ON annotation (label)"_s,
        u"CREATE TABLE decision ("
        " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,"
        " kind INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, exact TEXT NOT NULL, verdict INTEGER NOT NULL,"
        " correction TEXT NOT NULL, annotation TEXT NOT NULL, made INTEGER, CHECK (0 <= start AND start <= \"end\")"
        ") STRICT"_s,
        u"CREATE INDEX decision_article ON decision (article)"_s,
        u"CREATE TABLE tagset (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE label ("
        " tagset TEXT NOT NULL REFERENCES tagset(id) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
        " colour TEXT NOT NULL, key TEXT NOT NULL, description TEXT NOT NULL, PRIMARY KEY (tagset, id)"
        ") STRICT"_s,
        // Notes are indexed apart from texts, so that a note on a text of megabytes costs what the note costs.
        u"CREATE VIRTUAL TABLE text_search USING fts5 (title, text, content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\")"_s,
        u"CREATE VIRTUAL TABLE note_search USING fts5 (note, content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\")"_s,
        // Triggers keep counters and index the same as the rows, whoever changes these.
        u"CREATE TRIGGER annotation_added AFTER INSERT ON annotation BEGIN"
        " UPDATE article SET annotations = annotations + 1 WHERE id = new.article;"
        " INSERT INTO note_search (rowid, note) SELECT new.number, new.note WHERE new.note <> ''; END"_s,
        u"CREATE TRIGGER annotation_removed AFTER DELETE ON annotation BEGIN"
        " UPDATE article SET annotations = annotations - 1 WHERE id = old.article;"
        " DELETE FROM note_search WHERE rowid = old.number AND old.note <> ''; END"_s,
        u"CREATE TRIGGER annotation_noted AFTER UPDATE OF note ON annotation WHEN old.note <> new.note BEGIN"
        " DELETE FROM note_search WHERE rowid = old.number AND old.note <> '';"
        " INSERT INTO note_search (rowid, note) SELECT new.number, new.note WHERE new.note <> ''; END"_s,
        u"CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN"
        " DELETE FROM text_search WHERE rowid = old.id; END"_s,
        u"PRAGMA application_id = %1"_s.arg(libraryApplicationId),
    };
    return statements;
}

/// Where the reader left each article. Kept apart, so that what is written while scrolling touches no row of the article list.
const QStringList &schema2()
{
    static const QStringList statements{
        u"CREATE TABLE reading ("
        " article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, place INTEGER NOT NULL, left_at INTEGER NOT NULL,"
        " CHECK (0 <= place)) STRICT"_s,
    };
    return statements;
}

/// Corrections for all articles; which engine found what was decided on (0: not known).
const QStringList &schema3()
{
    static const QStringList statements{
        u"CREATE TABLE name_rule ("
        " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type INTEGER, effect INTEGER NOT NULL, value TEXT NOT NULL,"
        " made INTEGER, engine INTEGER NOT NULL"
        ") STRICT"_s,
        u"ALTER TABLE decision ADD COLUMN engine INTEGER NOT NULL DEFAULT 0"_s,
    };
    return statements;
}

/// All of hand annotation: gaps, states, attributes, evidence, layers, relations, labels of articles, several tag sets.
const QStringList &schema4()
{
    static const QStringList statements{
        u"ALTER TABLE annotation ADD COLUMN state INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE annotation ADD COLUMN certainty REAL"_s,
        u"ALTER TABLE annotation ADD COLUMN layer TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE annotation ADD COLUMN pieces TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE annotation ADD COLUMN attributes TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE annotation ADD COLUMN evidence TEXT NOT NULL DEFAULT ''"_s,
        u"CREATE TABLE relation ("
        " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,"
        " type TEXT NOT NULL, from_annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,"
        " to_annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE, note TEXT NOT NULL, author TEXT NOT NULL,"
        " created INTEGER, modified INTEGER, attributes TEXT NOT NULL, extra TEXT NOT NULL"
        ") STRICT"_s,
        u"CREATE INDEX relation_article ON relation (article)"_s,
        u"CREATE INDEX relation_from ON relation (from_annotation)"_s,
        u"CREATE INDEX relation_to ON relation (to_annotation)"_s,
        u"CREATE TABLE document_label ("
        " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,"
        " label TEXT NOT NULL, author TEXT NOT NULL, created INTEGER"
        ") STRICT"_s,
        u"CREATE INDEX document_label_article ON document_label (article)"_s,
        u"ALTER TABLE tagset ADD COLUMN used INTEGER NOT NULL DEFAULT 0"_s, // the highest is in use
        u"ALTER TABLE tagset ADD COLUMN guidelines TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE tagset ADD COLUMN definition TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE label ADD COLUMN parent TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE label ADD COLUMN on_articles INTEGER NOT NULL DEFAULT 0"_s,
        // Steps that can be undone. Those undone are the ones with the highest numbers. `article` is null for the whole library and for
        // several articles; `edit` is last, so that a list of steps need not read it.
        u"CREATE TABLE history ("
        " number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER REFERENCES article(id) ON DELETE CASCADE, words TEXT NOT NULL,"
        " made INTEGER, undone INTEGER NOT NULL DEFAULT 0, edit BLOB NOT NULL) STRICT"_s,
        u"CREATE INDEX history_article ON history (article)"_s,
        u"CREATE INDEX history_undone ON history (undone)"_s,
        // The facts of every article, to be searched; made anew from its text whenever they may have changed.
        u"CREATE TABLE fact ("
        " number INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, kind INTEGER NOT NULL,"
        " start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, exact TEXT NOT NULL, type INTEGER NOT NULL, name TEXT NOT NULL,"
        " name_key TEXT, exact_key TEXT, value REAL, upper REAL, unit TEXT NOT NULL, day_from INTEGER, day_to INTEGER" // Julian days
        ") STRICT"_s,
        u"CREATE INDEX fact_article ON fact (article)"_s,
        u"CREATE INDEX fact_name ON fact (name_key) WHERE name_key IS NOT NULL"_s,
        u"CREATE INDEX fact_exact ON fact (exact_key) WHERE exact_key IS NOT NULL"_s,
        u"CREATE INDEX fact_value ON fact (value) WHERE value IS NOT NULL"_s,
        u"CREATE INDEX fact_upper ON fact (upper) WHERE upper IS NOT NULL"_s,
        u"CREATE INDEX fact_day ON fact (day_from) WHERE day_from IS NOT NULL"_s,
        // Which engine found them; no row: they are to be found anew.
        u"CREATE TABLE fact_run (article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, engine INTEGER NOT NULL) STRICT"_s,
        u"CREATE TRIGGER fact_text AFTER INSERT ON revision BEGIN DELETE FROM fact_run WHERE article = new.article; END"_s,
        u"CREATE TRIGGER fact_published AFTER UPDATE OF published ON revision BEGIN DELETE FROM fact_run WHERE article = new.article; END"_s,
        u"CREATE TRIGGER fact_decided AFTER INSERT ON decision BEGIN DELETE FROM fact_run WHERE article = new.article; END"_s,
        u"CREATE TRIGGER fact_redecided AFTER UPDATE ON decision BEGIN DELETE FROM fact_run WHERE article = new.article; END"_s,
        u"CREATE TRIGGER fact_undecided AFTER DELETE ON decision BEGIN DELETE FROM fact_run WHERE article = old.article; END"_s,
        u"CREATE TRIGGER fact_ruled AFTER INSERT ON name_rule BEGIN DELETE FROM fact_run; END"_s,
        u"CREATE TRIGGER fact_reruled AFTER UPDATE ON name_rule BEGIN DELETE FROM fact_run; END"_s,
        u"CREATE TRIGGER fact_unruled AFTER DELETE ON name_rule BEGIN DELETE FROM fact_run; END"_s,
        u"CREATE TABLE saved_search (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL) STRICT"_s,
        u"CREATE INDEX annotation_author ON annotation (author)"_s,
        u"ALTER TABLE annotation ADD COLUMN anchor TEXT NOT NULL DEFAULT ''"_s, // what became of it in the newest text
        u"ALTER TABLE decision ADD COLUMN revision INTEGER NOT NULL DEFAULT 0"_s, // whose text it is about; 0: the only one
    };
    return statements;
}

Result<void> step(Database &database, int version)
{
    const QStringList &statements = version == 1 ? schema1() : version == 2 ? schema2() : version == 3 ? schema3() : schema4();
    for (const QString &statement : statements) {
        if (auto done = database.run(statement); !done)
            return done;
    }
    return database.run(u"PRAGMA user_version = %1"_s.arg(version));
}

} // namespace

Result<void> migrate(Database &database, int from)
{
    return database.write([&database, from]() -> Result<void> {
        // Asked again under the write lock: another program may have been first.
        const auto now = database.scalar(u"PRAGMA user_version"_s);
        if (!now)
            return std::unexpected(now.error());
        for (int version = std::max(from, now->toInt()) + 1; version <= librarySchemaVersion; ++version) {
            if (auto done = step(database, version); !done)
                return done;
        }
        return *now == 0 ? writeTagSet(database, defaultTagSet()) : Result<void>();
    });
}

Result<int> schemaVersion(Database &database)
{
    return database.scalar(u"PRAGMA user_version"_s).transform([](const QVariant &version) { return version.toInt(); });
}

QStringList libraryTables()
{
    return {u"article"_s, u"revision"_s, u"annotation"_s, u"decision"_s, u"tagset"_s, u"label"_s, u"text_search"_s, u"note_search"_s, u"reading"_s,
            u"name_rule"_s, u"relation"_s, u"document_label"_s, u"history"_s, u"fact"_s, u"fact_run"_s, u"saved_search"_s};
}

} // namespace nutgraf
