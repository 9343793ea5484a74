#include "show/escape.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace namesake;

namespace {

std::string repeated(std::string const &what, int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += what;
    return out;
}

}  // namespace

TEST_CASE("plain names in any script stay as they are") {
    for (std::string const name :
         {"Ngũgĩ wa Thiong’o", "Сергей Ёлкин", "محمد رضا", "दिल्ली", "李小龍", "Đặng Thị Huệ", "null", "%n%s"})
        REQUIRE(show::visible(name) == name);
}

TEST_CASE("I11: what acts unseen is made visible") {
    REQUIRE(show::visible("a\x1b]8;;http://x\x07z") == "a␛]8;;http://x␇z");
    REQUIRE(show::visible("gnp\u202Eexe") == "gnp<U+202E>exe");
    REQUIRE(show::visible("a\u200Bb") == "a<U+200B>b");
    REQUIRE(show::visible("\uFEFFAnna") == "<U+FEFF>Anna");
    REQUIRE(show::visible("x\u009By") == "x<U+009B>y");
    REQUIRE(show::visible("tag\U000E0041") == "tag<U+E0041>");
    REQUIRE(show::visible(std::string("a\0b", 3)) == "a␀b");
}

TEST_CASE("joiners stay where they shape letters, and show where they hide") {
    REQUIRE(show::visible("می\u200Cخواهم") == "می\u200Cخواهم");
    REQUIRE(show::visible("👩\u200D🚀") == "👩\u200D🚀");
    REQUIRE(show::visible("Iva\u200Dnov") == "Iva<U+200D>nov");
}

TEST_CASE("I11: one line, single spaces, no broken bytes, no piles of marks") {
    REQUIRE(show::visible("a \t\r\n b\u2028c ") == "a b c");
    REQUIRE(show::visible("a\xff\xfe") == "a\uFFFD\uFFFD");
    REQUIRE(show::visible(std::string("Z").append(repeated("\u0301", 10'000))) ==
            std::string("Z").append(repeated("\u0301", 8)));
    REQUIRE(show::visible("inter\u00ADnational") == "international");
}

TEST_CASE("I12: markup is text in a page") {
    REQUIRE(show::html("<img onerror=\"x('y')\"> & Co") == "&lt;img onerror=&quot;x(&#39;y&#39;)&quot;&gt; &amp; Co");
}

TEST_CASE("I12: escapes and entities are text in a drawing") {
    REQUIRE(show::dot(R"(\N \G \L C:\new)") == R"(\\N \\G \\L C:\\new)");
    REQUIRE(show::dot("Smith & Sons") == "Smith &amp; Sons");
    REQUIRE(show::dot("&lt;b&gt; &#60;") == "＆lt;b＆gt; ＆#60;");
}

TEST_CASE("I12: only harmless links are links") {
    REQUIRE(show::link("https://news.example/a?b=c#d") == "https://news.example/a?b=c#d");
    REQUIRE(show::link("report.html#c12") == "report.html#c12");
    REQUIRE(show::link("http://x/\"><script>") == "http://x/%22%3E%3Cscript%3E");
    for (auto const *uri : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil.example",
                            "file:///etc/passwd", "\\\\host\\share", " javascript:x"})
        REQUIRE(show::link(uri).empty());
}

TEST_CASE("I12: a spreadsheet sees no formula") {
    REQUIRE(show::csv("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
    REQUIRE(show::csv("+1") == "'+1");
    REQUIRE(show::csv("-2+3") == "'-2+3");
    REQUIRE(show::csv("@SUM(A1)") == "'@SUM(A1)");
    REQUIRE(show::csv("\t=1") == "'\t=1");
    REQUIRE(show::csv("\r=1") == "\"'\r=1\"");
    REQUIRE(show::csv("  =1") == "'  =1");
    REQUIRE(show::csv("＝1") == "'＝1");
    REQUIRE(show::csv("a-b") == "a-b");
    REQUIRE(show::csv("") == "");
}

TEST_CASE("a CSV field with commas, quotes or line ends is quoted") {
    REQUIRE(show::csv("Smith, Anna") == "\"Smith, Anna\"");
    REQUIRE(show::csv("the \"Fox\"") == "\"the \"\"Fox\"\"\"");
    REQUIRE(show::csv("two\nlines") == "\"two\nlines\"");
}
