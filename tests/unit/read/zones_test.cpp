#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "read/read.hpp"

using namespace namesake;

namespace {

struct Case {
    std::string about, text;
    std::vector<std::string> zones;
};

std::vector<Case> cases_in(std::string const &name) {
    std::ifstream file(NAMESAKE_SOURCE "/tests/cases/" + name);
    REQUIRE(file);
    std::vector<Case> cases;
    bool in_zones = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("== "))
            cases.push_back({line.substr(3), {}, {}}), in_zones = false;
        else if (cases.empty())
            continue;
        else if (line == "--")
            in_zones = true;
        else if (!in_zones)
            cases.back().text += line + "\n";
        else if (!line.empty())
            cases.back().zones.push_back(line);
    }
    return cases;
}

/// Bytes of code points [start, end).
std::string slice(std::string const &text, model::Span span) {
    std::string out;
    std::uint32_t point = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && (text[i] & 0xC0) != 0x80) ++point;
        if (point >= span.start && point < span.end) out += text[i];
    }
    return out;
}

std::string label(model::Document const &document, model::Segment const &segment) {
    std::string out(model::name(segment.zone));
    if (segment.zone != model::Zone::comment) return out;
    auto const parent = segment.parent < 0 ? "-" : document.segments[static_cast<std::size_t>(segment.parent)].author;
    return out + " " + segment.author + " < " + parent + " " + std::to_string(segment.depth);
}

/// "first words … last words" stands for a longer text.
bool stands_for(std::string const &expected, std::string const &words) {
    auto const gap = expected.find(" … ");
    if (gap == expected.npos) return expected == words;
    return words.starts_with(expected.substr(0, gap)) &&
           words.ends_with(expected.substr(gap + std::string(" … ").size()));
}

}  // namespace

TEST_CASE("plain text is cut into the zones its case table lists") {
    auto const cases = cases_in("zones.cases");
    REQUIRE(cases.size() >= 5);
    for (auto const &[about, text, zones] : cases) {
        INFO(about);
        model::Document document{.text = text};
        read::cut_zones(document);
        for (std::size_t i = 0; i < std::max(zones.size(), document.segments.size()); ++i) {
            auto const seen = i < document.segments.size() ? label(document, document.segments[i]) : "nothing";
            auto const words = i < document.segments.size() ? slice(text, document.segments[i].span) : "";
            INFO("zone " << i << ": " << seen << " | " << words);
            REQUIRE(i < zones.size());
            auto const bar = zones[i].find(" | ");
            CHECK(seen == zones[i].substr(0, bar));
            CHECK(stands_for(zones[i].substr(bar + 3), words));
        }
    }
}

TEST_CASE("segments stand in order, do not overlap, and count code points") {
    model::Document document{
        .text = "Été à Òrsk\n\nLe café “Žižkov” est fermé, dit Łukasz Świątek à l’agence.\n\nÀ demain, a-t-il dit.\n"};
    read::cut_zones(document);
    REQUIRE(document.segments.size() == 3);
    CHECK(slice(document.text, document.segments[0].span) == "Été à Òrsk");
    CHECK(slice(document.text, document.segments[2].span) == "À demain, a-t-il dit.");
    for (std::size_t i = 1; i < document.segments.size(); ++i)
        CHECK(document.segments[i - 1].span.end <= document.segments[i].span.start);
}
