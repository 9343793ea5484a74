// One document and what was read out of it, as rows.
#include <algorithm>

#include "store/changes.hpp"
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

/// Writes the rows of one record. Row ids are the last id given out before, plus the index in the record, plus one.
class Writer {
  public:
    Writer(Database::Session &session, Record const &record, NameKeys const &keys, std::int64_t document)
        : s_(session), r_(record), x_(record.extraction), keys_(keys), document_(document), base_(session.last) {}

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
    Ref at(std::int64_t base, std::int32_t index, std::int64_t size, char const *what) const {
        if (index == model::none) return {};
        if (index < 0 || index >= size)
            throw Error(Error::Nature::usage, r_.document.uri + ": the record points to " + what + " " +
                                                  std::to_string(index) + ", there are " + std::to_string(size));
        return {base + index + 1};
    }
    Ref segment(std::int32_t i) const { return at(base_.segment, i, ssize(r_.document.segments), "segment"); }
    Ref cluster(std::int32_t i) const { return at(base_.cluster, i, ssize(x_.entities), "entity"); }
    Ref source(std::int32_t i) const {
        return at(base_.source, i, std::max<std::int64_t>(ssize(x_.voices), 1), "voice");
    }
    template <class Rows>
    static std::int64_t ssize(Rows const &rows) {
        return static_cast<std::int64_t>(rows.size());
    }

    void segments() {
        auto &insert = s_.prepared("INSERT INTO segment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        for (auto const &g : r_.document.segments)
            insert.run(++s_.last.segment, document_, g.zone, g.span.start, g.span.end, Maybe{g.author},
                       segment(g.parent), g.depth);
    }

    /// The cluster of an entity. The rule of its own name stands in its row; only other forms are rows of their own.
    void insert_cluster(model::Entity const &entity, std::uint32_t mentions) {
        auto const own = std::find_if(entity.aliases.begin(), entity.aliases.end(),
                                      [&](auto const &alias) { return alias.form == entity.name; });
        auto const named = own != entity.aliases.end();
        s_.prepared("INSERT INTO cluster VALUES (?1, ?2, ?3, ?4, ?1, NULL, ?5, ?6, ?7, ?8, ?9)")
            .run(++s_.last.cluster, document_, entity.kind, mentions, Ref{named ? s_.rule(own->rule) : 0},
                 named ? own->mentions : 0, entity.name, Maybe{joined(entity.evidence)},
                 Blob{pack_keys(keys_of(entity))});
        for (auto alias = entity.aliases.begin(); alias != entity.aliases.end(); ++alias)
            if (alias != own) insert_form(*alias);
    }

    /// A date needs no key: it is the entity of its value.
    Ids keys_of(model::Entity const &entity) const {
        if (entity.kind == model::Kind::date || !keys_) return {};
        model::Cluster cluster{s_.last.cluster, document_, entity.kind, entity.name, {}, entity.evidence};
        for (auto const &alias : entity.aliases) cluster.forms.push_back(alias.form);
        return hash_keys(keys_(cluster));
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
            .run(s_.last.cluster, alias.form, s_.rule(alias.rule), alias.mentions);
    }

    /// An end of a claim. What the words imply without naming it becomes a cluster with no mention, unless the document
    /// has it.
    Ref end_of(End const &end) {
        if (end.entity != model::none) return cluster(end.entity);
        if (end.mention != model::none) {
            at(0, end.mention, ssize(x_.mentions), "mention");
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
        if (named != x_.entities.end()) return {base_.cluster + (named - x_.entities.begin()) + 1};
        auto const before = std::find(implied_.begin(), implied_.end(), std::pair(kind, name));
        if (before != implied_.end()) return {base_.cluster + ssize(x_.entities) + (before - implied_.begin()) + 1};
        implied_.emplace_back(kind, name);
        insert_cluster({kind, name, {{name, "implied", 0}}, {}}, 0);
        return {s_.last.cluster};
    }

    void sources() {
        auto &insert = s_.prepared("INSERT INTO source VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        if (x_.voices.empty())
            insert.run(++s_.last.source, document_, model::VoiceKind::document, Maybe{}, Ref{}, Ref{});
        for (auto const &voice : x_.voices)
            insert.run(++s_.last.source, document_, voice.kind, Maybe{voice.name}, cluster(voice.entity),
                       source(voice.via));
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
        for (auto const &c : x_.claims) {
            auto const subject = end_of(c.subject), object = end_of(c.object), place = end_of(c.place);
            insert.run(++s_.last.claim, document_, segment(c.segment), c.span.start, c.span.end, c.predicate,
                       c.polarity, c.certainty, subject, object, place, source(c.voice), s_.rule(c.rule),
                       Maybe{c.value}, Maybe{c.valid_from}, Maybe{c.valid_to}, Maybe{c.date_value}, Maybe{c.quantity});
        }
    }

    void judgements() {
        auto &insert = s_.prepared("INSERT INTO judgement VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        for (auto const &j : x_.judgements)
            insert.run(++s_.last.judgement, document_, cluster(j.a), cluster(j.b), j.verdict, j.similarity, j.reason);
    }

    /// What the words alone contradict. Its ids are local: index + 1, 0 for none.
    void conflicts() {
        for (auto conflict : x_.conflicts) {
            conflict.id = 0;
            auto const entity = static_cast<std::int32_t>(conflict.entity) - 1;
            auto const slot = cluster(entity);
            auto const owner =
                entity == model::none ? r_.document.uri : x_.entities[static_cast<std::size_t>(entity)].name;
            for (auto &side : conflict.sides) {
                side.claim = at(base_.claim, static_cast<std::int32_t>(side.claim) - 1, ssize(x_.claims), "claim").id;
                side.document = document_;
            }
            insert_conflict(s_, conflict, owner, Slot{document_, slot.id, 0});
        }
    }

    Database::Session &s_;
    Record const &r_;
    model::Extraction const &x_;
    NameKeys const &keys_;
    std::int64_t document_;
    LastIds base_;
    std::vector<std::pair<model::Kind, std::string>> implied_;
};

void insert_document(Database::Session &s, model::Document const &d, std::int64_t id, std::string const &hash,
                     std::int64_t first_cluster) {
    s.prepared("INSERT INTO documents VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .run(id, d.uri, Maybe{d.id}, Maybe{d.title}, Maybe{d.author}, Maybe{d.published}, Maybe{d.decoded}, hash,
             first_cluster, s.last.cluster, d.text);
    // A replaced document keeps its number, which bulk indexing has passed.
    s.prepared(
         "INSERT INTO documents_fts (rowid, title, text) SELECT ?1, ?2, ?3"
         " WHERE ?1 <= (SELECT value FROM progress WHERE name = 'searchable')")
        .run(id, Maybe{d.title}, d.text);
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
    auto const id = before.id ? before.id : ++session_->last.document;
    auto const first_cluster = session_->last.cluster + 1;
    Writer(*session_, record, keys, id).write();
    insert_document(*session_, record.document, id, hash, first_cluster);
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
    Change change(*session_);
    session_
        ->prepared(
            "INSERT INTO documents_fts (rowid, title, text) SELECT id, title, text FROM documents"
            " WHERE id > (SELECT value FROM progress WHERE name = 'searchable') ORDER BY id")
        .run();
    session_
        ->prepared("UPDATE progress SET value = coalesce((SELECT max(id) FROM documents), 0) WHERE name = 'searchable'")
        .run();
    change.keep();
}

}  // namespace namesake::store
