#include "show/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "show/report_parts.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

Ink ink_of(model::Level level) {
    return level == model::Level::contradiction ? Ink::red : level == model::Level::tension ? Ink::yellow : Ink::blue;
}

void write_side(SideEntry const &side, Paper &paper) {
    paper.write(side.value, 6, Ink::bold, fmt::format("{}  ", side.letter));
    for (auto const &quote : side.quotes) {
        paper.write(quoted(quote.words), 6);
        paper.write(quote.whose, 8, Ink::quiet);
    }
    if (side.more)
        paper.write(fmt::format("and {} to the same effect", counted(side.more, "more quote", "more quotes")), 6,
                    Ink::quiet);
}

void write_repairs(ConflictEntry const &entry, Paper &paper) {
    if (entry.repaired_with)
        paper.write(fmt::format("It would be gone with #{}.", conflict_number(entry.repaired_with)), 3);
    if (entry.repairs.empty()) return;
    paper.write("It would be gone if you", 3);
    for (auto const &repair : entry.repairs) {
        paper.write(repair.what, 6, Ink::plain, "-  ");
        paper.write(repair.clears, 8, Ink::quiet);
        for (auto const &broken : repair.breaks) paper.write(fmt::format("but then: {}", broken), 8, Ink::quiet);
    }
}

std::string rule_words(std::string rule) {
    std::ranges::replace(rule, '_', ' ');
    return rule.empty() ? rule : rule + ", ";
}

}  // namespace

void write_conflict(ConflictEntry const &entry, Paper &paper) {
    auto const status = entry.status == "open" ? std::string{} : fmt::format(" [{}]", entry.status);
    paper.write(fmt::format("#{} {}{}", conflict_number(entry.id), entry.head, status), 0,
                entry.status == "dismissed" ? Ink::quiet : ink_of(entry.level));
    if (!entry.summary.empty()) paper.write(entry.summary, 3);
    for (auto const &side : entry.sides) write_side(side, paper);
    paper.write(entry.voices, 3, Ink::quiet);
    write_repairs(entry, paper);
}

void write_namesake(model::NamesakeRow const &pair, Index const &index, Paper &paper) {
    paper.write(namesake_line(pair, index), 3);
    if (!pair.reason.empty()) paper.write(pair.reason, 6, Ink::quiet);
}

std::string other_names(model::EntityRow const &entity, Index const &index) {
    std::string out;
    for (auto const *alias : index.aliases(entity.id)) {
        if (alias->form == entity.name) continue;
        out +=
            fmt::format("{}{} ({}{})", out.empty() ? "" : ", ", alias->form, rule_words(alias->rule), alias->mentions);
    }
    return out;
}

std::vector<model::NamesakeRow const *> in_reading_order(std::vector<model::NamesakeRow> const &pairs) {
    std::vector<model::NamesakeRow const *> out;
    for (auto const &pair : pairs) out.push_back(&pair);
    std::ranges::sort(out, {}, [](auto const *pair) {
        return std::tuple(-static_cast<int>(pair->verdict), -pair->similarity, std::string_view(pair->a),
                          std::string_view(pair->b), pair->a_id, pair->b_id);
    });
    return out;
}

std::vector<model::EntityRow const *> by_prominence(std::vector<model::EntityRow> const &entities) {
    using model::Kind;
    auto const rank = [](Kind kind) {
        return kind == Kind::person         ? 0
               : kind == Kind::organization ? 1
               : kind == Kind::place        ? 2
               : kind == Kind::group        ? 3
                                            : 4;
    };
    std::vector<model::EntityRow const *> out;
    for (auto const &entity : entities) out.push_back(&entity);
    std::ranges::sort(out, {}, [&](auto const *entity) {
        return std::tuple(rank(entity->kind), -entity->mentions, std::string_view(entity->name), entity->id);
    });
    return out;
}

}  // namespace namesake::show
