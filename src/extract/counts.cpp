// How many: the numbers told of an event, with its place and day.
#include <algorithm>
#include <charconv>
#include <tuple>

#include "extract/claims.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::Part;
using model::Claim;
using model::Kind;
using text::word_key;

namespace {

/// The value of a number word; 0 for none.
std::int64_t spelt(std::string_view word) {
    static constexpr std::pair<std::string_view, std::int64_t> words[] = {
        {"one", 1},          {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
        {"seven", 7},        {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
        {"thirteen", 13},    {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
        {"nineteen", 19},    {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},     {"sixty", 60},
        {"seventy", 70},     {"eighty", 80},   {"ninety", 90},  {"dozen", 12},   {"hundred", 100},  {"thousand", 1000},
        {"million", 1000000}};
    for (auto const &[known, value] : words)
        if (known == word) return value;
    return 0;
}

/// "4,000" → 4000; 0 for no whole number.
std::int64_t in_digits(std::string_view word) {
    std::string digits(word);
    std::erase(digits, ',');
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

/// "thirty-four" → 34, "two hundred and six" → 206; 0 where a word is no number: "dozens", "2.5 million".
std::int64_t number_in(std::string_view words) {
    std::int64_t sum = 0, last = 0;
    while (!words.empty()) {
        auto const end = std::min(words.find_first_of(" -"), words.size());
        std::string_view const word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        if (word.empty() || word == "and") continue;
        std::int64_t const value = spelt(word);
        bool const factor = word == "dozen" || word == "hundred" || word == "thousand" || word == "million";
        if (factor)
            last = std::max<std::int64_t>(last, 1) * value;
        else if (std::int64_t const part = value ? value : in_digits(word))
            last = last % 1000 ? last + part : (sum += last, part);
        else
            return 0;
        constexpr std::int64_t too_many = 10'000'000'000;
        if (last > too_many) return 0;
    }
    return sum + last;
}

struct Bound {
    std::string_view words, sign;
};
constexpr Bound bounds[] = {
    {"at least ", ">="},     {"more than ", ">="},    {"over ", ">="},        {"no fewer than ", ">="},
    {"no less than ", ">="}, {"up to ", "<="},        {"at most ", "<="},     {"no more than ", "<="},
    {"fewer than ", "<="},   {"less than ", "<="},    {"as many as ", "<="},  {"some ", "~"},
    {"about ", "~"},         {"around ", "~"},        {"nearly ", "~"},       {"almost ", "~"},
    {"roughly ", "~"},       {"approximately ", "~"}, {"an estimated ", "~"}, {"only ", ""},
    {"exactly ", ""},        {"another ", ""}};

/// "at least 12" → ">=12", "thirty-four" → "34", "some 68" → "~68"; empty for no number: "the third".
std::string quantity_of(std::string_view words) {
    std::string const value = as_value(words);
    std::string_view rest = value, sign;
    for (Bound const &bound : bounds)
        if (rest.starts_with(bound.words)) {
            sign = bound.sign;
            rest.remove_prefix(bound.words.size());
            break;
        }
    std::int64_t const number = number_in(rest);
    return number ? std::string(sign) + std::to_string(number) : std::string();
}

/// The first date and the first place ("in X") of a sentence, for what the clause itself does not say.
void look_around(Chunks const &chunks, grammar::Range &date, grammar::Range &place) {
    for (std::size_t k = 0; k < chunks.size(); ++k) {
        Chunk const &c = chunks[k];
        auto const here = grammar::Range{static_cast<std::uint16_t>(k), static_cast<std::uint16_t>(k + 1)};
        bool const hour = k + 2 < chunks.size() && chunks[k + 1].key == word_key("on");  // at dawn on Friday
        bool const on_day = hour && chunks[k + 2].mention >= 0 && chunks[k + 2].kind == Kind::date;
        if (c.mention >= 0 && c.kind == Kind::date && date.empty() && !on_day) date = here;
        bool const owned = k + 1 < chunks.size() && chunks[k + 1].key == word_key("'s");
        bool const in_place = k > 0 && (chunks[k - 1].classes.has(text::Class::place_preposition) ||
                                        chunks[k - 1].key == word_key("off") || chunks[k - 1].key == word_key("of"));
        if (c.mention >= 0 && c.kind == Kind::place && place.empty() && !owned && in_place) place = here;
    }
}

}  // namespace

/// The last number told in this paragraph or the one before: of what "the number" is.
Claim const *ClaimWriter::last_count() const {
    auto const &claims = page_.out.claims;
    for (std::size_t k = claims.size(); k-- > 0 && claims[k].segment + 1 >= segment_;)
        if (!claims[k].quantity.empty()) return &claims[k];
    return nullptr;
}

/// The words together with what happened, if that is said near them in the sentence: [a shaft collapsed, killing] nine.
grammar::Range ClaimWriter::with_cause(Range words) const {
    constexpr std::uint16_t near = 14;
    Chunks const &s = *chunks_;
    constexpr auto befell =
        grammar::keys_of("attacked", "raided", "ambushed", "stormed", "bombed", "shelled", "plunged", "collapsed",
                         "exploded", "derailed", "capsized", "sank", "crashed", "overturned", "burned");
    auto const happens = [&](std::size_t k) {
        return is_used(s[k], grammar::Use::happening) || (s[k].mention < 0 && befell.has(s[k].key));
    };
    for (std::size_t k = words.first; k < words.last; ++k)
        if (happens(k)) return words;
    for (std::uint16_t step = 1; step <= near; ++step) {
        if (words.last + step - 1u < s.size() && happens(words.last + step - 1u))
            return {words.first, static_cast<std::uint16_t>(words.last + step)};
        if (words.first >= step && happens(words.first - std::size_t{step}))
            return {static_cast<std::uint16_t>(words.first - step), words.last};
    }
    return words;
}

/// "The coach left the road near Ho on Monday. Six people died." The town and day told shortly before.
void ClaimWriter::placed_before(Claim &c) const {
    constexpr std::uint32_t shortly = 150, together = 60;
    constexpr std::size_t day = 10;  // 2012-03-04
    auto const &tokens = page_.tokens.tokens;
    model::Mention const *date = nullptr;
    std::int32_t place = -1;
    auto const &mentions = page_.out.mentions;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        auto const &[value, span] = std::tie(mentions[m].value, mentions[m].span);
        if (span.end > c.span.start || span.end + shortly < c.span.start) continue;
        if (mentions[m].kind == Kind::date) {
            if (value.size() >= day && value[7] == '-' && value[0] != 'X') date = &mentions[m];
        } else if (mentions[m].kind == Kind::place && mentions[m].form == model::Form::name) {
            auto const at = std::ranges::lower_bound(tokens, span.start, {}, &text::Token::start);
            bool const in = at != tokens.begin() && std::prev(at)->classes.has(text::Class::place_preposition);
            if (in) place = static_cast<std::int32_t>(m);
        }
    }
    if (!date || place < 0) return;
    auto const &where = mentions[static_cast<std::size_t>(place)].span;
    bool const one_sentence = where.start < date->span.end + together && date->span.start < where.end + together;
    if (!one_sentence) return;
    c.date_value = date->value;
    c.place.mention = place;
}

void ClaimWriter::counted(Clause const &clause) {
    Claim c = claim(clause, clause.predicate);
    c.value = as_value(page_.words(*chunks_, clause[Part::verb]));
    c.quantity = quantity_of(page_.words(*chunks_, clause[Part::count]));
    if (c.quantity.empty()) return;
    Range date = clause[Part::date], place = clause[Part::place];
    if (clause.rule == "put_at") {
        Claim const *last = last_count();
        bool const toll = has_word(clause[Part::verb], grammar::keys_of("toll"));
        if (!last) return;
        if (!toll) c.value = last->value;
        c.date_value = date.empty() ? last->date_value : day_in(date);
        c.place = last->place;
        return add(c);
    }
    look_around(*chunks_, date, place);
    c.date_value = day_in(date);
    if (!place.empty()) c.place = end_of(place.first);
    constexpr auto casualties = grammar::keys_of("killed", "dead", "died", "drowned", "perished", "lives", "injured",
                                                 "wounded", "hurt", "arrested", "detained");
    Range const wide = with_cause(clause.chunks);
    bool const own_event = wide.size() != clause.chunks.size();
    bool const told_before = c.date_value.empty() && c.place.empty() && !own_event;
    if (told_before && has_word(clause[Part::verb], casualties)) placed_before(c);
    bool const nameless = std::ranges::none_of(*chunks_, [](Chunk const &chunk) { return chunk.mention >= 0; });
    if (nameless && c.place.empty()) return;
    auto const span = page_.span(*chunks_, wide);
    if (wide.first < clause.chunks.first) c.span.start = std::min(c.span.start, span.start);
    if (wide.last > clause.chunks.last) c.span.end = std::max(c.span.end, span.end);
    add(c);
}

}  // namespace namesake::extract
