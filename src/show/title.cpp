#include "show/title.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/partial_date.hpp"
#include "show/shown.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

/// "14 to 16 March 2021", "14 March to 2 April 2021".
std::string span_of_dates(std::set<std::string> const &dates) {
    auto first = date_words(*dates.begin());
    auto const last = date_words(*dates.rbegin());
    if (first == last) return last;
    for (auto const space : {last.find(' '), last.rfind(' ')})
        if (space != std::string::npos && first.ends_with(last.substr(space))) {
            first.resize(first.size() - (last.size() - space));
            break;
        }
    return fmt::format("{} to {}", first, last);
}

/// "24,456"
std::string grouped(std::size_t n) {
    auto digits = std::to_string(n);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

std::string documents_words(model::Overview const &overview, MapOptions const &options) {
    if (!options.document.empty()) return options.document;
    auto const n = static_cast<std::size_t>(overview.documents);
    return fmt::format("{} document{}", grouped(n), n == 1 ? "" : "s");
}

std::string plural(model::Kind kind) {
    return fmt::format("{}s", name(kind));
}

/// "persons and places"
template <class Items, class Words>
std::string listed(Items const &items, Words words) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i)
        out += fmt::format("{}{}", i == 0 ? "" : i + 1 == items.size() ? " and " : ", ", words(items[i]));
    return out;
}

void add_choice(MapOptions const &options, std::vector<std::string> &notes) {
    if (!options.document.empty()) notes.push_back(fmt::format("Only what {} says.", options.document));
    if (!options.kinds.empty()) notes.push_back(fmt::format("Only {}.", listed(options.kinds, plural)));
    if (!options.predicates.empty())
        notes.push_back(fmt::format("Only claims of the kind {}.", listed(options.predicates, [](auto predicate) {
                                        return relation_words(predicate);
                                    })));
    if (!options.as_of.empty())
        notes.push_back(fmt::format("As of {}: without what began later or was over by then, as far as that is said.",
                                    date_words(options.as_of)));
    auto const from = options.since.empty() ? "" : fmt::format(" from {} on", date_words(options.since));
    auto const to = options.until.empty() ? "" : fmt::format(" up to {}", date_words(options.until));
    if (!from.empty() || !to.empty()) notes.push_back(fmt::format("Only claims that tell of days{}{}.", from, to));
}

/// "All 3 entities are drawn", "20 of 50 entities are drawn".
std::string share(std::size_t drawn, std::size_t of, std::string_view one, std::string_view many) {
    if (drawn < of) return fmt::format("{} of {} {} are drawn", grouped(drawn), grouped(of), many);
    return of == 1 ? fmt::format("The one {} is drawn", one) : fmt::format("All {} {} are drawn", grouped(of), many);
}

std::string amount(MapOptions const &options, Drawn const &drawn) {
    if (options.view == View::conflicts)
        return fmt::format("{}{}.", share(drawn.items, drawn.of, "conflict", "conflicts"),
                           drawn.items < drawn.of ? "; left out are the lighter ones" : "");
    if (options.view == View::timeline)
        return fmt::format(
            "Drawn: {} of {} dates, those most is told of; {} of {} entities that are told of with a date.",
            grouped(drawn.dates), grouped(drawn.of_dates), grouped(drawn.items), grouped(drawn.of));
    auto const entities = share(drawn.items, drawn.of, "entity", "entities");
    auto const left_out = drawn.items == drawn.of ? ""
                          : options.focus.empty()
                              ? "; left out are those that no drawn relation leads to, and those that matter least"
                              : "; left out are those that no drawn relation leads to, and those further away";
    auto const meetings = drawn.hubs_left_out == 0 ? ""
                          : drawn.hubs_left_out == 1
                              ? "; one meeting of these is not"
                              : fmt::format("; {} meetings of these are not", grouped(drawn.hubs_left_out));
    auto const links = drawn.links == drawn.of_links
                           ? ""
                           : fmt::format(" Of {} lines between them the {} that matter most are drawn.",
                                         grouped(drawn.of_links), grouped(drawn.links));
    auto const bearers = drawn.more_bearers == 0   ? ""
                         : drawn.more_bearers == 1 ? fmt::format(" One more goes by the name of {}.", options.focus)
                                                   : fmt::format(" {} more go by the name of {}.",
                                                                 grouped(drawn.more_bearers), options.focus);
    return fmt::format("{}{}{}.{}{}", entities, left_out, meetings, links, bearers);
}

}  // namespace

std::string title_of(model::Overview const &overview, MapOptions const &options) {
    if (!options.title.empty()) return options.title;
    if (!options.focus.empty() && options.view == View::standing)
        return fmt::format("{} and who is within {} in {}", options.focus, counted(options.hops, "step"),
                           documents_words(overview, options));
    auto const *const what = options.view == View::conflicts  ? "What clashes"
                             : options.view == View::timeline ? "What happened when"
                                                              : "Who is who";
    return fmt::format("{}{}{} in {}", what, options.focus.empty() ? "" : " about ", options.focus,
                       documents_words(overview, options));
}

std::string dates_of(model::Overview const &overview, MapOptions const &options) {
    auto const only = options.document.empty() ? 0 : document_called(overview, options.document);
    std::set<std::string> dates;
    for (auto const &document : overview.world.documents)
        if (!only || document.id == only) dates.insert(document.published);
    bool const some_undated = dates.erase("") > 0;
    if (dates.empty()) return {};
    return fmt::format("{}{}", span_of_dates(dates), some_undated ? " (those with a date)" : "");
}

std::vector<std::string> notes_of(MapOptions const &options, Drawn const &drawn) {
    std::vector<std::string> notes;
    add_choice(options, notes);
    notes.push_back(amount(options, drawn));
    if (!options.command.empty()) notes.push_back(fmt::format("Made by: {}", options.command));
    return notes;
}

}  // namespace namesake::show
