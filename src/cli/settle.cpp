#include "cli/settle.hpp"

#include <future>

#include "check/check.hpp"
#include "resolve/across.hpp"
#include "resolve/copies.hpp"

namespace namesake::cli {

void settle(store::Database &db) {
    auto transaction = db.transaction();
    db.store_copies(resolve::near_copies(db.sketches()));
    auto const clusters = db.clusters_needing_resolution();
    db.store_identities(resolve::across_documents(clusters, db.decisions_among(clusters)));
    auto const claims = db.claims_to_check();
    model::World world;
    if (claims) world = db.world_to_check(check::that_may_clash(*claims));
    auto conflicts = std::async(std::launch::async, [&] {  // the database goes on with its words meanwhile
        return check::among_claims(world);
    });
    db.finish();
    if (claims) db.store_conflicts(world, conflicts.get());
    transaction.commit();
}

}  // namespace namesake::cli
