// What follows a change of the documents: who copied whom, who is one with whom across them, and where their claims contradict each
// other.
#pragma once
#include "store/database.hpp"

namespace namesake::cli {

/// Brings identities, conflicts and full-text search up to date, in one transaction.
void settle(store::Database &db);

}  // namespace namesake::cli
