#include "read/encoding.hpp"

#include <catch2/catch.hpp>

using namespace namesake;

TEST_CASE("I2 I3: bytes become text, and how is said") {
    auto const [bytes, text, how] = GENERATE(table<std::string, std::string, std::string>(
        {{"plain", "plain", "utf-8"},
         {"\xEF\xBB\xBFmarked", "marked", "utf-8 by BOM"},
         {std::string("\xFF\xFEh\0i\0\xAC\x20", 8), "hi€", "utf-16le by BOM"},
         {std::string("\xFE\xFF\0h\0i\x20\xAC", 8), "hi€", "utf-16be by BOM"},
         {std::string("\xFF\xFE\x3D\xD8\x00\xDE!\0", 8), "😀!", "utf-16le by BOM"},
         {std::string("\xFF\xFE\x00\xD8!\0", 6), "\uFFFD!", "utf-16le by BOM"},
         {"Le caf\xE9 de la gar\xE9", "Le café de la garé", "windows-1252 by its bytes"},
         {"\x93Yes\x94 \x96 he said", "“Yes” – he said", "windows-1252 by its bytes"},
         {"naïve caf\xE9", "naïve caf\uFFFD", "utf-8, 1 ill-formed part replaced"},
         {"a\xC0\xAF", "a\uFFFD\uFFFD", "utf-8, 2 ill-formed parts replaced"},
         {"cut \xE2\x82", "cut \uFFFD", "utf-8, 1 ill-formed part replaced"},
         {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "utf-8, 3 ill-formed parts replaced"},
         {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", "utf-8, 4 ill-formed parts replaced"}}));
    auto const decoded = read::decode(bytes);
    CHECK(decoded.text == text);
    CHECK(decoded.how == how);
    CHECK_FALSE(decoded.binary);
}

TEST_CASE("I2: a declared charset is believed only where the bytes are no UTF-8") {
    CHECK(read::decode("caf\xE9", "ISO-8859-1").text == "café");
    CHECK(read::decode("café", "iso-8859-1").text == "café");
    CHECK(read::decode("caf\xE9", "utf-8").text == "caf\uFFFD");
}

TEST_CASE("I2: a charset of another script is converted where it is declared, and found where it is not") {
    std::string const koi8 =
        "\xF0\xC1\xD2\xCF\xCD \xD4\xCF\xCE\xC5\xD4 \xD7 \xCB\xC1\xCD\xD9\xDB\xC1\xC8, \xD3\xCB\xC1\xDA\xC1\xCC "
        "\xCB\xC1\xD0\xC9\xD4\xC1\xCE \xD7 \xD0\xD1\xD4\xCE\xC9\xC3\xD5 \xD7\xC5\xDE\xC5\xD2\xCF\xCD.";
    auto const declared = read::decode(koi8, "KOI8-R");
    CHECK(declared.text == "Паром тонет в камышах, сказал капитан в пятницу вечером.");
    CHECK(declared.how == "koi8-r by its charset");
    auto const found = read::decode(koi8 + "\n" + koi8);
    CHECK(found.text == declared.text + "\n" + declared.text);
    CHECK(found.how == "koi8-r by its bytes");
    CHECK(read::decode("caf\xE9", "no-such-charset").text == "caf\uFFFD");
}

TEST_CASE("line ends of every kind become one") {
    std::string text = "a\r\nb\rc\n\r\n\rd\r";
    read::unify_line_ends(text);
    CHECK(text == "a\nb\nc\n\n\nd\n");
}

TEST_CASE("I4: NUL bytes are binary") {
    CHECK(read::decode(std::string("a\0b", 3)).binary);
    CHECK(read::decode(std::string("\xFF\0b", 3)).binary);
}
