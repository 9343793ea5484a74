// The rows of one record. A row's id is the document's, plus the index in the record, plus one.
#include <algorithm>

#include "store/changes.hpp"
#include "store/new_clusters.hpp"

namespace namesake::store {
namespace {

using model::End;
using model::Record;

class Writer {
  public:
    Writer(Database::Session &session, Record const &record, NameKeys const &keys, std::int64_t document)
        : s_(session),
          r_(record),
          x_(record.extraction),
          document_(document),
          clusters_(session, record.extraction, keys, document) {}

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

    void clusters() {
        std::vector<std::uint32_t> counts(x_.entities.size());
        for (auto const &m : x_.mentions)
            if (cluster(m.entity).id) ++counts[static_cast<std::size_t>(m.entity)];
        clusters_.write(counts);
    }

    /// An end of a claim.
    Ref end_of(End const &end) {
        if (end.entity != model::none) return cluster(end.entity);
        if (end.mention != model::none) {
            at(end.mention, ssize(x_.mentions), "mention");
            auto const entity = x_.mentions[static_cast<std::size_t>(end.mention)].entity;
            if (entity != model::none) return cluster(entity);
        }
        return {end.implied.empty() ? 0 : clusters_.implied(end.implied_kind, end.implied)};
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
    std::int64_t document_;
    NewClusters clusters_;
};

}  // namespace

void write_rows(Database::Session &session, Record const &record, NameKeys const &keys, std::int64_t document) {
    Writer(session, record, keys, document).write();
}

}  // namespace namesake::store
