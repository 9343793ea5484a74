// One document and what was read out of it, as rows.
#include <algorithm>

#include "store/changes.hpp"
#include "store/places.hpp"
#include "store/session.hpp"
#include "store/sha256.hpp"

namespace namesake::store {
namespace {

using model::End;
using model::Record;

constexpr auto select_document =
    "SELECT id, sha256, coalesce(title, ''), coalesce(author, ''), coalesce(published, '') FROM documents WHERE uri = "
    "?1";

struct Known {
    std::int64_t id = 0;
    bool same = false;
};

/// The stored document of this uri, and whether it is the very same.
Known known(Database::Session &session, model::Document const &document, std::string const &hash) {
    auto &row = session.prepared(select_document);
    if (!row.bind(document.uri).step()) return {};
    Known const found{row.integer(0), row.text(1) == hash && row.text(2) == document.title &&
                                          row.text(3) == document.author && row.text(4) == document.published};
    row.reset();
    return found;
}

/// So many ids a record needs at most: each claim can imply three entities.
std::int64_t most_rows(Record const &record) {
    auto const &x = record.extraction;
    return std::max({ssize(record.document.segments), ssize(x.mentions), ssize(x.entities) + 3 * ssize(x.claims),
                     ssize(x.voices) + 1, ssize(x.judgements), ssize(x.conflicts)});
}

/// An id for a document of this uri, with as many free ids after it. Two uris get neighbouring ids once in a thousand
/// million: the one that came later then takes its second choice.
std::int64_t free_id(Database::Session &s, std::string const &uri, std::int64_t rows) {
    constexpr std::int64_t room = 1 << 28;  // behind the last of them
    auto &before = s.prepared("SELECT id + rows FROM documents WHERE id <= ?1 ORDER BY id DESC LIMIT 1");
    for (std::string choice = uri;; choice += '\n') {
        auto const id = hash_id(choice) % (first_naming - room) + 1;
        if (before.number(0, id + rows) < id) return id;
    }
}

/// Writes the rows of one record. A row's id is the document's, plus the index in the record, plus one.
class Writer {
  public:
    Writer(Database::Session &session, Record const &record, NameKeys const &keys, std::int64_t document)
        : s_(session), r_(record), x_(record.extraction), keys_(keys), document_(document), cluster_(document) {}

    void write() {
        segments();
        clusters();
        sources();
        mentions();
        claims();
        judgements();
        conflicts();
    }

  private:
    /// The row id of the record's index-th element, or NULL for none. An index that points nowhere is a broken record.
    Ref at(std::int32_t index, std::int64_t size, char const *what) const {
        if (index == model::none) return {};
        if (index < 0 || index >= size)
            throw Error(Error::Nature::usage, r_.document.uri + ": the record points to " + what + " " +
                                                  std::to_string(index) + ", there are " + std::to_string(size));
        return {document_ + index + 1};
    }
    Ref segment(std::int32_t i) const { return at(i, ssize(r_.document.segments), "segment"); }
    Ref cluster(std::int32_t i) const { return at(i, ssize(x_.entities), "entity"); }
    Ref source(std::int32_t i) const { return at(i, std::max<std::int64_t>(ssize(x_.voices), 1), "voice"); }

