// Decisions as a whole: taken back, written out, read in. The parts of `decide` that decide nothing themselves.
#pragma once
#include <cstdint>
#include <string>

#include "cli/command.hpp"
#include "store/database.hpp"

namespace namesake::cli {

/// Who decides, and when: now.
store::Judged judged_now(std::string const &note = {});

/// Says which names of decisions are not found in the texts any more.
void say_lost(store::Database &db);

int undo_decision(std::string const &path, std::int64_t decision);
int list_lost(std::string const &path);
int export_decisions(std::string const &path);
int import_decisions(std::string const &path, std::string const &file, Common const &common);

}  // namespace namesake::cli
