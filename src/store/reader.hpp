// Rows as the model's structs: claims with their quotes and voice chains, the entities and documents they speak of.
#pragma once
#include <set>
#include <span>
#include <vector>

#include "store/session.hpp"

namespace namesake::store {

using Ids = std::vector<std::int64_t>;

/// In order, each once.
void sort_unique(Ids &ids);

/// Rows of a table by id, for many ids in ascending order: near ones by one scan instead of one look-up each. `rows`
/// selects the id first and ends in "WHERE id BETWEEN ?1 AND ?2 ORDER BY id"; `take` is called for the rows whose id is
/// among the ids.
template <class Take>
void scan(Statement &rows, std::span<std::int64_t const> ids, Take const &take) {
    constexpr std::int64_t widest_gap = 16;
    for (std::size_t first = 0, next = 0; first < ids.size(); first = next) {
        for (next = first + 1; next < ids.size() && ids[next] - ids[next - 1] <= widest_gap;) ++next;
        auto at = first;
        for (rows.bind(ids[first], ids[next - 1]); rows.step();) {
            while (at + 1 < next && ids[at] < rows.integer(0)) ++at;
            if (ids[at] == rows.integer(0)) take(rows);
        }
    }
}

/// One view of the database for several reads: what others write meanwhile is not seen.
class Snapshot {
  public:
    explicit Snapshot(Database::Session &session);
    ~Snapshot();
    Snapshot(Snapshot const &) = delete;

  private:
    Database::Session &session_;
    bool own_;
};

/// A cluster and the entity that it belongs to.
struct Member {
    std::int64_t entity = 0, cluster = 0;
};

/// The clusters of these entities, by entity.
std::vector<Member> members_of(Database::Session &session, std::span<std::int64_t const> entities);

/// The claims that have one of these entities as subject or object.
Ids claims_about(Database::Session &session, std::span<std::int64_t const> entities);

/// These claims, by id.
std::vector<model::FactRow> facts(Database::Session &session, std::span<std::int64_t const> claims);

/// The world of these claims: their documents, and the entities they speak of, with `also`.
model::World world_of(Database::Session &session, std::span<std::int64_t const> claims,
                      std::span<std::int64_t const> also, std::span<std::int64_t const> quoted = {});

/// What says which facts have one origin: the innermost voice, the same wherever it is repeated (the view `origins`, in
/// words).
std::string origin(model::FactRow const &fact);

}  // namespace namesake::store
