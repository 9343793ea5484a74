#include "cli/settle.hpp"

#include <future>

#include "check/check.hpp"
#include "resolve/across.hpp"
#include "resolve/copies.hpp"

namespace namesake::cli {

/// What needs no database runs beside it: near copies are found while candidates are read, and who is who while the
/// words are made searchable.
void settle(store::Database &db) {
    auto transaction = db.transaction();
    auto const sketches = db.sketches();
    auto copies = std::async(std::launch::async, [&] { return resolve::near_copies(sketches); });
    auto const clusters = db.clusters_needing_resolution();
    auto const decisions = db.decisions_among(clusters);
    auto identities = std::async(std::launch::async, [&] { return resolve::across_documents(clusters, decisions); });
    db.finish();
    db.store_copies(copies.get());
    db.store_identities(identities.get());
    if (auto const claims = db.claims_to_check()) {
        auto const world = db.world_to_check(check::that_may_clash(*claims));
        db.store_conflicts(world, check::among_claims(world));
    }
    transaction.commit();
}

}  // namespace namesake::cli
