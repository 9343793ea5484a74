#include "show/title.hpp"

#include <fmt/format.h>

#include <set>

#include "show/words.hpp"

namespace namesake::show {
namespace {

/// "14 to 16 March 2021", "14 March to 2 April 2021".
std::string span_of_dates(std::vector<model::DocumentRow> const &documents) {
    std::set<std::string> dates;
    for (auto const &document : documents)
        if (!document.published.empty()) dates.insert(document.published);
    if (dates.empty()) return {};
    auto first = date_words(*dates.begin());
    auto const last = date_words(*dates.rbegin());
    if (first == last) return fmt::format(", {}", last);
    for (auto const space : {last.find(' '), last.rfind(' ')})
        if (space != std::string::npos && first.ends_with(last.substr(space))) {
            first.resize(first.size() - (last.size() - space));
            break;
        }
    return fmt::format(", {} to {}", first, last);
}

}  // namespace

std::string title_of(model::Overview const &overview, MapOptions const &options) {
    if (!options.title.empty()) return options.title;
    if (!options.focus.empty())
        return fmt::format("{} and who is within {}", options.focus, counted(options.hops, "step"));
    return fmt::format("Who is who in {}{}", counted(overview.documents, "document"),
                       span_of_dates(overview.world.documents));
}

std::vector<std::string> notes_of(MapOptions const &options, std::size_t drawn, std::size_t all) {
    std::vector<std::string> notes;
    if (!options.as_of.empty()) notes.push_back(fmt::format("Only what held on {}.", date_words(options.as_of)));
    if (drawn == all)
        notes.push_back(
            fmt::format("All {} are drawn.", counted(static_cast<std::int64_t>(all), "entity", "entities")));
    else
        notes.push_back(
            fmt::format("{} of {} entities are drawn; left out are those that no drawn relation leads to{}.", drawn,
                        all, options.focus.empty() ? ", and those that matter least" : ", and those further away"));
    return notes;
}

}  // namespace namesake::show
