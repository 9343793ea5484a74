#include <algorithm>
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::store;
using namespace namesake::store::test;
using Rows_ = std::vector<std::string>;

TEST_CASE("a record comes back with every field") {
    TemporaryFile file;
    auto const record = full_record();
    {
        Database db(file.path(), Mode::write);
        REQUIRE(db.put(record, whole_name) == Stored::added);
    }
    auto const select = [&](char const *sql) { return rows(file.path(), sql); };
    CHECK(select("SELECT uri, input_id, title, author, published, decoded FROM documents") ==
          Rows_{"https://example.org/a|42|Talks at the lake|A. Writer|2021-03-04|utf-8"});
    CHECK(one(file.path(), "SELECT text FROM documents") == record.document.text);
    CHECK(select("SELECT id - document_id, kind, author, parent_id - document_id, depth FROM segments") ==
          Rows_{"1|headline|null|null|0", "2|paragraph|null|null|0", "3|comment|reed77|null|0", "4|comment|otter|3|1"});
    CHECK(select("SELECT s.id - s.document_id, v.kind, v.name, s.cluster_id - s.document_id, s.via_id - s.document_id "
                 "FROM source s"
                 " JOIN sources v ON v.id = s.id") == Rows_{"1|document|https://example.org/a|null|null",
                                                            "2|organization|Marsh Radio|2|1",
                                                            "3|anonymous|a clerk|null|2", "4|commenter|reed77|null|1"});
    CHECK(select("SELECT segment_id - document_id, text, kind, form, value, rule FROM mentions ORDER BY id") ==
          Rows_{"1|Mara Quill|person|name|null|first_and_last", "2|Marsh Radio|organization|name|null|org_head",
                "2|Mara Quill|person|name|null|first_and_last", "2|Lake Board|organization|name|null|org_head",
                "2|3 March|date|name|2021-03-03|day_month", "2|Bo Tarn|person|name|null|titled_person",
                "2|grandson|person|nominal|grandson|kin_word", "2|Bo Tarr|person|name|null|first_and_last",
                "3|she is|person|pronoun|null|pronoun"});
    CHECK(select("SELECT segment_id - document_id, quote, predicate, value, polarity, certainty, valid_from, valid_to, "
                 "date_value, "
                 "quantity,"
                 " source_id - document_id, rule FROM claims ORDER BY id") ==
          Rows_{"1|Mara Quill met envoys|event|meeting|questioned|future|null|null|2021-03-03|>=2|1|met",
                "2|late Mara Quill|life_status|dead|asserted|hedged|null|null|null|null|3|late",
                "2|Mara Quill led the Lake Board|heads|head|asserted|plain|2019|2021-03-03|2021-03-03|null|3|led",
                "2|Veltian envoy Bo Tarn|citizen_of|null|asserted|plain|null|null|null|null|1|demonym_role",
                "3|she is alive|life_status|living|denied|plain|null|null|null|null|4|is_alive"});
    CHECK(select("SELECT kind, level, summary, status FROM conflicts") ==
          Rows_{"weekday_date|tension|A day and its date do not agree|open"});
    CHECK(select("SELECT side, value, claim_id - document_id, quote FROM conflict_sides") ==
          Rows_{"0|Wednesday|null|3 March", "1|2021-03-03|3|on 3 March"});
    CHECK(select("SELECT a.name, b.name, verdict, similarity, reason FROM judgement JOIN cluster a ON a.id = a_cluster"
                 " JOIN cluster b ON b.id = b_cluster") == Rows_{"Bo Tarn|Bo Tarr|1|0.93|the text says: not Bo Tarr"});
    CHECK(select("SELECT name, kind, mentions, evidence FROM cluster ORDER BY id") ==
          Rows_{"Mara Quill|0|2|role:head\nbody:lake board", "Marsh Radio|2|1|null", "Lake Board|2|1|null",
                "2021-03-03|3|1|null", "Bo Tarn|0|2|null", "Bo Tarr|0|1|null", "Veltia|1|0|null"});
    CHECK(select("SELECT c.name, r.name, c.name_mentions, f.form, q.name, f.mentions FROM cluster c"
                 " LEFT JOIN rule r ON r.id = c.name_rule_id LEFT JOIN cluster_form f ON f.cluster_id = c.id"
                 " LEFT JOIN rule q ON q.id = f.rule_id ORDER BY c.id") ==
          Rows_{"Mara Quill|full_name|2|null|null|null", "Marsh Radio|full_name|1|null|null|null",
                "Lake Board|full_name|1|null|null|null", "2021-03-03|null|0|3 March|value|1",
                "Bo Tarn|full_name|1|null|null|null", "Bo Tarr|full_name|1|null|null|null",
                "Veltia|implied|0|null|null|null"});
    CHECK(select("PRAGMA foreign_key_check").empty());
    CHECK(select("PRAGMA integrity_check") == Rows_{"ok"});
}

TEST_CASE("what a claim implies is one cluster however often it is implied") {
    TemporaryFile file;
    Database(file.path(), Mode::write).put(full_record(), whole_name);
    CHECK(one(file.path(),
              "SELECT count(DISTINCT coalesce(o.id, p.id)) FROM claim k LEFT JOIN cluster o ON o.id = k.object_cluster"
              " LEFT JOIN cluster p ON p.id = k.place_cluster WHERE 'Veltia' IN (o.name, p.name)") == "1");
}

