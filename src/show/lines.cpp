#include "show/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "show/weight.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

constexpr std::size_t quotes_a_side = 3;

Ink ink_of(model::Level level) {
    return level == model::Level::contradiction ? Ink::red : level == model::Level::tension ? Ink::yellow : Ink::blue;
}

/// `blog.txt (comment, 9 July 2019)`
std::string in_document(model::DocumentId id, std::string_view zone, Index const &index) {
    auto const *document = index.document(id);
    if (!document) return "a document that is not here";
    auto const &label = document->uri.empty() ? document->title : document->uri;
    auto const date = date_words(document->published);
    auto const both = !zone.empty() && !date.empty();
    if (zone.empty() && date.empty()) return label;
    return fmt::format("{} ({}{}{})", label, zone, both ? ", " : "", date);
}

std::string whose_word(model::ConflictSide const &side, Index const &index) {
    auto const *fact = index.fact(side.claim);
    if (!fact) return in_document(side.document, {}, index);
    auto const manner = manner_words(fact->polarity, fact->certainty);
    auto const place = voice_and_place(*fact, index);
    return manner.empty() ? place : fmt::format("{} [{}]", place, manner);
}

/// Quote and attribution of each row of a side, each said once.
std::vector<std::pair<std::string, std::string>> quotes_of(std::vector<model::ConflictSide const *> const &rows,
                                                           Index const &index) {
    std::vector<std::pair<std::string, std::string>> quotes;
    for (auto const *row : rows) {
        std::pair quote{quoted(row->quote), whose_word(*row, index)};
        if (std::ranges::find(quotes, quote) == quotes.end()) quotes.push_back(std::move(quote));
    }
    return quotes;
}

void write_side(std::vector<model::ConflictSide const *> const &rows, Index const &index, Paper &paper) {
    auto const letter = static_cast<char>('A' + std::min(rows.front()->side, 25));
    paper.write(date_words(rows.front()->value), 6, Ink::bold, fmt::format("{}  ", letter));
    auto const quotes = quotes_of(rows, index);
    auto const shown = std::min(quotes.size(), quotes_a_side);
    for (std::size_t i = 0; i < shown; ++i) {
        paper.write(quotes[i].first, 6);
        paper.write(quotes[i].second, 8, Ink::quiet);
    }
    auto const rest = static_cast<std::int64_t>(quotes.size() - shown);
    if (rest)
        paper.write(fmt::format("and {} to the same effect", counted(rest, "more quote", "more quotes")), 6,
                    Ink::quiet);
}

/// Rows of one side stand together, sides in order; within a side as given.
std::vector<std::vector<model::ConflictSide const *>> sides_of(model::Conflict const &conflict) {
    std::vector<std::vector<model::ConflictSide const *>> sides;
    std::vector<model::ConflictSide const *> rows;
    for (auto const &row : conflict.sides) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, &model::ConflictSide::side);
    for (auto const *row : rows) {
        if (sides.empty() || sides.back().front()->side != row->side) sides.emplace_back();
        sides.back().push_back(row);
    }
    return sides;
}

std::string voices_line(model::Conflict const &conflict, Index const &index) {
    auto const voices = voices_of(conflict, index);
    auto line = counted(static_cast<std::int64_t>(voices.independent), "independent voice");
    if (voices.anonymous == voices.independent) return line + ", anonymous.";
    if (voices.anonymous) line += fmt::format(", {} of them anonymous", voices.anonymous);
    return line + ".";
}

std::string rule_words(std::string rule) {
    std::ranges::replace(rule, '_', ' ');
    return rule.empty() ? rule : rule + ", ";
}

std::string_view verdict_words(model::Verdict verdict) {
    return verdict == model::Verdict::same        ? "one and the same"
           : verdict == model::Verdict::different ? "not the same"
                                                  : "not sure whether the same";
}

}  // namespace

void write_conflict(model::Conflict const &conflict, Index const &index, Paper &paper) {
    auto const who = index.name(conflict.entity);
    auto head = fmt::format("{}: {}", name(conflict.level), conflict_words(conflict.kind));
    if (!who.empty()) head += fmt::format(", {}", who);
    if (conflict.status != "open") head += fmt::format(" [{}]", conflict.status);
    auto const mark = fmt::format("#{} ", conflict.id);
    paper.write(mark + head, 0, conflict.status == "dismissed" ? Ink::quiet : ink_of(conflict.level));
    if (!conflict.summary.empty()) paper.write(sentence(conflict.summary), 3);
    for (auto const &side : sides_of(conflict)) write_side(side, index, paper);
    paper.write(voices_line(conflict, index), 3, Ink::quiet);
}

void write_namesake(model::NamesakeRow const &pair, Paper &paper) {
    auto const likeness =
        pair.similarity > 0 ? fmt::format(" (names {:.0f} % alike)", 100 * pair.similarity) : std::string{};
    paper.write(fmt::format("{} / {}: {}{}", pair.a, pair.b, verdict_words(pair.verdict), likeness), 3);
    if (!pair.reason.empty()) paper.write(pair.reason, 6, Ink::quiet);
}

std::string voice_and_place(model::FactRow const &fact, Index const &index) {
    auto const place = in_document(fact.document, name(fact.zone), index);
    auto const chain = chain_words(fact.voices);
    return chain.empty() ? place : fmt::format("{}, in {}", chain, place);
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
