#include "show/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "show/index.hpp"
#include "show/lines.hpp"
#include "show/paper.hpp"
#include "show/weight.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

void write_levels(std::vector<model::Conflict const *> const &conflicts, Paper &paper) {
    std::map<model::Level, std::int64_t> open;
    std::int64_t dismissed = 0;
    for (auto const *conflict : conflicts) ++(conflict->status == "dismissed" ? dismissed : open[conflict->level]);
    std::string line;
    for (auto const &[level, n] : open) line += fmt::format("{}{}", line.empty() ? "" : ", ", counted(n, name(level)));
    if (dismissed) line += fmt::format("{}{} dismissed", line.empty() ? "" : ", ", dismissed);
    paper.write(line.empty() ? "None found." : line + ".", 0, Ink::quiet);
}

void write_conflicts(model::Overview const &overview, Index const &index, Paper &paper) {
    auto const conflicts = by_weight(overview, index);
    paper.write("WHAT CLASHES", 0, Ink::bold);
    write_levels(conflicts, paper);
    for (auto const *conflict : conflicts) {
        paper.gap();
        write_conflict(*conflict, index, paper);
    }
    paper.gap();
}

void write_namesakes(model::Overview const &overview, Paper &paper) {
    if (overview.namesakes.empty()) return;
    paper.write("EASILY TAKEN FOR ONE ANOTHER", 0, Ink::bold);
    for (auto const *pair : in_reading_order(overview.namesakes)) write_namesake(*pair, paper);
    paper.gap();
}

std::string name_line(model::EntityRow const &entity) {
    return fmt::format("{} ({}), {} in {}", entity.name, name(entity.kind), counted(entity.mentions, "mention"),
                       counted(entity.documents, "document"));
}

void write_names(model::Overview const &overview, Index const &index, Paper &paper) {
    std::int64_t plain = 0;
    bool headed = false;
    for (auto const *entity : by_prominence(overview.world.entities)) {
        auto const others = other_names(*entity, index);
        if (entity->kind == model::Kind::date) continue;
        if (others.empty()) {
            ++plain;
            continue;
        }
        if (!std::exchange(headed, true)) paper.write("NAMES", 0, Ink::bold);
        paper.write(name_line(*entity), 3);
        paper.write(fmt::format("also {}", others), 6, Ink::quiet);
    }
    if (plain)
        paper.write(fmt::format("{} under one name only.", counted(plain, "entity", "entities")), headed ? 3 : 0,
                    Ink::quiet);
    if (headed || plain) paper.gap();
}

void write_counts(model::Overview const &overview, Paper &paper) {
    std::set<Origin> voices;
    for (auto const &fact : overview.world.facts)
        if (auto const who = origin(fact); who.first != model::VoiceKind::document) voices.insert(who);
    auto const open = std::ranges::count(overview.conflicts, std::string("open"), &model::Conflict::status);
    auto const size = [](auto const &rows) { return static_cast<std::int64_t>(rows.size()); };
    paper.write(fmt::format("{}, {}, {} by {} beside the documents themselves; {} ({} open), {}.",
                            counted(size(overview.world.documents), "document"),
                            counted(size(overview.world.entities), "entity", "entities"),
                            counted(size(overview.world.facts), "claim"), counted(size(voices), "voice"),
                            counted(size(overview.conflicts), "conflict"), open,
                            counted(size(overview.namesakes), "pair of near names", "pairs of near names")),
                0, Ink::bold);
}

}  // namespace

std::string report_text(model::Overview const &overview, Style style) {
    Index const index(overview);
    Paper paper(style);
    write_conflicts(overview, index, paper);
    write_namesakes(overview, paper);
    write_names(overview, index, paper);
    write_counts(overview, paper);
    return paper.take();
}

}  // namespace namesake::show
