#include "show/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/partial_date.hpp"

namespace namesake::show {
namespace {

using model::Predicate;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// In the order of model::Season.
constexpr std::array<std::string_view, 4> seasons{"spring", "summer", "autumn", "winter"};

/// In the order of model::Predicate.
constexpr std::array<std::string_view, model::predicate_names.size()> plain_relations{"child of",
                                                                                      "grandchild of",
                                                                                      "sibling",
                                                                                      "spouse",
                                                                                      "relative",
                                                                                      "holds office in",
                                                                                      "heads",
                                                                                      "member of",
                                                                                      "works for",
                                                                                      "founded",
                                                                                      "speaks for",
                                                                                      "born in",
                                                                                      "died in",
                                                                                      "lives in",
                                                                                      "citizen of",
                                                                                      "based in",
                                                                                      "located in",
                                                                                      "capital of",
                                                                                      "part of",
                                                                                      "owned by",
                                                                                      "subsidiary of",
                                                                                      "met",
                                                                                      "attended",
                                                                                      "killed",
                                                                                      "arrested",
                                                                                      "succeeded",
                                                                                      "same as",
                                                                                      "not the same as",
                                                                                      "pictured as",
                                                                                      "said",
                                                                                      "is",
                                                                                      "born",
                                                                                      "died",
                                                                                      "aged",
                                                                                      "gender",
                                                                                      "nationality",
                                                                                      "took part in"};

/// In the order of model::ConflictKind.
constexpr std::array<std::string_view, model::conflict_kind_names.size()> conflicts{"alive or dead",
                                                                                    "active after death",
                                                                                    "dates of a life",
                                                                                    "two holders of one office",
                                                                                    "in office or not",
                                                                                    "kinship",
                                                                                    "who is in the picture",
                                                                                    "one or two",
                                                                                    "what it is",
                                                                                    "date of an event",
                                                                                    "date against the document’s own",
                                                                                    "weekday and date",
                                                                                    "place",
                                                                                    "said and denied",
                                                                                    "numbers",
                                                                                    "gender",
                                                                                    "who said it",
                                                                                    "whom the name means"};

template <std::size_t N>
bool ends_with_any(std::string_view text, std::array<std::string_view, N> const &tails) {
    return std::ranges::any_of(tails, [&](std::string_view tail) {
        return text.ends_with(tail) &&
               (text.size() == tail.size() ||
                std::string_view(" -").find(text[text.size() - tail.size() - 1]) != std::string_view::npos);
    });
}

constexpr std::array<std::string_view, 9> descendants{
    "son", "daughter", "child", "grandson", "granddaughter", "grandchild", "stepson", "stepdaughter", "heir"};
constexpr std::array<std::string_view, 7> sent_to{"ambassador", "envoy",   "consul", "representative",
                                                  "emissary",   "adviser", "advisor"};
constexpr std::array<std::string_view, 4> speaks{"spokesman", "spokeswoman", "spokesperson", "lobbyist"};
constexpr std::array<std::string_view, 6> works_at{"professor", "lecturer", "researcher",
                                                   "fellow",    "analyst",  "correspondent"};
constexpr std::array<std::string_view, 5> takes_none{"of", "to", "for", "at", "in"};

std::string role_words(std::string_view role) {
    if (role.empty()) return std::string(plain_relations[static_cast<std::size_t>(Predicate::holds_role)]);
    auto const preposition = ends_with_any(role, takes_none) ? ""
                             : ends_with_any(role, sent_to)  ? " to"
                             : ends_with_any(role, speaks)   ? " for"
                             : ends_with_any(role, works_at) ? " at"
                                                             : " of";
    return fmt::format("{}{}", role, preposition);
}

}  // namespace

std::string date_words(std::string_view iso) {
    using Unit = model::PartialDate::Unit;
    auto const date = model::PartialDate::parse(iso);
    if (!date || !date->valid()) return std::string(iso);
    auto const of_year = date->has_year() ? fmt::format(" {}", date->year) : std::string{};
    auto const known_month = date->part >= 1 && date->part <= 12;
    switch (date->unit) {
        case Unit::day:
            if (date->by_week || !known_month || date->day == 0) break;
            return fmt::format("{} {}{}", date->day, months[date->part - 1], of_year);
        case Unit::month:
            return known_month ? fmt::format("{}{}", months[date->part - 1], of_year) : std::string(iso);
        case Unit::season:
            return date->part < seasons.size() ? fmt::format("{}{}", seasons[date->part], of_year) : std::string(iso);
        case Unit::decade:
            return date->has_year() ? fmt::format("{}s", date->year) : std::string(iso);
        case Unit::week:
        case Unit::weekend:
            if (auto const days = date->days())
                return fmt::format("the week{} of {}", date->unit == Unit::weekend ? "end" : "",
                                   date_words(model::PartialDate::of_day(days->first).str()));
            break;
        default:
            break;
    }
    return std::string(iso);
}

std::string relation_words(Predicate predicate, std::string_view value) {
    auto const plain = std::string(plain_relations[static_cast<std::size_t>(predicate)]);
    switch (predicate) {
        case Predicate::child_of:
        case Predicate::grandchild_of:
            return ends_with_any(value, descendants) ? fmt::format("{} of", value) : plain;
        case Predicate::sibling_of:
        case Predicate::spouse_of:
        case Predicate::relative_of:
            return value.empty() ? plain : std::string(value);
        case Predicate::holds_role:
            return role_words(value);
        case Predicate::attended:
        case Predicate::event:
            return value.empty() ? plain : fmt::format("{} {}", plain, value);
        default:
            return plain;
    }
}

bool symmetric(Predicate predicate) {
    switch (predicate) {
        case Predicate::sibling_of:
        case Predicate::spouse_of:
        case Predicate::relative_of:
        case Predicate::met_with:
        case Predicate::same_as:
        case Predicate::different_from:
            return true;
        default:
            return false;
    }
}

std::string_view conflict_words(model::ConflictKind kind) {
    return conflicts[static_cast<std::size_t>(kind)];
}

std::string conflict_number(model::ConflictId id) {
    constexpr std::size_t digits = 7;
    std::string const whole = std::to_string(id);
    return whole.substr(whole.size() - std::min(digits, whole.size()));
}

std::string voice_words(model::VoiceRow const &voice) {
    switch (voice.kind) {
        case model::VoiceKind::anonymous:
            return voice.name.empty() ? "an anonymous source" : fmt::format("“{}” (anonymous)", voice.name);
        case model::VoiceKind::commenter:
        case model::VoiceKind::reference:
        case model::VoiceKind::analyst:
            return fmt::format("{} ({})", voice.name, name(voice.kind));
        default:
            return voice.name;
    }
}

std::string chain_words(std::vector<model::VoiceRow> const &voices) {
    std::string out;
    for (auto const &voice : voices) {
        if (voice.kind == model::VoiceKind::document) continue;
        if (!out.empty()) out += ", via ";
        out += voice_words(voice);
    }
    return out;
}

std::string manner_words(model::Polarity polarity, model::Certainty certainty) {
    using model::Certainty;
    using model::Polarity;
    std::string out = polarity == Polarity::denied        ? "denied"
                      : polarity == Polarity::questioned  ? "questioned"
                      : polarity == Polarity::unconfirmed ? "not confirmed"
                                                          : "";
    std::string_view const how = certainty == Certainty::hedged        ? "reportedly"
                                 : certainty == Certainty::conditional ? "only if"
                                 : certainty == Certainty::future      ? "yet to come"
                                                                       : "";
    if (!out.empty() && !how.empty()) out += ", ";
    return out += how;
}

bool is_former(model::FactRow const &fact, std::string_view published) {
    return !fact.valid_to.empty() && fact.valid_to == published;
}

std::string time_words(model::FactRow const &fact, std::string_view published) {
    std::string out;
    auto const add = [&](std::string_view word, std::string const &iso) {
        // A time that is only "then" or "now", a weekday or month of no year, or a duration says nothing here.
        if (!iso.empty() && !iso.starts_with("XXXX-XX") && !iso.starts_with("XXXX-W") && !iso.starts_with("P") &&
            !iso.ends_with("_REF"))
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", word, date_words(iso));
    };
    auto const date = model::PartialDate::parse(fact.date_value);
    add(date && date->unit == model::PartialDate::Unit::day ? "on" : "in", fact.date_value);
    if (fact.valid_from != published) add("since", fact.valid_from);
    if (fact.valid_to != published) add("until", fact.valid_to);
    return out;
}

std::string quoted(std::string_view words) {
    bool const has_marks = words.find("“") != std::string_view::npos || words.find("”") != std::string_view::npos ||
                           words.find('"') != std::string_view::npos;
    return has_marks ? fmt::format("«{}»", words) : fmt::format("“{}”", words);
}

std::string sentence(std::string_view words) {
    bool const ended =
        words.empty() || std::string_view(".!?").find(words.back()) != std::string_view::npos || words.ends_with("…");
    return fmt::format("{}{}", words, ended ? "" : ".");
}

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
    if (n == 1) return fmt::format("1 {}", one);
    return many.empty() ? fmt::format("{} {}s", n, one) : fmt::format("{} {}", n, many);
}

}  // namespace namesake::show
