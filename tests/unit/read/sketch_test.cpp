#include "read/sketch.hpp"

#include <catch2/catch.hpp>

#include "read/read.hpp"

using namespace namesake;

namespace {

std::vector<std::uint16_t> sketch(std::string const &text) {
    model::Document document{.text = text};
    read::cut_zones(document);
    return read::sketch_of(document);
}

std::size_t in_common(std::vector<std::uint16_t> const &a, std::vector<std::uint16_t> const &b) {
    std::size_t same = 0;
    for (std::size_t i = 1; i < a.size(); ++i) same += a[i] == b[i];
    return same;
}

/// Sentences that share no three words: their words are numbers.
std::string sentences(int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i)
        text += "Ship " + std::to_string(i * 7919) + " brought " + std::to_string(i) + " crates to pier " +
                std::to_string(i * 31) + " on Monday, the harbour master said.\n\n";
    return text;
}

}  // namespace

TEST_CASE("the same words make the same sketch, whatever their case, marks and lines") {
    auto const plain = sketch("Tide at noon\n\nThe tide came at noon on Sunday, the harbour master of Lund said.\n");
    REQUIRE(plain.size() == model::sketch_size);
    CHECK(plain == sketch("Tide At Noon\n\n“The tide came at noon, on Sunday”, the harbour\nmaster of Lund said...\n"));
    CHECK(sketch("").empty());
}

TEST_CASE("a sketch shares about as much as the words do") {
    auto const whole = sketch(sentences(0, 40));
    CHECK(in_common(whole, sketch(sentences(0, 40) + "Photo: Wim Staal\n")) == model::sketch_bins);
    auto const most = in_common(whole, sketch(sentences(0, 36)));  // 9 in 10
    CHECK((most > 48 && most < 64));
    auto const half = in_common(whole, sketch(sentences(20, 60)));  // 1 in 3
    CHECK((half > 10 && half < 34));
    CHECK(in_common(whole, sketch(sentences(100, 140))) < 16);  // what all these sentences share
}

TEST_CASE("comments do not make a copy of a story") {
    auto const story = sentences(0, 6);
    auto const thread = "3 Comments\n\nlow_c says:\nThat is not a pier.\n\nTuner says:\nIt was on Sunday.\n";
    CHECK(in_common(sketch(story), sketch(story + thread)) == model::sketch_bins);
}
