#include "grammar/vocabulary.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace namesake;
using namespace namesake::grammar;

namespace {

/// Tokens typed by hand: the vocabulary needs no tokeniser.
struct Line {
    std::string text;
    std::vector<Token> tokens;
    std::vector<text::Phrase> phrases;

    Line &add(std::string const &written, std::string const &folded, Shape shape, Classes classes = {},
              bool space = true) {
        if (space && !text.empty()) text += ' ';
        Token t;
        t.byte = t.start = static_cast<std::uint32_t>(text.size());
        t.bytes = static_cast<std::uint32_t>(written.size());
        t.end = t.start + t.bytes;
        t.key = text::word_key(folded);
        t.shape = shape;
        t.classes = classes;
        t.space_before = space;
        text += written;
        tokens.push_back(t);
        return *this;
    }
    Reading reading() const { return {text, tokens.data(), phrases, {}, false}; }
    Iterator begin() const { return tokens.data(); }
    Iterator end() const { return tokens.data() + tokens.size(); }

    template <class Rule>
    bool matches(Rule const &rule) const {
        Iterator first = begin();
        Reading const r = reading();
        return match(rule, first, end(), r) && first == end();
    }
};

auto const titled = x3::rule<struct titled_, Words>{"titled"} =  // "Capt. Orla Nyberg"
    x3::omit[is(Class::title)] >> x3::raw[x3::repeat(1, 4)[capitalised]];

}  // namespace

TEST_CASE("a rule captures the words it wants") {
    Line line;
    line.add("Capt.", "capt", Shape::capitalised, Class::title).add("Orla", "orla", Shape::capitalised);
    line.add("Nyberg", "nyberg", Shape::capitalised).add("spoke", "spoke", Shape::lower);
    Iterator first = line.begin();
    Reading const r = line.reading();
    Words name;
    REQUIRE(match(titled, first, line.end(), r, name));
    CHECK(name.begin() == line.begin() + 1);
    CHECK(name.size() == 2);
    CHECK(first == line.begin() + 3);

    first = line.begin() + 1;
    CHECK_FALSE(match(titled, first, line.end(), r, name));
    CHECK(first == line.begin() + 1);
}

TEST_CASE("words, lists and shapes") {
    Line line;
    line.add("Gulf", "gulf", Shape::capitalised, Class::geo_head)
        .add("of", "of", Shape::lower)
        .add("ADEN", "aden", Shape::upper);
    CHECK(line.matches(is(Class::geo_head | Class::water) >> word("of") >> upper));
    CHECK(line.matches(one_of("bay", "gulf") >> lower >> name_shaped));
    CHECK_FALSE(line.matches(one_of("bay", "sea") >> anything >> anything));
    CHECK_FALSE(line.matches(is_not(Class::geo_head) >> anything >> anything));
    CHECK_FALSE(line.matches(capitalised >> lower >> capitalised));
}

TEST_CASE("a listed phrase counts as one step") {
    Line line;
    line.add("Lake", "lake", Shape::capitalised)
        .add("Volta", "volta", Shape::capitalised)
        .add("ferry", "ferry", Shape::lower);
    line.phrases.push_back({0, 2, Class::water});
    CHECK(line.matches(phrase(Class::water) >> lower));
    CHECK(line.matches(listed(Class::water | Class::city) >> word("ferry")));
    CHECK_FALSE(line.matches(phrase(Class::city) >> lower));
}

TEST_CASE("numbers have values and bounds") {
    Line line;
    line.add("6,000", "6,000", Shape::number);
    Iterator first = line.begin();
    Reading const r = line.reading();
    int value = 0;
    REQUIRE(match(number(1, 9999), first, line.end(), r, value));
    CHECK(value == 6000);
    CHECK_FALSE(line.matches(number(1, 31)));
    CHECK_FALSE(line.matches(ordinal(1, 9999)));

    Line decimal;
    decimal.add("5.93", "5.93", Shape::number);
    CHECK_FALSE(decimal.matches(number(0, 1000)));
}

TEST_CASE("touching sees whether a space stands between") {
    Line line;
    line.add("Addo", "addo", Shape::capitalised).add("-", "-", Shape::punctuation, {}, false);
    line.add("Mensah", "mensah", Shape::capitalised, {}, false);
    CHECK(line.matches(capitalised >> touching >> hyphen >> touching >> capitalised));
    CHECK_FALSE(line.matches(capitalised >> spaced >> hyphen >> capitalised));
}