TEST_CASE("I10: the same document twice changes nothing") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto record = full_record();
    CHECK_FALSE(db.holds(record.document));
    db.put(record, whole_name);
    CHECK(db.holds(record.document));
    CHECK(db.put(record, whole_name) == Stored::unchanged);
    CHECK(one(file.path(),
              "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM mention), (SELECT max(m.id - d.id) "
              "FROM mentions m, documents d)") == "1|9|9");
    record.document.published = "2021-03-05";
    CHECK_FALSE(db.holds(record.document));
    CHECK(db.put(record, whole_name) == Stored::replaced);
}

TEST_CASE("a record that points nowhere is refused whole") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    db.put(story("good", "Ann Reed", "Reed Works"), whole_name);
    auto bad = full_record();
    bad.extraction.mentions[3].entity = 99;
    CHECK_THROWS_WITH(db.put(bad, whole_name),
                      Catch::Contains("https://example.org/a") && Catch::Contains("entity 99"));
    CHECK(one(file.path(), "SELECT group_concat(uri) FROM documents") == "good");
    CHECK(one(file.path(), "SELECT count(*) FROM segment") == "1");
    bad.extraction.mentions[3].entity = 2;
    CHECK(db.put(bad, whole_name) == Stored::added);
    CHECK(rows(file.path(), "PRAGMA foreign_key_check").empty());
}

TEST_CASE("I12: names are stored as they are") {
    TemporaryFile file;
    std::vector<std::string> const names{"Robert'); DROP TABLE documents;--",
                                         "null",
                                         "../../etc/passwd",
                                         "=cmd|' /C calc'!A0",
                                         "<img src=x onerror=alert(1)>",
                                         "%n%s",
                                         "\\N",
                                         "\x1b]8;;x",
                                         "Zo\u00eb \u202e Quill"};
    {
        Database db(file.path(), Mode::write);
        for (auto const &name : names) db.put(story(name, name, name + " Works"), whole_name);
        resolve(db);
    }
    auto sorted = names;
    std::sort(sorted.begin(), sorted.end());
    CHECK(rows(file.path(),
               "SELECT c.name FROM cluster c JOIN documents d ON d.id = c.document_id WHERE c.kind = 0 AND"
               " c.name = d.uri ORDER BY 1") == sorted);
    CHECK(one(file.path(), "SELECT count(*) FROM documents") == std::to_string(names.size()));
}

TEST_CASE("several documents in one transaction are there when it is committed, and not before") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    {
        auto transaction = db.transaction();
        db.put(story("a", "Ann Reed", "Reed Works"), whole_name);
        db.put(story("b", "Bob Reed", "Reed Works"), whole_name);
        CHECK(one(file.path(), "SELECT count(*) FROM documents") == "0");
    }
    CHECK(one(file.path(), "SELECT count(*) FROM documents") == "0");
    auto transaction = db.transaction();
    db.put(story("a", "Ann Reed", "Reed Works"), whole_name);
    auto bad = story("c", "Cy Reed", "Reed Works");
    bad.extraction.claims[0].voice = 7;
    CHECK_THROWS_AS(db.put(bad, whole_name), Error);
    db.put(story("b", "Bob Reed", "Reed Works"), whole_name);
    transaction.commit();
    CHECK(one(file.path(), "SELECT group_concat(uri) FROM (SELECT uri FROM documents ORDER BY uri)") == "a,b");
    CHECK(rows(file.path(), "PRAGMA foreign_key_check").empty());
}

TEST_CASE("a batch is durable at its commits, and without one is gone") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    {
        Batch batch(db);
        for (int i = 0; i < 520; ++i)
            CHECK(batch.put(story(std::to_string(i), "Ann Reed", "Reed Works"), whole_name) == Stored::added);
        // 512 of them on any but the slowest machine, which has committed by the clock before
        CHECK(one(file.path(), "SELECT count(*) > 0 FROM documents") == "1");
        CHECK(batch.put(story("3", "Ann Reed", "Reed Works"), whole_name) == Stored::unchanged);
        batch.commit();
        CHECK(one(file.path(), "SELECT count(*) FROM documents") == "520");
        batch.put(story("x", "Ann Reed", "Reed Works"), whole_name);
    }
    CHECK(one(file.path(), "SELECT count(*) FROM documents") == "520");
}

TEST_CASE("D1: two writers take turns and give out no id twice") {
    TemporaryFile file;
    Database one_of(file.path(), Mode::write), other(file.path(), Mode::write);
    for (int i = 0; i < 20; ++i) {
        one_of.put(story(std::to_string(i), "Ann Reed", "Reed Works"), whole_name);
        other.put(story(std::to_string(100 + i), "Bob Reed", "Reed Works"), whole_name);
    }
    CHECK(one(file.path(), "SELECT count(*), (SELECT count(DISTINCT id) FROM cluster) FROM mention") == "80|80");
    CHECK(one(file.path(), "SELECT count(*) FROM rule") == "4");
}

TEST_CASE("a refused input is remembered until it is accepted") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    db.reject({"a", "line 3", "is cut off"});
    db.reject({"a", "line 3", "is cut off: give the whole file"});
    CHECK(rows(file.path(), "SELECT input, reason, at FROM rejections") ==
          Rows_{"a|is cut off: give the whole file|line 3"});
    db.put(story("a", "Ann Reed", "Reed Works"), whole_name);
    CHECK(rows(file.path(), "SELECT * FROM rejections").empty());
}
