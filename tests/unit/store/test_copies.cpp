#include <algorithm>
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::store;
using namespace namesake::store::test;
using Lines = std::vector<std::string>;

namespace {

model::Record report(std::string const &uri, std::string const &published) {
    auto record = story(uri, "Ilse Varn", "Tarn Tides");
    record.document.published = published;
    record.document.sketch.assign(model::sketch_size, 300);
    return record;
}

std::string origins(std::string const &path) {
    return one(path, "SELECT origins FROM relations WHERE subject = 'Ilse Varn'");
}

}  // namespace

TEST_CASE("a report in three papers is one voice, and stays one when the first is taken out") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    db.put(report("late", "2019-05-03"), whole_name);
    db.put(report("first", "2019-05-01"), whole_name);
    db.put(report("middle", "2019-05-02"), whole_name);
    resolve(db);
    CHECK(origins(file.path()) == "3");
    auto const sketches = db.sketches();
    REQUIRE(sketches.documents.size() == 3);
    CHECK(sketches.numbers == std::vector<std::uint16_t>(3 * model::sketch_size, 300));
    CHECK(std::ranges::is_sorted(sketches.documents));
    auto const any = sketches.documents[0];
    db.store_copies(std::vector<model::Copy>{{sketches.documents[1], any}, {sketches.documents[2], any}});
    CHECK(rows(file.path(),
               "SELECT d.uri, o.uri FROM copy c JOIN documents d ON d.id = c.document_id"
               " JOIN documents o ON o.id = c.origin_id ORDER BY 1") == Lines{"late|first", "middle|first"});
    CHECK(origins(file.path()) == "1");
    CHECK(one(file.path(), "SELECT documents FROM relations WHERE subject = 'Ilse Varn'") == "3");
    CHECK(db.remove("first"));
    resolve(db);
    CHECK(origins(file.path()) == "1");
    CHECK(rows(file.path(), "PRAGMA foreign_key_check").empty());
    CHECK(rows(file.path(),
               "SELECT d.uri, o.uri FROM copy c JOIN documents d ON d.id = c.document_id"
               " JOIN documents o ON o.id = c.origin_id") == Lines{"late|middle"});
    CHECK(db.remove("late"));
    CHECK(db.remove("middle"));
    CHECK(one(file.path(), "SELECT (SELECT count(*) FROM copy) + (SELECT count(*) FROM sketch)") == "0");
}
