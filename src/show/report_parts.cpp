#include "show/report_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "show/lines.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

std::string_view verdict_words(model::Verdict verdict) {
    return verdict == model::Verdict::same        ? "one and the same"
           : verdict == model::Verdict::different ? "not the same"
                                                  : "not sure whether the same";
}

}  // namespace

std::string levels_line(std::vector<model::Conflict const *> const &conflicts) {
    std::map<model::Level, std::int64_t> open;
    std::int64_t dismissed = 0;
    for (auto const *conflict : conflicts) ++(conflict->status == "dismissed" ? dismissed : open[conflict->level]);
    std::string line;
    for (auto const &[level, n] : open) line += fmt::format("{}{}", line.empty() ? "" : ", ", counted(n, name(level)));
    if (dismissed) line += fmt::format("{}{} dismissed", line.empty() ? "" : ", ", dismissed);
    return line.empty() ? "None found." : line + ".";
}

std::string counts_line(model::Overview const &overview) {
    std::set<Origin> voices;
    for (auto const &fact : overview.world.facts)
        if (auto const who = origin(fact); who.first != model::VoiceKind::document) voices.insert(who);
    auto const open = std::ranges::count(overview.conflicts, std::string("open"), &model::Conflict::status);
    auto const size = [](auto const &rows) { return static_cast<std::int64_t>(rows.size()); };
    return fmt::format(
        "{}, {}, {} by {} beside the documents themselves; {} ({} open), {}.", counted(overview.documents, "document"),
        counted(size(overview.world.entities), "entity", "entities"), counted(size(overview.world.facts), "claim"),
        counted(size(voices), "voice"), counted(size(overview.conflicts), "conflict"), open,
        counted(size(overview.namesakes), "pair of near names", "pairs of near names"));
}

std::string mentions_words(model::EntityRow const &entity) {
    return fmt::format("{} in {}", counted(entity.mentions, "mention"), counted(entity.documents, "document"));
}

std::string namesake_line(model::NamesakeRow const &pair, Index const &index) {
    auto const likeness =
        pair.similarity > 0 ? fmt::format(" (names {:.0f} % alike)", 100 * pair.similarity) : std::string{};
    return fmt::format("{} / {}: {}{}", index.name_apart(pair.a_id), index.name_apart(pair.b_id),
                       verdict_words(pair.verdict), likeness);
}

Named named(model::Overview const &overview, Index const &index) {
    Named out;
    for (auto const *entity : by_prominence(overview.world.entities)) {
        if (entity->kind == model::Kind::date) continue;
        if (other_names(*entity, index).empty())
            ++out.plain;
        else
            out.several.push_back(entity);
    }
    return out;
}

}  // namespace namesake::show
