// Where the words alone contradict each other: a weekday, a date, a bare name.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "check/proposals.hpp"

namespace namesake::check {

namespace {

using model::Change, model::Conflict, model::ConflictKind, model::ConflictSide, model::Remedy;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 8> weekdays{"",         "Monday", "Tuesday",  "Wednesday",
                                                   "Thursday", "Friday", "Saturday", "Sunday"};
constexpr int years_around = 12;  // a day falls on each weekday at least once in so many years

struct Words {
    int day = 0, month = 0, year = 0, weekday = 0;
};

/// What of a day the words say: "Friday, July 5, 2020".
Words words_of(std::string_view text) {
    Words out;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (has_word(text, lower(months[i])) || has_word(text, lower(months[i].substr(0, 3)))) out.month = int(i) + 1;
    for (std::size_t i = 1; i < weekdays.size(); ++i)
        if (has_word(text, lower(weekdays[i]))) out.weekday = int(i);
    for (std::size_t at = text.find_first_of("0123456789"); at < text.size();) {
        auto const stop = std::min(text.find_first_not_of("0123456789", at), text.size());
        auto const digits = std::string(text.substr(at, stop - at));
        if (digits.size() == 4)
            out.year = std::atoi(digits.c_str());
        else if (digits.size() < 3 && out.day == 0)
            out.day = std::atoi(digits.c_str());
        at = text.find_first_of("0123456789", stop);
    }
    return out;
}

void add(Conflict const &conflict, std::string from, std::string to, std::vector<ConflictSide> places, int cost,
         Proposals &out) {
    Proposal proposal;
    proposal.changes.push_back({Remedy::read, std::move(from), std::move(to), std::move(places)});
    proposal.settles.push_back(conflict.id);
    proposal.cost = cost;
    out.push_back(std::move(proposal));
}

/// Another weekday; the nearest year, before the others the document's own, or the nearest day, that has this one.
void weekday_date(Conflict const &conflict, int document_year, Proposals &out) {
    auto const said = words_of(conflict.sides.front().quote);
    std::vector<ConflictSide> const here{conflict.sides.front()};
    if (said.month == 0 || said.day == 0) return;
    auto const last = model::days_in_month(said.year == 0 ? PartialDate::unknown_year : said.year, said.month);
    if (said.day > last) {
        auto const month = std::string(months[std::size_t(said.month) - 1]);
        add(conflict, month + " " + std::to_string(said.day), month + " " + std::to_string(last), here, cost::slip,
            out);
        for (int const other : {said.month - 1, said.month + 1})
            if (other >= 1 && other <= 12 && said.day <= model::days_in_month(said.year, other))
                add(conflict, month, std::string(months[std::size_t(other) - 1]), here, cost::wrong, out);
        return;
    }
    if (said.weekday == 0 || said.year == 0) return;
    auto const on = [&](int year, int day) { return model::weekday(model::day_number(year, said.month, day)); };
    add(conflict, std::string(weekdays[std::size_t(said.weekday)]),
        std::string(weekdays[std::size_t(on(said.year, said.day))]), here, cost::slip, out);
    for (int const step : {-1, 1})
        for (int away = 1; away <= years_around; ++away) {
            auto const year = said.year + step * away;
            if (said.day > model::days_in_month(year, said.month) || on(year, said.day) != said.weekday) continue;
            bool const yet_to_come = document_year != 0 && year > document_year;
            add(conflict, std::to_string(said.year), std::to_string(year), here,
                cost::slip + (year == document_year ? 0 : std::min(away, 5)) + (yet_to_come ? 5 : 0), out);
            break;
        }
    for (int away = 1; away <= 3; ++away)
        for (int const day : {said.day - away, said.day + away})
            if (day >= 1 && day <= last && on(said.year, day) == said.weekday)
                add(conflict, std::to_string(said.day), std::to_string(day), here, cost::wrong, out);
}

std::string in_words(PartialDate const &date) {
    if (date.unit == PartialDate::Unit::year) return std::to_string(date.year);
    if (date.unit == PartialDate::Unit::month && date.part >= 1 && date.part <= 12)
        return std::string(months[date.part - 1u]) + " " + std::to_string(date.year);
    return date.str();
}

/// The past is of an earlier year; or the document is of a later one, or not older than what it tells.
void doc_time(Conflict const &conflict, Proposals &out) {
    auto const own = date_of(conflict.sides.front().value);
    if (!own || !own->has_year()) return;
    std::vector<ConflictSide> late;
    std::optional<PartialDate> latest;
    int too_many_years = 1;
    bool year_said = false;
    for (auto const &side : conflict.sides) {
        auto date = side.side == 0 ? std::nullopt : PartialDate::parse(side.value);
        if (!date) continue;
        late.push_back(side);
        year_said |= words_of(side.quote).year != 0;
        if (!date->has_year()) date->year = own->year;
        auto earlier = *date;
        while (too_many_years < 100 &&
               (earlier.year = date->year - too_many_years, compare(earlier, *own) == model::Order::after))
            ++too_many_years;
        if (!latest || compare(*latest, *date) == model::Order::before) latest = *date;
    }
    if (!latest) return;
    auto const from = latest->year;
    add(conflict, std::to_string(from), std::to_string(from - too_many_years), late, cost::slip, out);
    std::vector<ConflictSide> const document{conflict.sides.front()};
    auto later = *own;
    later.year = latest->year;
    if (compare(*latest, later) == model::Order::after) {
        auto same_year = *latest;
        if (own->unit == PartialDate::Unit::month) same_year = PartialDate::of_month(latest->year, latest->part);
        add(conflict, in_words(*own), in_words(same_year.date_only()), document, cost::wrong, out);
        ++later.year;
    }
    add(conflict, in_words(*own), in_words(later), document, year_said ? cost::slip : cost::wrong + 1, out);
}

/// Each side as the other has it: "he" for "she", one bearer of a bare name or the other.
void as_the_other_side(Conflict const &conflict, Proposals &out) {
    std::vector<std::string> values;
    for (auto const &side : conflict.sides)
        if (std::ranges::find(values, side.value) == values.end()) values.push_back(side.value);
    for (std::size_t kept = 0; kept < values.size(); ++kept)
        for (std::size_t other = 0; other < values.size(); ++other) {
            std::vector<ConflictSide> places;
            for (auto const &side : conflict.sides)
                if (side.value == values[other]) places.push_back(side);
            if (kept != other && values.size() == 2)
                add(conflict, values[other], values[kept], places, cost::wrong, out);
        }
}

void two_bearers(Conflict const &conflict, Proposals &out) {
    Proposal proposal;
    auto const name = conflict.sides.front().quote;
    proposal.changes.push_back({Remedy::two, name, {}, {conflict.sides.begin(), conflict.sides.end()}});
    proposal.settles.push_back(conflict.id);
    proposal.cost = cost::two_bearers;
    out.push_back(std::move(proposal));
}

/// A bare name that two could own is one's or the other's: what is asked for is the full name.
void full_name(Conflict const &conflict, Proposals &out) {
    for (auto const &side : conflict.sides) {
        auto const first = conflict.summary.find('"'), second = conflict.summary.find('"', first + 1);
        if (second == std::string::npos) return;
        auto const bare = conflict.summary.substr(first + 1, second - first - 1);
        add(conflict, bare, side.value, {}, cost::wrong, out);
    }
}

}  // namespace

void propose_words(Scene const &scene, Conflict const &conflict, Proposals &out) {
    if (conflict.sides.empty() || conflict.sides.front().claim != 0) return;
    auto const published = date_of(scene.published(conflict.sides.front().document));
    switch (conflict.kind) {
        case ConflictKind::weekday_date:
            return weekday_date(conflict, published && published->has_year() ? published->year : 0, out);
        case ConflictKind::doc_time:
            return doc_time(conflict, out);
        case ConflictKind::gender:
            return as_the_other_side(conflict, out);
        case ConflictKind::entity_type:
            return two_bearers(conflict, out);
        case ConflictKind::ambiguous_link:
            return full_name(conflict, out);
        default:
            return;
    }
}

}  // namespace namesake::check
