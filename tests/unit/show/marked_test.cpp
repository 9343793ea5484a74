#include "show/marked.hpp"

#include <catch2/catch.hpp>

using namespace namesake;

namespace {

model::Record record() {
    model::Record r;
    r.document.uri = "note.txt";
    r.document.text = "We met Orla Nyberg <b> in\nBelmar, again.";
    model::Mention person, place;
    person.span = {7, 18};
    person.kind = model::Kind::person;
    person.rule = "given_surname";
    place.span = {26, 32};
    place.kind = model::Kind::place;
    place.rule = "listed_place";
    r.extraction.mentions = {person, place};
    return r;
}

}  // namespace

TEST_CASE("a marked text keeps its blanks and lines") {
    REQUIRE(show::marked_text(record(), {}) ==
            "note.txt\n\nWe met [person Orla Nyberg] <b> in\n[place Belmar], again.\n\n");
}

TEST_CASE("a marked page keeps them too, and what looks like mark-up is words") {
    std::string const page = show::marked_html(record());
    REQUIRE(page.find(">Orla Nyberg</mark> &lt;b&gt; in<br>\n<mark") != std::string::npos);
}
