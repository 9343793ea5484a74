#include "show/report.hpp"

#include <fmt/format.h>

#include "show/index.hpp"
#include "show/lines.hpp"
#include "show/paper.hpp"
#include "show/report_parts.hpp"
#include "show/weight.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

void write_conflicts(model::Overview const &overview, Index const &index, std::string_view database, Paper &paper) {
    auto const conflicts = by_weight(overview, index);
    paper.write("WHAT CLASHES", 0, Ink::bold);
    paper.write(levels_line(conflicts), 0, Ink::quiet);
    for (auto const &entry : entries_of(conflicts, index)) {
        paper.gap();
        write_conflict(entry, paper);
    }
    paper.gap();
    if (conflicts.empty() || database.empty()) return;
    paper.write(fmt::format("To record what you decide: {}, or dismiss, with --note TEXT.",
                            decide_words(database, "accept", conflicts.front()->id)),
                0, Ink::quiet);
    paper.gap();
}

void write_namesakes(model::Overview const &overview, Index const &index, Paper &paper) {
    if (overview.namesakes.empty()) return;
    paper.write("EASILY TAKEN FOR ONE ANOTHER", 0, Ink::bold);
    for (auto const *pair : in_reading_order(overview.namesakes)) write_namesake(*pair, index, paper);
    paper.gap();
}

void write_names(model::Overview const &overview, Index const &index, Paper &paper) {
    auto const [several, plain] = named(overview, index);
    if (!several.empty()) paper.write("NAMES", 0, Ink::bold);
    for (auto const *entity : several) {
        paper.write(fmt::format("{} ({}), {}", entity->name, name(entity->kind), mentions_words(*entity)), 3);
        paper.write(fmt::format("also {}", other_names(*entity, index)), 6, Ink::quiet);
    }
    if (plain)
        paper.write(fmt::format("{} under one name only.", counted(plain, "entity", "entities")),
                    several.empty() ? 0 : 3, Ink::quiet);
    if (!several.empty() || plain) paper.gap();
}

}  // namespace

std::string report_text(model::Overview const &overview, Style style, std::string_view database) {
    Index const index(overview);
    Paper paper(style);
    write_conflicts(overview, index, database, paper);
    write_namesakes(overview, index, paper);
    write_names(overview, index, paper);
    paper.write(counts_line(overview), 0, Ink::bold);
    return paper.take();
}

}  // namespace namesake::show
