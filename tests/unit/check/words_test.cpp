// The checks on the words of one document.
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using model::ConflictKind, model::Kind, model::Zone;

namespace {

/// A document of one line a segment, with mentions found by their words.
struct Page {
    model::Record record;

    explicit Page(std::string published) { record.document.published = std::move(published); }

    Page &line(std::string words, Zone zone = Zone::paragraph) {
        auto const start = std::uint32_t(record.document.text.size());
        record.document.text += words + "\n";
        record.document.segments.push_back({zone, {start, start + std::uint32_t(words.size())}});
        return *this;
    }
    /// The next mention with these words behind the last one.
    Page &mention(std::string const &words, Kind kind, std::string value = "", int tense = 0,
                  bool wrong_weekday = false) {
        auto const at = record.document.text.find(words, from_);
        REQUIRE(at != std::string::npos);
        from_ = at + words.size();
        model::Mention m;
        m.span = {std::uint32_t(at), std::uint32_t(from_)};
        m.kind = kind, m.value = std::move(value), m.tense = std::int8_t(tense), m.wrong_weekday = wrong_weekday;
        for (std::size_t s = 0; s < record.document.segments.size(); ++s)
            if (record.document.segments[s].span.contains(m.span)) m.segment = std::int32_t(s);
        record.extraction.mentions.push_back(m);
        return *this;
    }
    Page &entity(std::string name, Kind kind) {
        record.extraction.entities.push_back({kind, std::move(name)});
        record.extraction.mentions.back().entity = std::int32_t(record.extraction.entities.size()) - 1;
        return *this;
    }
    Page &again(std::int32_t entity) {
        record.extraction.mentions.back().entity = entity;
        return *this;
    }
    std::vector<model::Conflict> found() const { return check::in_document(record); }

  private:
    std::size_t from_ = 0;
};

}  // namespace

TEST_CASE("doc_time: told as past, later than the document") {
    Page page("2016-05-20");
    page.line("Lorries crossed it on 14 June 2016.").mention("14 June 2016", Kind::date, "2016-06-14", -1);
    auto const found = page.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::doc_time);
    CHECK(found[0].sides.back().quote == "14 June 2016");
    CHECK(found[0].sides.front().quote == "2016-05-20");
}

TEST_CASE("doc_time: a day without a year that lies just ahead of a dateline's month, all such days in one row") {
    Page page("");
    page.line("MAY 2021", Zone::dateline).mention("MAY 2021", Kind::date, "2021-05");
    page.line("Talks were held on June 3. They closed on June 4 in Velka.")
        .mention("June 3", Kind::date, "XXXX-06-03", -1)
        .mention("June 4", Kind::date, "XXXX-06-04", -1);
    auto const found = page.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].sides.size() == 3);
    CHECK(found[0].sides[0].quote == "MAY 2021");
}

TEST_CASE("doc_time: never flagged") {
    Page page("2017-01-09");
    page.line("The lamp failed on December 29. It will be lit on 3 February. Others failed on 12 August 2009.");
    page.mention("December 29", Kind::date, "2016-12-29", -1)
        .mention("3 February", Kind::date, "2017-02-03", 1)
        .mention("12 August 2009", Kind::date, "2009-08-12", -1);
    page.line("A year without a tense is left alone: 2030.").mention("2030", Kind::date, "2030", 0);
    page.line("nobody dates a comment: it was on 3 March 2019", Zone::comment)
        .mention("3 March 2019", Kind::date, "2019-03-03", -1);
    CHECK(page.found().empty());
}

TEST_CASE("weekday_date: a wrong weekday and a day that is none, and then no other row") {
    Page page("2019-03-20");
    page.line("They weighed it on Friday, 9 April 2018. An answer was due on 31 November.");
    page.mention("Friday, 9 April 2018", Kind::date, "2018-04-09", -1, true)
        .mention("31 November", Kind::date, "2019-11-31", -1);
    auto const found = page.found();
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == ConflictKind::weekday_date);
    CHECK(found[0].summary == "\"Friday, 9 April 2018\": that day was a Monday");
    CHECK(found[0].sides[0].value == "Friday");
    CHECK(found[0].sides[1].value == "Monday");
    CHECK(found[1].kind == ConflictKind::weekday_date);
}

