#include "text/tokenise.hpp"

#include <catch2/catch.hpp>

#include "growth.hpp"
#include "unit/text/tokens.hpp"

namespace namesake::text {

TEST_CASE("A text is cut into tokens") {
    struct {
        char const *text, *tokens;
    } const cases[] = {
        {"Mr. Adu met Asante-Bobie.", "Mr. · Adu · met · Asante · - · Bobie · ."},
        {"the U.S. envoy, J. R. Oduya", "the · U.S. · envoy · , · J. · R. · Oduya"},
        {"J.Oduya of Vento S.p.A. and U.S.Army", "J. · Oduya · of · Vento · S.p.A. · and · U.S. · Army"},
        {"a Ph.D. at 7 p.m. sharp", "a · Ph.D. · at · 7 · p.m. · sharp"},
        {"Adu's and Adu’s; the ministers' cars", "Adu · 's · and · Adu · ’s · ; · the · ministers · ' · cars"},
        {"O'Brien, D’Souza, Ha'aretz didn't", "O'Brien · , · D’Souza · , · Ha'aretz · didn't"},
        {"6,000 at 5.93, 4th in the 1990s, G20", "6,000 · at · 5.93 · , · 4th · in · the · 1990s · , · G20"},
        {"$5m (€7) 10:30 7/8", "$ · 5m · ( · € · 7 · ) · 10 · : · 30 · 7 · / · 8"},
        {"“Yes,” he said — ‘no’…", "“ · Yes · , · ” · he · said · — · ‘ · no · ’ · …"},
        {"``Yes,'' he said -- no...", "`` · Yes · , · '' · he · said · -- · no · ..."},
        {"Read https://example.org/a_b?c=d. Write to a.b@example.org or @some_one!",
         "Read · https://example.org/a_b?c=d · . · Write · to · a.b@example.org · or · @some_one · !"},
        {"Kelden.com Inc. won", "Kelden.com · Inc. · won"},
        {"No. 5 said no. Then", "No. · 5 · said · no · . · Then"},
        {"S\u00e3o\u00a0Tom\u00e9 in\u200bvisible", "S\u00e3o · Tom\u00e9 · in\u200bvisible"},
        {"Nadia Аляксандр 北京", "Nadia · Аляксандр · 北京"},
        {"said Art. 5 and Fig. 3", "said · Art. · 5 · and · Fig. · 3"},
        {"the Adu–Boro talks; ex-president", "the · Adu · – · Boro · talks · ; · ex · - · president"},
        {"(AFP)'s 'so' and '90s", "( · AFP · ) · 's · ' · so · ' · and · ' · 90s"},
        {"7.5.2019, 1,000,000. End", "7.5.2019 · , · 1,000,000 · . · End"},
        {"AT&T 5% C++ #tag u/name a_b", "AT · & · T · 5 · % · C · ++ · #tag · u · / · name · a_b"},
        {"e\u0301te\u0301 \u202eabc\u202c", "e\u0301te\u0301 · abc\u202c"},
        {"", ""},
    };
    for (auto const &c : cases) {
        INFO(c.text);
        CHECK(Cut(c.text).joined() == c.tokens);
    }
}

TEST_CASE("A token knows how it is written") {
    struct {
        char const *word;
        Shape shape;
    } const cases[] = {
        {"talks", Shape::lower},
        {"Tehran", Shape::capitalised},
        {"Éric", Shape::capitalised},
        {"TEHRAN", Shape::upper},
        {"McDonald", Shape::mixed},
        {"iPhone", Shape::mixed},
        {"KChS", Shape::mixed},
        {"J", Shape::initial},
        {"J.", Shape::initial},
        {"U.S.", Shape::dotted},
        {"S.p.A.", Shape::dotted},
        {"12", Shape::number},
        {"6,000", Shape::number},
        {"5.93", Shape::number},
        {"4th", Shape::ordinal},
        {"K24", Shape::alnum},
        {"1990s", Shape::alnum},
        {"7pm", Shape::alnum},
        {"...", Shape::punctuation},
        {",", Shape::punctuation},
        {"O'Brien", Shape::capitalised},
        {"北京", Shape::other},
        {"€", Shape::other},
        {"21ST", Shape::ordinal},
    };
    for (auto const &c : cases) {
        INFO(c.word);
        Cut const cut(c.word);
        REQUIRE(cut.tokens.tokens.size() == 1);
        CHECK(cut[0].shape == c.shape);
    }
}

TEST_CASE("A word is read the same at the end of a text, of a segment and far before them") {
    for (std::string const word : {"a",
                                   "Of",
                                   "Mensah",
                                   "McKee",
                                   "UNIDO",
                                   "understandings",
                                   "Understandings",
                                   "incomprehensible",
                                   "incomprehensibly",
                                   "counterintuitively",
                                   "Mr.",
                                   "Corp.",
                                   "end.",
                                   "end.\"",
                                   "end.com",
                                   "end.x",
                                   "U.S.",
                                   "J.",
                                   "Ana's",
                                   "Ana'S",
                                   "Ana'",
                                   "Ana't",
                                   "O'Dea",
                                   "Ana\u2019s",
                                   "http://a.example",
                                   "www.a.example",
                                   "W.",
                                   "nai\u0308ve",
                                   "na\u00efve",
                                   "al-Sadr",
                                   "x2",
                                   "word:",
                                   "word_s",
                                   "word\u00e9"}) {
        Cut const alone(word), before(word + " and then some more words of no account at all");
        INFO(word);
        REQUIRE(before.tokens.tokens.size() >= alone.tokens.tokens.size());
        for (std::size_t i = 0; i < alone.tokens.tokens.size(); ++i) {
            CHECK(alone[i].key == before[i].key);
            CHECK(alone[i].shape == before[i].shape);
            CHECK(alone[i].classes == before[i].classes);
            CHECK(alone[i].end == before[i].end);
            CHECK(alone[i].bytes == before[i].bytes);
        }
    }
}

TEST_CASE("A token's key is its folded word") {
    struct {
        char const *word, *key;
    } const cases[] = {{"U.S.", "u.s"},  {"Mr.", "mr"},         {"J.", "j"},  {"Éric", "eric"},
                       {"ŁÓDŹ", "lodz"}, {"Straße", "strasse"}, {"’s", "'s"}, {"D’Souza", "d'souza"},
                       {"…", "..."},     {"“", "\""},           {"''", "\""}, {"Nguyễn", "nguyen"}};
    for (auto const &c : cases) {
        INFO(c.word);
        CHECK(key_of(c.word) == word_key(c.key == std::string_view("\"") && c.word[0] == '\'' ? "''" : c.key));
        Cut const cut(std::string("a") + c.word);  // touching the word before, as 's does
        Cut const alone(c.word);
        CHECK((c.word == std::string_view("’s") ? cut[1].key : alone[0].key) == word_key(c.key));
    }
    CHECK(fold("Asante-Bobie’s") == "asante-bobie's");
}

TEST_CASE("Offsets are code points and bytes") {
    Cut const cut("Café – “Zoë”");
    CHECK(cut[0].start == 0);
    CHECK(cut[0].end == 4);
    CHECK(cut[0].bytes == 5);
    CHECK(cut[3].start == 8);
    CHECK(cut[3].end == 11);
    CHECK(cut.word(3) == "Zoë");
    CHECK_FALSE(cut[3].space_before);
    CHECK(cut[2].space_before);
    CHECK(slice(cut.document.text, {8, 11}) == "Zoë");
}

TEST_CASE("Segments are cut apart and boilerplate is left out") {
    model::Document d;
    d.text = "é one. Two\n* xx\n• three";
    d.segments.push_back({.zone = model::Zone::headline, .span = {0, 10}});
    d.segments.push_back({.zone = model::Zone::boilerplate, .span = {11, 15}});
    d.segments.push_back({.zone = model::Zone::comment, .span = {18, 23}});
    Tokens out;
    tokenise(d, Lexicon(), out);
    REQUIRE(out.sentences.size() == 3);
    CHECK(out.sentences[1].segment == 0);
    CHECK(out.sentences[2].segment == 2);
    CHECK(words(d, out.tokens.back()) == "three");
    CHECK(out.tokens.back().start == 18);
    CHECK(out.tokens.back().line_start);
}

TEST_CASE("A text is cut into sentences") {
    struct {
        char const *text, *sentences;
    } const cases[] = {
        {"He left. She stayed.", "He left. | She stayed."},
        {"“Go.” He left. “Stay,” she said.", "“Go.” | He left. | “Stay,” she said."},
        {"“Who?” he asked. (Nobody.) The end", "“Who?” he asked. | (Nobody.) | The end"},
        {"Mr. Adu met Gen. Boro. They spoke.", "Mr. Adu met Gen. Boro. | They spoke."},
        {"He works for Kelden Corp. The firm grew.", "He works for Kelden Corp. | The firm grew."},
        {"He works for Kelden Corp. of Boston", "He works for Kelden Corp. of Boston"},
        {"J. R. Oduya left the U.S. Army. So", "J. R. Oduya left the U.S. Army. | So"},
        {"It rose 5.93 pct. and fell", "It rose 5.93 pct. and fell"},
        {"One line\nof a paragraph\n\nAnother", "One line\nof a paragraph | Another"},
        {"It ended.Nobody spoke", "It ended. | Nobody spoke"},
        {"1. Adu\n2. Boro", "1. Adu\n2. Boro"},
        {"Why … Because", "Why … | Because"},
        {"Yahoo! said so", "Yahoo! said so"},
        {"Boro vs. Adu, etc. in Brig. Gen. Oda's case", "Boro vs. Adu, etc. in Brig. Gen. Oda's case"},
        {"He left at 7 p.m. She stayed.", "He left at 7 p.m. | She stayed."},
        {"“He left.” “She stayed.”", "“He left.” | “She stayed.”"},
        {"It cost $5.5 bn. (Nobody paid.)", "It cost $5.5 bn. (Nobody paid.)"},
        {"St. Oda in Kelden St. is closed", "St. Oda in Kelden St. is closed"},
        {"They met... then left. No. 5 won! 12 lost", "They met... then left. | No. 5 won! | 12 lost"},
    };
    for (auto const &c : cases) {
        INFO(c.text);
        CHECK(Cut(c.text).sentences() == c.sentences);
    }
}

TEST_CASE("Sentences are capped") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "word ";
    auto const sentences = Cut(text).tokens.sentences;
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0].last == max_sentence_tokens);
    CHECK(sentences[2].last == 1000);
}

namespace {
double seconds(std::string const &unit, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += unit;
    return test::seconds_of([&] {
        Cut const cut(text);
        CHECK(cut.tokens.sentences.size() <= cut.tokens.tokens.size());
    });
}
}  // namespace

TEST_CASE("I7: Time grows with the text, whatever the text") {
    for (std::string const unit : {"7", "Mr. ", "A.", "A. ", ", and ", "(", "\"", "'", "@", "a@", "a.", "é", "\u0301",
                                   "New ", "Ph.D.", "www.", "-"}) {
        INFO(unit);
        CHECK(test::grows_with_input(seconds(unit, 12500), seconds(unit, 100000)));
    }
}

}  // namespace namesake::text
