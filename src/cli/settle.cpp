#include "cli/settle.hpp"

#include "check/check.hpp"
#include "resolve/across.hpp"
#include "resolve/copies.hpp"

namespace namesake::cli {

void settle(store::Database &db) {
    auto transaction = db.transaction();
    db.store_copies(resolve::near_copies(db.sketches()));
    auto const clusters = db.clusters_needing_resolution();
    db.store_identities(resolve::across_documents(clusters, db.decisions_among(clusters)));
    if (auto const world = db.world_to_check()) db.store_conflicts(*world, check::among_claims(*world));
    db.finish();
    transaction.commit();
}

}  // namespace namesake::cli
