// weekday_date: a date with a year whose weekday is another one, or a day no calendar has (31 June).
// doc_time: something told in the past tense on a date later than the document's own. A date without a year counts in
// the document's year if that puts it ahead of the document by six weeks at most: "December 28" told in January lies
// behind. A date in a weekday_date row starts no doc_time row.
#include <algorithm>
#include <array>

#include "check/facts.hpp"
#include "check/local.hpp"

namespace namesake::check {

namespace {

constexpr std::array<std::string_view, 8> weekdays{"",         "Monday", "Tuesday",  "Wednesday",
                                                   "Thursday", "Friday", "Saturday", "Sunday"};

bool is_date(model::Mention const &mention) {
    return mention.kind == model::Kind::date && mention.form == model::Form::name;
}

bool no_such_day(PartialDate const &date) {
    return date.unit == PartialDate::Unit::day && date.day > 0 && !date.valid();
}
bool impossible(model::Mention const &mention) {
    // 2020-06-30: before a month's 29th there is nothing to ask.
    auto const &value = mention.value;
    bool const early =
        value.size() >= 10 && value[5] != 'W' && (value[8] < '2' || (value[8] == '2' && value[9] != '9'));
    if (early || value.size() < 10) return false;
    auto const date = PartialDate::parse(mention.value);
    return date && no_such_day(*date);
}

std::string_view weekday_in(std::string_view text) {
    for (auto const name : weekdays)
        if (!name.empty() && has_word(text, lower(name))) return name;
    return "another weekday";
}

/// The document's own date: as given, else the first date of a dateline that has a year.
struct Issued {
    PartialDate date;
    model::Span span;  ///< where the text says so; empty if it was given beside it
    std::string words;
};
std::optional<Issued> issued(Local &local) {
    std::optional<Issued> from_text;
    for (auto const &mention : local.record.extraction.mentions) {
        if (!is_date(mention) || local.zone(mention) != model::Zone::dateline) continue;
        auto const date = date_of(mention.value);
        if (date && date->has_year() && date->days()) {
            from_text = Issued{*date, mention.span, local.words(mention.span)};
            break;
        }
    }
    auto const given = date_of(local.record.document.published);
    if (!given || !given->days()) return from_text;
    bool const same = from_text && compatible(from_text->date, *given);
    return same ? from_text : Issued{*given, {}, local.record.document.published};
}

bool says_a_year(std::string_view words) {
    int digits = 0;
    for (char c : words) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    return has_word(words, "year");
}

/// "that night" says no day of a month.
bool has_digit(std::string_view words) {
    return words.find_first_of("0123456789") != std::string_view::npos;
}

/// From the last full stop on that no digit follows ("14.5 pct").
std::string_view last_sentence(std::string_view text) {
    for (auto at = text.find_last_of(".?!"); at != std::string_view::npos && at > 0;
         at = text.find_last_of(".?!", at - 1))
        if (at + 1 == text.size() || text[at + 1] == ' ') return text.substr(at + 1);
    return text;
}

// clang-format off
/// What is due, planned or runs until a date is told in the past tense, too: "said it would pay on April 1".
constexpr auto of_plans = std::to_array<std::string_view>({
    "aimed", "anticipated", "approval", "are to", "called for", "calls for", "could", "coupon", "deadline", "dividend", "due", "expected", "expects", "fiscal", "forecast", "if", "introduction", "is to", "matures", "maturing", "maturity", "must", "next", "of record",
    "payable", "planned", "plans to", "projected", "proposed", "proposing", "redeem", "redemption", "repayment", "resale", "scheduled", "shall", "should", "subject to", "till", "to discuss", "to hold", "to meet", "to take", "until", "wants to", "will", "would"});
// clang-format on

/// Such words anywhere before the date in its sentence leave it alone.
bool looks_ahead(std::string_view before) {
    auto const sentence = last_sentence(before);
    return std::ranges::any_of(of_plans, [&](auto word) { return has_word(sentence, word); }) ||
           sentence.find(" may ") != std::string_view::npos;  // not the month
}

std::string first_clause(std::string const &text) {
    return text.substr(0, text.find_first_of(".;?!,"));
}

std::string_view first_sentence(std::string_view text) {
    return text.substr(0, text.find_first_of(".;?!"));
}

/// "said that after the lease ended in 1999 the mill would close"; "said on May 15 it is buying": not what the verb
/// before the date tells.
bool seen_from_then(std::string_view led, std::string_view after) {
    auto const sentence = last_sentence(led);
    bool const turned = has_word(sentence, "after") || has_word(sentence, "when") || has_word(sentence, "once") ||
                        has_word(sentence, "before");
    if (turned && (has_word(after, "would") || has_word(after, "will"))) return true;
    bool const announced = led.ends_with("said on ") || led.ends_with("says on ") || led.ends_with("announced on ");
    return announced && (has_word(after, "is") || has_word(after, "are") || has_word(after, "will"));
}

/// "9.75 dlrs in 1988", "2.4 pct in 1988": the year of a number, not of an event.
bool counts_something(std::string_view before) {
    auto const words = before.substr(before.size() - std::min<std::size_t>(before.size(), 40));
    for (std::string_view unit : {"dlrs", "dollars", "pct", "percent", "mln", "billion", "million", "tonnes", "stg"})
        if (has_word(words, unit)) return true;
    return words.find_first_of("0123456789%$") != std::string_view::npos;
}

/// "1988/89", "Aug 1-10", "July 1, 1974": the date goes on. "May 1, will": it is no past.
bool goes_on(std::string_view after) {
    if (after.starts_with('-') || after.starts_with('/') || after.starts_with(", will ")) return true;
    return after.size() > 3 && after.starts_with(", ") && after[2] >= '0' && after[2] <= '9';
}

/// "expiring on June 30": what the verb before it tells is no past.
bool after_a_participle(std::string_view before) {
    auto const space = before.find_last_of(' ', before.size() - std::min<std::size_t>(before.size(), 2));
    return space != std::string_view::npos && before.substr(0, space).ends_with("ing");
}

constexpr int soon_after = 45;  // days: what is further ahead without a year was last year, or is yet to come

bool lies_ahead(PartialDate date, PartialDate const &issued) {
    bool const year_known = date.has_year();
    if (!year_known && !issued.days()) return false;
    if (!year_known) date.year = issued.year;
    if (!date.valid() || compare(date, issued) != model::Order::after) return false;
    return year_known || (date.days() && date.days()->first - issued.days()->last <= soon_after);
}

bool told_as_past(model::Mention const &mention) {
    return is_date(mention) && !mention.wrong_weekday && mention.tense < 0;
}

/// Told as past, and later than the document's date. The date itself is asked first: hardly any lies ahead.
bool too_late(Local &local, model::Mention const &mention, PartialDate const &issued) {
    if (!told_as_past(mention)) return false;
    auto const zone = local.zone(mention);
    // A headline's participle is no past: "SHORTFALL SEEN IN 1988".
    if (zone == model::Zone::headline || zone == model::Zone::dateline || zone == model::Zone::comment ||
        zone == model::Zone::boilerplate)
        return false;
    auto const date = PartialDate::parse(mention.value);
    using enum PartialDate::Unit;
    bool const told = date && !date->by_week && (date->unit == day || date->unit == month || date->unit == year);
    if (!told || no_such_day(*date)) return false;
    if (!lies_ahead(date->date_only(), issued)) return false;
    auto const words = local.words(mention.span);
    if (!says_a_year(words) && (date->unit != day || !has_digit(words))) return false;
    if (has_word(words, "next") || goes_on(local.words.rest(mention.span))) return false;
    auto const before = local.words.preceding(mention.span, local.reach_back(mention, 160));
    if (after_a_participle(before) || (date->unit == year && counts_something(before))) return false;
    auto const after = local.words.following(mention.span, 160);
    bool const opens = before.empty() && date->unit != year && after.starts_with(',');
    auto const led = lower(before);
    bool const governed = led.ends_with("on ") || led.ends_with("in ") || led.ends_with(", ") || opens;
    return governed && !looks_ahead(before) && !looks_ahead(first_clause(after.substr(0, 60))) &&
           !seen_from_then(led, first_sentence(after));
}

}  // namespace

void weekday_date(Local &local) {
    for (auto const &mention : local.record.extraction.mentions) {
        if (!is_date(mention) || (!mention.wrong_weekday && !impossible(mention))) continue;
        model::Conflict conflict;
        conflict.kind = model::ConflictKind::weekday_date;
        auto const words = Words::one_line(local.words(mention.span));
        auto const date = PartialDate::parse(mention.value);
        auto const day = date ? date->day_number() : std::nullopt;
        if (mention.wrong_weekday && day) {
            auto const right = std::string(weekdays[std::size_t(model::weekday(*day))]);
            conflict.sides = {local.side(0, std::string(weekday_in(words)), mention.span),
                              local.side(1, right, mention.span)};
            conflict.summary.append("\"").append(words).append("\": that day was a ").append(right);
        } else {
            conflict.sides = {local.side(0, mention.value, mention.span), local.side(1, "no such day", mention.span)};
            conflict.summary.append("\"").append(words).append("\": no calendar has that day");
        }
        local.conflicts.push_back(std::move(conflict));
    }
}

void doc_time(Local &local) {
    auto const &mentions = local.record.extraction.mentions;
    if (std::none_of(mentions.begin(), mentions.end(), told_as_past)) return;
    auto const own = issued(local);
    if (!own) return;
    auto const late = [&](model::Mention const &mention) { return too_late(local, mention, own->date); };
    auto const first = std::find_if(mentions.begin(), mentions.end(), late);
    if (first == mentions.end()) return;
    model::Conflict conflict;
    conflict.kind = model::ConflictKind::doc_time;
    conflict.sides.push_back({0, own->date.str(), 0, 0, own->span, own->words});
    for (auto at = first; at != mentions.end(); ++at)
        if (late(*at)) conflict.sides.push_back(local.side(1, at->value, at->span));
    conflict.summary = "Told as past on ";
    conflict.summary.append(conflict.sides[1].quote).append(", in a document dated ").append(own->words);
    local.conflicts.push_back(std::move(conflict));
}

}  // namespace namesake::check
