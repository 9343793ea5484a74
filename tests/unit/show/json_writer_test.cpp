#include "show/json_writer.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace namesake;

namespace {

/// Words with a mark to be escaped at every distance from their ends.
std::string text_of(std::size_t size, std::size_t at, char mark) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + i % 26);
    if (at < size) text[at] = mark;
    return text;
}

}  // namespace

TEST_CASE("JSON text is escaped wherever it must be, and nowhere else") {
    for (std::size_t size = 0; size < 40; ++size)
        for (std::size_t at = 0; at <= size; ++at)
            for (char const mark :
                 {'"', '\\', '\n', '\t', '\r', '\b', '\x01', '\x1F', ' ', '!', '#', ']', '[', '\x7F'}) {
                auto const text = text_of(size, at, mark);
                std::string out = "before ";
                show::JsonWriter(out).text(text).raw(",");
                INFO(out);
                REQUIRE(out.starts_with("before \""));
                REQUIRE(out.ends_with("\","));
                REQUIRE(nlohmann::json::parse(out.substr(7, out.size() - 8)).get<std::string>() == text);
            }
}

TEST_CASE("JSON text keeps what is no ASCII as it is") {
    std::string out;
    show::JsonWriter(out).text("Žižkov “says” 日本 😀");
    CHECK(out == "\"Žižkov “says” 日本 😀\"");
}

TEST_CASE("JSON text and raw pieces may be longer than what is gathered at once") {
    auto const text = text_of(10'000, 9'999, '"');
    std::string out;
    show::JsonWriter(out).text(text).raw(text).text(std::string(5'000, '\x02'));
    std::string expected = "\"";
    expected.append(text, 0, 9'999).append("\\\"\"").append(text).append("\"");
    for (int i = 0; i < 5'000; ++i) expected += "\\u0002";
    CHECK(out == expected + "\"");
}

TEST_CASE("JSON numbers, nulls and lists") {
    for (std::int64_t value = -1; value < 20'000; ++value) {
        std::string out;
        show::JsonWriter(out).number(value);
        REQUIRE(out == std::to_string(value));
    }
    std::string out;
    {
        show::JsonWriter json(out);
        json.index(-1).raw(" ").index(3).raw(" ").optional("").raw(" ").optional("x").raw(" ");
        auto const write = [&](int n) { json.number(n); };
        json.list(std::vector<int>{}, write).list(std::vector<int>{1, 20, 300}, write);
        json.number(INT64_MIN);
    }
    CHECK(out == "null 3 null \"x\" [][1,20,300]-9223372036854775808");
}
