// The entries that the report and an entity's sheet have in common: a conflict with both sides, a pair of names, a list
// of names.
#pragma once
#include <string>
#include <vector>

#include "show/entry.hpp"
#include "show/paper.hpp"

namespace namesake::show {

/// What clashes in one sentence, then each side with its quotes and who says so.
void write_conflict(ConflictEntry const &entry, Paper &paper);

/// `A / B: two people`, and why.
void write_namesake(model::NamesakeRow const &pair, Index const &index, Paper &paper);

/// `Daridi (surname, 3), Ayatollah Daridi (title and surname, 1)`; empty if it goes by one name.
std::string other_names(model::EntityRow const &entity, Index const &index);

/// Unsure first, then different, then same; the nearest names first.
std::vector<model::NamesakeRow const *> in_reading_order(std::vector<model::NamesakeRow> const &pairs);

/// The most mentioned first, within kinds: persons, organizations, places, groups, dates.
std::vector<model::EntityRow const *> by_prominence(std::vector<model::EntityRow> const &entities);

}  // namespace namesake::show