    void segments() {
        auto &insert = s_.prepared("INSERT INTO segment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        auto id = document_;
        for (auto const &g : r_.document.segments)
            insert.run(++id, document_, g.zone, g.span.start, g.span.end, Maybe{g.author}, segment(g.parent), g.depth);
    }

    /// The cluster of an entity. The rule of its own name stands in its row; only other forms are rows of their own.
    void insert_cluster(model::Entity const &entity, std::uint32_t mentions) {
        auto const own = std::find_if(entity.aliases.begin(), entity.aliases.end(),
                                      [&](auto const &alias) { return alias.form == entity.name; });
        auto const named = own != entity.aliases.end();
        auto const date = entity.kind == model::Kind::date;
        ++cluster_;
        model::Cluster const cluster = candidate(entity);
        auto const person = entity.kind == model::Kind::person;
        auto const keys = person ? hash_keys(keys_(cluster)) : Ids{};
        s_.prepared("INSERT INTO cluster VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6, ?7, ?8, ?9, ?10)")
            .run(cluster_, document_, entity.kind, mentions, Ref{person ? 0 : naming(cluster)},
                 Ref{named  ? s_.rule(own->rule)
                     : date ? 0
                            : s_.rule("name")},
                 named ? own->mentions : 0, entity.name, Maybe{joined(entity.evidence)}, Blob{pack_keys(keys)});
        for (auto alias = entity.aliases.begin(); alias != entity.aliases.end(); ++alias)
            if (alias != own) insert_form(*alias);
        if (person) unsettle(cluster_);
        auto &insert_key = s_.prepared("INSERT INTO cluster_key VALUES (?1, ?2)");
        for (auto key : keys) insert_key.run(key, cluster_);
    }

    /// The entity as resolution across documents sees it.
    model::Cluster candidate(model::Entity const &entity) const {
        model::Cluster cluster{cluster_, document_, entity.kind, entity.name, {}, entity.evidence};
        if (entity.kind != model::Kind::date)
            for (auto const &alias : entity.aliases) cluster.forms.push_back(alias.form);
        std::sort(cluster.forms.begin(), cluster.forms.end());
        cluster.forms.erase(std::unique(cluster.forms.begin(), cluster.forms.end()), cluster.forms.end());
        return cluster;
    }

    void unsettle(std::int64_t id) { s_.prepared("INSERT OR IGNORE INTO unsettled VALUES (?1)").run(id); }

    /// The naming that is called the same.
    std::int64_t naming(model::Cluster const &cluster) {
        auto const forms = joined(cluster.forms);
        auto &known = s_.prepared("SELECT kind, name, forms FROM naming WHERE id = ?1");
        auto choice = std::string(model::name(cluster.kind)) + '\n' + cluster.name + '\n' + forms;
        auto &id = s_.namings[choice];
        for (; !id; choice += '\n') {
            id = first_naming + hash_id(choice);
            if (!known.bind(id).step()) return new_naming(id, cluster, forms);
            if (known.as<model::Kind>(0) != cluster.kind || known.text(1) != cluster.name || known.text(2) != forms)
                id = 0;
            known.reset();
        }
        return id;
    }

    std::int64_t new_naming(std::int64_t id, model::Cluster const &cluster, std::string const &forms) {
        auto const keys = hash_keys(keys_(cluster));
        s_.prepared("INSERT INTO naming VALUES (?1, ?2, NULL, ?3, ?4, ?5)")
            .run(id, cluster.kind, cluster.name, forms, Blob{pack_keys(keys)});
        auto &insert = s_.prepared("INSERT INTO naming_key VALUES (?1, ?2)");
        for (auto key : keys) insert.run(key, id);
        unsettle(id);
        return id;
    }

    static std::string joined(std::vector<std::string> const &items) {
        std::string lines;
        for (auto const &item : items) lines.append(lines.empty() ? "" : "\n").append(item);
        return lines;
    }

    void clusters() {
        std::vector<std::uint32_t> counts(x_.entities.size());
        for (auto const &m : x_.mentions)
            if (cluster(m.entity).id) ++counts[static_cast<std::size_t>(m.entity)];
        for (std::size_t i = 0; i < x_.entities.size(); ++i) insert_cluster(x_.entities[i], counts[i]);
    }

    void insert_form(model::Alias const &alias) {
        s_.prepared(
              "INSERT INTO cluster_form VALUES (?1, ?2, ?3, ?4)"
              " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions")
            .run(cluster_, alias.form, s_.rule(alias.rule), alias.mentions);
    }

    /// An end of a claim. What the words imply without naming it becomes a cluster with no mention, unless the document
    /// has it.
    Ref end_of(End const &end) {
        if (end.entity != model::none) return cluster(end.entity);
        if (end.mention != model::none) {
            at(end.mention, ssize(x_.mentions), "mention");
            auto const entity = x_.mentions[static_cast<std::size_t>(end.mention)].entity;
            if (entity != model::none) return cluster(entity);
        }
        return end.implied.empty() ? Ref{} : implied(end.implied_kind, end.implied);
    }

    Ref implied(model::Kind kind, std::string const &name) {
        auto const same = [&](model::Entity const &entity) {
            return entity.kind == kind &&
                   (entity.name == name || std::any_of(entity.aliases.begin(), entity.aliases.end(),
                                                       [&](auto const &alias) { return alias.form == name; }));
        };
        auto const named = std::find_if(x_.entities.begin(), x_.entities.end(), same);
        if (named != x_.entities.end()) return {document_ + (named - x_.entities.begin()) + 1};
        auto const before = std::find(implied_.begin(), implied_.end(), std::pair(kind, name));
        if (before != implied_.end()) return {document_ + ssize(x_.entities) + (before - implied_.begin()) + 1};
        implied_.emplace_back(kind, name);
        insert_cluster({kind, name, {{name, "implied", 0}}, {}}, 0);
        return {cluster_};
    }

    void sources() {
        auto &insert = s_.prepared("INSERT INTO source VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        auto id = document_;
        if (x_.voices.empty()) insert.run(++id, document_, model::VoiceKind::document, Maybe{}, Ref{}, Ref{});
        for (auto const &voice : x_.voices)
            insert.run(++id, document_, voice.kind, Maybe{voice.name}, cluster(voice.entity), source(voice.via));
    }

    void mentions() {
        auto &insert = s_.prepared("INSERT INTO mention VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        std::int64_t n = 0;
        for (auto const &m : x_.mentions)
            insert.run(document_, ++n, segment(m.segment), m.span.start, m.span.end, m.kind, m.form, cluster(m.entity),
                       s_.rule(m.rule), Maybe{is_cluster_name(m) ? std::string_view{} : m.value});
    }

    bool is_cluster_name(model::Mention const &m) const {
        return m.kind == model::Kind::date && m.entity != model::none &&
               x_.entities[static_cast<std::size_t>(m.entity)].name == m.value;
    }

    void claims() {
        auto &insert = s_.prepared(
            "INSERT INTO claim VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
            "?18)");
        auto id = document_;
        for (auto const &c : x_.claims) {
            auto const subject = end_of(c.subject), object = end_of(c.object), place = end_of(c.place);
            insert.run(++id, document_, segment(c.segment), c.span.start, c.span.end, c.predicate, c.polarity,
                       c.certainty, subject, object, place, source(c.voice), s_.rule(c.rule), Maybe{c.value},
                       Maybe{c.valid_from}, Maybe{c.valid_to}, Maybe{c.date_value}, Maybe{c.quantity});
        }
    }

    void judgements() {
        auto &insert = s_.prepared("INSERT INTO judgement VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        auto id = document_;
        for (auto const &j : x_.judgements)
            insert.run(++id, document_, cluster(j.a), cluster(j.b), j.verdict, j.similarity, j.reason);
    }

    /// What the words alone contradict. Its ids are local: index + 1, 0 for none.
    void conflicts() {
        auto id = document_;
        for (auto conflict : x_.conflicts) {
            conflict.id = ++id;
            auto const entity = static_cast<std::int32_t>(conflict.entity) - 1;
            auto const slot = cluster(entity);
            auto const owner =
                entity == model::none ? r_.document.uri : x_.entities[static_cast<std::size_t>(entity)].name;
            for (auto &side : conflict.sides) {
                side.claim = at(static_cast<std::int32_t>(side.claim) - 1, ssize(x_.claims), "claim").id;
                side.document = document_;
            }
            insert_conflict(s_, conflict, owner, Slot{document_, slot.id, 0});
        }
    }

    Database::Session &s_;
    Record const &r_;
    model::Extraction const &x_;
    NameKeys const &keys_;
    std::int64_t document_, cluster_;  ///< cluster_: the last one written
    std::vector<std::pair<model::Kind, std::string>> implied_;
};

void insert_document(Database::Session &s, model::Document const &d, std::int64_t id, std::string const &hash,
                     std::int64_t rows) {
    s.prepared("INSERT INTO documents VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .run(id, d.uri, Maybe{d.id}, Maybe{d.title}, Maybe{d.author}, Maybe{d.published}, Maybe{d.decoded}, hash, rows,
             d.text);
    s.prepared("INSERT INTO fresh VALUES (?1)").run(id);
    s.prepared("INSERT INTO unsearchable VALUES (?1)").run(id);
    s.unchecked();
}

}  // namespace

bool Database::holds(model::Document const &document) {
    return known(*session_, document, sha256(document.text)).same;
}

Stored Database::put(Record const &record, NameKeys const &keys) {
    auto const hash = sha256(record.document.text);
    Change change(*session_);
    auto const before = known(*session_, record.document, hash);
    if (before.same) {
        change.keep();
        return Stored::unchanged;
    }
    if (before.id) forget(*session_, before.id);
    auto const rows = most_rows(record);
    auto const id = free_id(*session_, record.document.uri, rows);
    Writer(*session_, record, keys, id).write();
    insert_document(*session_, record.document, id, hash, rows);
    find_places(*session_, id, record.document);
    put_sketch(*session_, id, record.document.sketch);
    session_->prepared("DELETE FROM rejections WHERE input = ?1").run(record.document.uri);
    change.keep();
    return before.id ? Stored::replaced : Stored::added;
}

void Database::reject(model::Rejection const &rejection) {
    Change change(*session_);
    session_->prepared("INSERT INTO rejections VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET reason = excluded.reason")
        .run(rejection.input, rejection.place, rejection.reason);
    change.keep();
}

void Database::finish() {
    Change change(*session_, Change::Undone::with_all);
    session_
        ->prepared(
            "INSERT INTO documents_fts (rowid, title, text) SELECT id, title, text FROM documents"
            " WHERE id IN (SELECT document_id FROM unsearchable) ORDER BY id")
        .run();
    session_->prepared("DELETE FROM unsearchable").run();
    change.keep();
}

}  // namespace namesake::store
