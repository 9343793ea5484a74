// Reference facts as documents: each claim on words of the page, names that help and never rename.
#include "resolve/reference.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "resolve/across.hpp"

using namespace namesake;
using namespace namesake::model;

namespace {

std::string cut(Record const &record, Span span) {
    return record.document.text.substr(span.start, span.size());  // the pages here are ASCII
}

Fact edda(std::string const &id) {
    return {"works#" + id,
            "Book of Ports",
            "2020-01-01",
            Kind::person,
            "Edda Marlow",
            {"Nina Calloway"},
            "1950-03-01",
            "2015",
            {{"chairwoman", "Brannock Ferry Union", "2001", "2005"}, {"mayor", "Canada", "", ""}},
            {{"wikidata", id}}};
}

text::Lexicon const lexicon;

/// The entities of a record as clusters, with ids from `first` on.
void add_clusters(Record const &record, DocumentId document, std::vector<Cluster> &out) {
    for (auto const &entity : record.extraction.entities)
        out.push_back({document + std::int64_t(out.size()) + 1,
                       document,
                       entity.kind,
                       entity.name,
                       {entity.name},
                       entity.evidence});
}

bool are_one(Identities const &found, std::size_t a, std::size_t b) {
    return found.members[a].entity == found.members[b].entity;
}

}  // namespace

TEST_CASE("what a reference work says stands on the words of its page") {
    auto const record = resolve::reference_record(edda("Q1"), lexicon);
    CHECK(record.document.text ==
          "Edda Marlow\nAlso known as Nina Calloway\nBorn 1950-03-01\nDied 2015\n"
          "chairwoman of Brannock Ferry Union, from 2001, to 2005\nmayor of Canada\nwikidata Q1");
    CHECK(record.document.published == "2020-01-01");
    REQUIRE(record.extraction.voices.size() == 1);
    CHECK(record.extraction.voices[0].kind == VoiceKind::reference);
    for (auto const &m : record.extraction.mentions)
        CHECK(cut(record, m.span) == record.extraction.entities[std::size_t(m.entity)].name);
    std::vector<std::string> said;
    for (auto const &c : record.extraction.claims)
        said.push_back(std::string(name(c.predicate)) + " '" + c.value + "' " + c.valid_from + ".." + c.valid_to +
                       ": " + cut(record, c.span));
    CHECK(said == std::vector<std::string>{
                      "same_as '' ..: Also known as Nina Calloway", "born_on '1950-03-01' ..: Born 1950-03-01",
                      "died_on '2015' ..: Died 2015", "life_status 'dead' ..: Died 2015",
                      "holds_role 'chairwoman' 2001..2005: chairwoman of Brannock Ferry Union, from 2001, to 2005",
                      "heads '' 2001..2005: chairwoman of Brannock Ferry Union, from 2001, to 2005",
                      "holds_role 'mayor' ..: mayor of Canada", "heads '' ..: mayor of Canada"});
    auto const &entities = record.extraction.entities;
    CHECK(std::ranges::find(entities, "Canada", &Entity::name)->kind == Kind::place);
    CHECK(std::ranges::find(entities, "Brannock Ferry Union", &Entity::name)->kind == Kind::organization);
}

TEST_CASE("a person of the news is the one of the reference work with whom something agrees") {
    std::vector<Cluster> clusters;
    auto other = edda("Q2");
    other.roles = {{"goalkeeper", "Orvik Rovers", "", ""}};
    other.aliases.clear();
    add_clusters(resolve::reference_record(edda("Q1"), lexicon), 100, clusters);  // 0: Marlow, 1: Calloway
    auto const second = clusters.size();
    add_clusters(resolve::reference_record(other, lexicon), 200, clusters);
    auto const news = clusters.size();
    clusters.push_back({900, 3, Kind::person, "Nina Calloway", {"Nina Calloway"}, {"body:brannock ferry union"}});
    clusters.push_back({901, 4, Kind::person, "Edda Marlow", {"Edda Marlow"}, {"body:orvik rovers"}});
    clusters.push_back({902, 5, Kind::person, "Edda Marlow", {"Edda Marlow"}, {"body:salt museum"}});
    auto const found = resolve::across_documents(clusters, {});
    CHECK_FALSE(are_one(found, 0, second));  // born on one day, and two entries all the same
    CHECK(are_one(found, 1, news));
    CHECK(are_one(found, second, news + 1));
    CHECK_FALSE(are_one(found, 0, news + 2));
    CHECK_FALSE(are_one(found, second, news + 2));
    auto const row = std::ranges::find_if(found.namesakes, [](auto const &pair) {
        return pair.verdict == Verdict::different && pair.reason.find("wikidata Q1 × wikidata Q2") != std::string::npos;
    });
    CHECK(row != found.namesakes.end());
}

TEST_CASE("an entry that is imported from two files is one by its id") {
    std::vector<Cluster> clusters;
    Fact plain;
    plain.name = "Edda Marlow", plain.ids = {{"wikidata", "Q1"}};
    add_clusters(resolve::reference_record(plain, lexicon), 100, clusters);
    add_clusters(resolve::reference_record(edda("Q1"), lexicon), 200, clusters);
    CHECK(are_one(resolve::across_documents(clusters, {}), 0, 1));
}
