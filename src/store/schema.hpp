// The SQL files of schema/, embedded at build time.
#pragma once

namespace namesake::store {

extern char const *const sql_001_tables;
extern char const *const sql_002_undone;
extern char const *const sql_copies;
extern char const *const sql_views;
extern char const *const sql_search;

}  // namespace namesake::store
