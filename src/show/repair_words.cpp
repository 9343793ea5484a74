#include "show/repair_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::Change, model::Remedy, model::Zone;

std::string joined(std::vector<std::string> const &items) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i)
        out += fmt::format("{}{}", i == 0 ? "" : i + 1 == items.size() ? " and " : ", ", items[i]);
    return out;
}

/// "the caption", "paragraph 4", "Garga’s comment".
std::string part_words(model::ConflictSide const &place, Index const &index) {
    auto const *passage = index.passage(place);
    if (!passage || passage->ordinal == 0) return {};
    auto const *fact = index.fact(place.claim);
    switch (passage->zone) {
        case Zone::paragraph:
            return fmt::format("paragraph {}", passage->ordinal);
        case Zone::comment:
            if (fact && fact->voices.size() > 1)
                return fmt::format("{}’s comment", fact->voices[fact->voices.size() - 2].name);
            return fmt::format("comment {}", passage->ordinal);
        default:
            return fmt::format("the {}{}", name(passage->zone),
                               passage->ordinal > 1 ? fmt::format(" {}", passage->ordinal) : "");
    }
}

/// "in the caption and paragraph 4 of a.txt, and in paragraph 1 of b.txt".
std::string places_words(std::vector<model::ConflictSide> const &places, Index const &index) {
    std::string out;
    for (auto at = places.begin(); at != places.end();) {
        auto const document = at->document;
        std::vector<std::string> parts;
        for (; at != places.end() && at->document == document; ++at)
            if (auto part = part_words(*at, index); !part.empty() && std::ranges::find(parts, part) == parts.end())
                parts.push_back(std::move(part));
        if (!out.empty()) out += at == places.end() ? ", and " : ", ";
        auto const where = index.uri(document);
        out += parts.empty() ? fmt::format(" in {}", where) : fmt::format(" in {} of {}", joined(parts), where);
    }
    return out;
}

std::string drop_words(Change const &change, Index const &index) {
    std::vector<std::string> quotes;
    for (auto const &place : change.places)
        if (auto quote = quoted(place.quote); std::ranges::find(quotes, quote) == quotes.end())
            quotes.push_back(std::move(quote));
    constexpr std::size_t most = 2;
    auto const more = quotes.size() > most ? static_cast<std::int64_t>(quotes.size() - most) : 0;
    if (more) quotes.resize(most);
    auto const rest = more ? fmt::format(" and {}", counted(more, "more quote", "more quotes")) : std::string{};
    return fmt::format("leave out {}{}{}", joined(quotes), rest, places_words(change.places, index));
}

std::string change_words(Change const &change, Index const &index) {
    switch (change.remedy) {
        case Remedy::drop:
            return drop_words(change, index);
        case Remedy::one:
            return fmt::format("take {} and {} for one", change.from, change.to);
        case Remedy::two:
            return fmt::format("take {}{} for another of that name", change.from, places_words(change.places, index));
        default:
            return fmt::format("read “{}” for “{}”{}", date_words(change.to), date_words(change.from),
                               places_words(change.places, index));
    }
}

}  // namespace

std::string repair_words(model::Repair const &repair, Index const &index) {
    std::string out;
    for (auto const &change : repair.changes) out += (out.empty() ? "" : "; ") + change_words(change, index);
    return out;
}

std::string clears_words(model::Repair const &repair) {
    std::vector<std::string> numbers;
    for (auto const id : repair.clears) numbers.push_back(fmt::format("#{}", conflict_number(id)));
    return fmt::format("clears {}", joined(numbers));
}

}  // namespace namesake::show