TEST_CASE("weekday_date: a summary is one line, though its date stood on two") {
    Page page("2019-03-20");
    page.line("An answer was due on November\n31.").mention("November\n31", Kind::date, "2019-11-31", -1);
    auto const found = page.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].summary == "\"November 31\": no calendar has that day");
}

TEST_CASE("weekday_date: right weekdays") {
    Page page("");
    page.line("The fair opened on Saturday, 11 May 2019.")
        .mention("Saturday, 11 May 2019", Kind::date, "2019-05-11", -1, false);
    CHECK(page.found().empty());
}

TEST_CASE("entity_type: a town that counts lorries") {
    Page page("");
    page.line("Shelling drove families out of Varna on Thursday.")
        .mention("Varna", Kind::place)
        .entity("Varna", Kind::place);
    page.line("Varna said he had sold four horses.").mention("Varna", Kind::person).entity("Varna", Kind::person);
    auto const found = page.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::entity_type);
    CHECK(found[0].sides.size() == 2);
}

TEST_CASE("entity_type: also where all mentions were taken for one kind") {
    Page page("");
    page.line("Shelling drove families out of Varna on Thursday.")
        .mention("Varna", Kind::place)
        .entity("Varna", Kind::place);
    page.line("Varna said he had sold four horses.").mention("Varna", Kind::place).again(0);
    CHECK(page.found().size() == 1);
}

TEST_CASE("entity_type: never flagged") {
    Page page("");
    page.line("In Varna it rained. Varna said it would send two trucks.")
        .mention("Varna", Kind::place)
        .entity("Varna", Kind::place)
        .mention("Varna", Kind::place)
        .again(0);
    page.line("Varna Krol said she was born in Varna.")
        .mention("Varna Krol", Kind::person)
        .entity("Varna Krol", Kind::person)
        .mention("Varna", Kind::place)
        .again(0);
    CHECK(page.found().empty());
}

TEST_CASE("gender: Mr. in one sentence, she in her own words") {
    Page page("");
    page.line("Mr Robin Krol kept the light.").mention("Robin Krol", Kind::person).entity("Robin Krol", Kind::person);
    page.line("Krol told the jury she saw nobody.").mention("Krol", Kind::person).again(0);
    auto const found = page.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::gender);
    CHECK(found[0].sides[0].quote == "Mr Robin Krol");
    CHECK(found[0].sides[1].quote == "Krol told the jury she saw nobody");
}

TEST_CASE("gender: another person's pronoun") {
    Page page("");
    page.line("Mr. Robin Krol will appeal, his lawyer said. She called it a bad joke.")
        .mention("Robin Krol", Kind::person)
        .entity("Robin Krol", Kind::person);
    page.line("\"She told me the door was shut,\" Krol said of his mother.").mention("Krol", Kind::person).again(0);
    CHECK(page.found().empty());
}

TEST_CASE("one document is a world of its own, ids being index + 1") {
    model::Record record;
    record.document.text = "Añn Lee is dead. Añn Lee is alive.";
    record.document.segments.push_back({Zone::paragraph, {0, 34}});
    record.extraction.voices.push_back({});
    record.extraction.entities.push_back({Kind::person, "Añn Lee"});
    for (std::uint32_t i = 0; i < 2; ++i) {
        model::Claim claim;
        claim.predicate = model::Predicate::life_status;
        claim.value = i == 0 ? "dead" : "living";
        claim.subject.entity = 0;
        claim.segment = 0;
        claim.span = {i * 17, i * 17 + 15 + i};
        record.extraction.claims.push_back(claim);
    }
    auto const world = check::world_of(record);
    REQUIRE(world.facts.size() == 2);
    CHECK(world.facts[0].quote == "Añn Lee is dead");
    CHECK(world.facts[1].quote == "Añn Lee is alive");
    CHECK(world.facts[1].subject == 1);
    CHECK(check::among_claims(world).size() == 1);
}

TEST_CASE("entity_type: a capital that speaks of somebody who was just named") {
    Page page("");
    page.line("Ada Krol was held on Monday in Varna. Varna said she had no papers.")
        .mention("Ada Krol", Kind::person)
        .entity("Ada Krol", Kind::person)
        .mention("Varna", Kind::place)
        .entity("Varna", Kind::place)
        .mention("Varna", Kind::place)
        .again(1);
    CHECK(page.found().empty());
}
