#include <catch2/catch.hpp>

#include "growth.hpp"
#include "read/read.hpp"

using namespace namesake;

namespace {

std::string repeated(std::string const &part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

double seconds_for(std::string const &text) {
    return test::seconds_of([&] {
        model::Document document{.text = text};
        read::cut_zones(document);
    });
}

}  // namespace

TEST_CASE("I7: cutting into zones grows with the text, whatever is repeated in it") {
    auto const part = GENERATE(as<std::string>{}, "(", "\"", "[", "Ab ", "Mr. ", "A.", ", and ", "7", "\u2022 a\n  b\n",
                               "- a\n", "* x\n\n", "> q\n", "Ada Prenn\n\n", "Comments\n", "x says:\n", "now\n",
                               "Photo: ", "(Photo: ", "By A\n", "OSLO - ", "\n", " \n", "#", "-");
    INFO("repeated: " << part);
    auto const times = std::size_t{100'000} / part.size();
    CHECK(test::grows_with_input(seconds_for(repeated(part, times)), seconds_for(repeated(part, 8 * times))));
}

TEST_CASE("a thread that nests at every comment keeps parents and depths") {
    std::string text = "Tide turns\n\nThe tide turned on Monday, the harbour master said, and nobody saw it.\n\n";
    for (int i = 0; i < 1000; ++i)
        text += std::string(static_cast<std::size_t>(i) + 1, ' ') + "\u2022 h" + std::to_string(i) + "\n" +
                std::string(static_cast<std::size_t>(i) + 3, ' ') + "well\n";
    model::Document document{.text = text};
    read::cut_zones(document);
    REQUIRE(document.segments.size() == 1002);
    CHECK(document.segments.back().depth == 999);
    CHECK(document.segments.back().parent == 1000);
    CHECK(document.segments.back().author == "h999");
}

TEST_CASE("I6: comments nested a hundred thousand deep in a page cost no stack and no patience") {
    auto const page_of = [](int depth) {
        std::string page = "<html><body><p>The deepest pond of Lund froze on Monday, its keeper said at noon.</p>";
        for (int i = 0; i < depth; ++i) page += "<div class=comment><p>Deeper.</p>";
        return page;
    };
    auto const seconds = [&](int depth) {
        auto const page = page_of(depth);
        return test::seconds_of([&] {
            auto const item = read::read_document({read::Format::html, "a.html", {}, page}, {});
            REQUIRE(std::get<model::Document>(item).segments.back().depth == depth - 1);
        });
    };
    CHECK(test::grows_with_input(seconds(12'500), seconds(100'000)));
}
