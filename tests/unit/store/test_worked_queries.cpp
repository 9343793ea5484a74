// Every query of schema/README.md, run on a small made-up world; the answers stand in tests/schema/worked_queries.txt.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::model;
using namespace namesake::store;
using namespace namesake::store::test;

namespace {

/// A record, put together from its text.
class Story {
  public:
    Story(std::string const &uri, std::string const &published, std::string const &text) {
        record.document.uri = uri;
        record.document.published = published;
        record.document.text = text;
        record.document.segments = {{Zone::paragraph, {0, static_cast<std::uint32_t>(text.size())}, "", none, 0}};
        record.extraction.voices = {{}};
    }

    /// An entity, with each place where one of its forms stands.
    std::int32_t who(Kind kind, std::vector<std::string> const &forms) {
        auto const index = static_cast<std::int32_t>(record.extraction.entities.size());
        Entity entity;
        entity.kind = kind;
        entity.name = forms.front();
        for (auto const &form : forms) {
            Alias alias{form, form == forms.front() ? "full_name" : "surname", 0};
            auto const &text = record.document.text;
            for (auto at = text.find(form); at != std::string::npos; at = text.find(form, at + 1)) {
                Span const span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + form.size())};
                if (taken(span)) continue;
                record.extraction.mentions.push_back({span, 0, kind, Form::name, index, "", "name"});
                ++alias.mentions;
            }
            entity.aliases.push_back(alias);
        }
        record.extraction.entities.push_back(entity);
        return index;
    }

    std::int32_t voice(VoiceKind kind, std::string const &name, std::int32_t via, std::int32_t entity = none) {
        record.extraction.voices.push_back({kind, name, none, entity, via});
        return static_cast<std::int32_t>(record.extraction.voices.size()) - 1;
    }

    Claim &says(Predicate predicate, std::int32_t subject, std::int32_t object, std::string const &quote,
                std::string const &value = {}, std::int32_t voice = 0) {
        auto &claim = record.extraction.claims.emplace_back();
        auto const at = record.document.text.find(quote);
        REQUIRE(at != std::string::npos);
        claim.predicate = predicate;
        claim.segment = 0;
        claim.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
        claim.subject.entity = subject;
        claim.object.entity = object;
        claim.value = value;
        claim.voice = voice;
        claim.rule = "told";
        return claim;
    }

    Record record;

  private:
    bool taken(Span span) const {
        for (auto const &mention : record.extraction.mentions)
            if (mention.span.overlaps(span)) return true;
        return false;
    }
};

Record meeting() {
    Story s("herald/1", "2021-05-01",
            "Mara Quill, chair of the Lake Board until 2020, met Bo Tarn in Veltia on 3 April. Quill now heads Reed "
            "Works.");
    auto const quill = s.who(Kind::person, {"Mara Quill", "Quill"});
    auto const tarn = s.who(Kind::person, {"Bo Tarn"});
    auto const board = s.who(Kind::organization, {"Lake Board"});
    auto const works = s.who(Kind::organization, {"Reed Works"});
    auto const veltia = s.who(Kind::place, {"Veltia"});
    s.says(Predicate::holds_role, quill, board, "Mara Quill, chair of the Lake Board", "chair").valid_to = "2020";
    auto &met = s.says(Predicate::met_with, quill, tarn, "met Bo Tarn in Veltia on 3 April");
    met.place.entity = veltia;
    met.date_value = "2021-04-03";
    s.says(Predicate::heads, quill, works, "Quill now heads Reed Works", "head").valid_from = "2021-05-01";
    return s.record;
}

Record rumour() {
    Story s("radio/7", "2021-05-02",
            "Mara Quill is dead, Marsh Radio quoted a clerk as saying. A clerk also said Bo Tarr works for the Lake "
            "Board.");
    auto const quill = s.who(Kind::person, {"Mara Quill"});
    auto const radio = s.who(Kind::organization, {"Marsh Radio"});
    auto const tarr = s.who(Kind::person, {"Bo Tarr"});
    auto const board = s.who(Kind::organization, {"Lake Board"});
    auto const clerk =
        s.voice(VoiceKind::anonymous, "a clerk", s.voice(VoiceKind::organization, "Marsh Radio", 0, radio));
    s.says(Predicate::life_status, quill, none, "Mara Quill is dead", "dead", clerk).certainty = Certainty::hedged;
    s.says(Predicate::works_for, tarr, board, "Bo Tarr works for the Lake Board", "", clerk);
    return s.record;
}

Record answer() {
    Story s("herald/2", "2021-05-03", "Mara Quill is alive. She does not head Reed Works, Bo Tarn said.");
    auto const quill = s.who(Kind::person, {"Mara Quill"});
    auto const works = s.who(Kind::organization, {"Reed Works"});
    auto const tarn = s.who(Kind::person, {"Bo Tarn"});
    auto const voice = s.voice(VoiceKind::person, "Bo Tarn", 0, tarn);
    s.says(Predicate::life_status, quill, none, "Mara Quill is alive", "living");
    s.says(Predicate::heads, quill, works, "She does not head Reed Works", "head", voice).polarity = Polarity::denied;
    return s.record;
}

void build(std::string const &path) {
    Database db(path, Mode::write);
    for (auto const &record : {meeting(), rumour(), answer()}) db.put(record, whole_name);
    db.reject({"herald/9", "line 4", "is cut off"});
    auto identities = by_name(db.clusters_needing_resolution());
    auto const id = [&](char const *name) {
        return std::stoll(
            one(path, std::string("SELECT min(coalesce(naming_id, id)) FROM cluster WHERE name = '") + name + "'"));
    };
    identities.namesakes.push_back(
        {id("Bo Tarn"), id("Bo Tarr"), "", "", 0.943, Verdict::different, "no body, office or kin agrees"});
    db.store_identities(identities);
    auto const world = world_to_check(db).value();
    Conflict status;
    status.kind = ConflictKind::life_status;
    status.entity = id("Mara Quill");
    status.summary = "Mara Quill is said to be dead, and to be alive";
    for (auto const &fact : world.facts)
        if (fact.predicate == Predicate::life_status)
            status.sides.push_back(
                {fact.value == "dead" ? 0 : 1, fact.value, fact.id, fact.document, fact.span, fact.quote});
    db.store_conflicts(world, std::vector{status});
    db.finish();
}

struct Query {
    std::string sql;
    Params params;
};

/// The ```sql blocks of the README, by their number in the heading before them; "-- :name = value" gives a parameter.
std::map<int, Query> queries() {
    std::ifstream readme(NAMESAKE_SOURCE "/schema/README.md");
    std::map<int, Query> found;
    int number = 0;
    bool inside = false;
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with("### ")) number = std::stoi(line.substr(4));
        if (line.starts_with("```"))
            inside = line == "```sql";
        else if (inside && line.starts_with("-- :"))
            found[number].params[line.substr(4, line.find(" = ") - 4)] = line.substr(line.find(" = ") + 3);
        else if (inside)
            found[number].sql.append(line).append("\n");
    }
    return found;
}

/// The answers: a number on a line of its own, then the rows.
std::map<int, std::string> answers() {
    std::ifstream file(NAMESAKE_SOURCE "/tests/schema/worked_queries.txt");
    std::map<int, std::string> found;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        if (!line.empty() && line.find_first_not_of("0123456789") == std::string::npos)
            number = std::stoi(line);
        else if (!line.empty())
            found[number].append(line).append("\n");
    }
    return found;
}

std::string cell(Value const &value) {
    std::ostringstream out;
    std::visit(
        [&](auto const &v) {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::monostate>)
                out << "null";
            else
                out << v;
        },
        value);
    return out.str();
}

/// What a query may use and may read from end to end.
struct Plan {
    std::set<std::string> uses, scans;
    bool operator==(Plan const &) const = default;
};

std::map<int, Plan> plans() {
    std::ifstream file(NAMESAKE_SOURCE "/tests/schema/plans.txt");
    std::map<int, Plan> found;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        int number = 0;
        words >> number;
        auto *part = &found[number].uses;
        for (std::string word; words >> word;)
            word == "|" ? void(part = &found[number].scans) : void(part->insert(word));
    }
    return found;
}

/// The same from what SQLite says: "SEARCH c USING INDEX cluster_entity (entity_id=?)", "SCAN k". The small tables of
/// words do not count.
Plan plan(std::string const &path, std::string const &sql) {
    Plan found;
    for (auto const &row : rows(path, "EXPLAIN QUERY PLAN " + sql)) {
        std::istringstream words(row.substr(row.find_last_of('|') + 1));
        std::string first, what, word;
        words >> first >> what;
        if (first == "SCAN") found.scans.insert(what);
        while (words >> word)
            if (word == "INDEX" && words >> word && !word.ends_with("_word_1") && word.find(':') == std::string::npos &&
                !word.starts_with('('))
                found.uses.insert(word);
    }
    return found;
}

}  // namespace

TEST_CASE("the worked queries of the README give what they promise") {
    TemporaryFile file;
    build(file.path());
    Database db(file.path(), Mode::read);
    auto const expected = answers();
    auto const asked = queries();
    CHECK(asked.size() == 25);
    CHECK(asked.size() == expected.size());
    for (auto const &[number, query] : asked) {
        INFO("query " << number);
        std::string got;
        db.query(query.sql, query.params, {}, {nullptr, [&](auto row) {
                                                   for (std::size_t i = 0; i < row.size(); ++i)
                                                       got.append(i ? "|" : "").append(cell(row[i]));
                                                   got += '\n';
                                               }});
        CHECK(got == (expected.contains(number) ? expected.at(number) : ""));
    }
}

TEST_CASE("the worked queries use the indexes that are there for them") {
    TemporaryFile file;
    build(file.path());
    auto const expected = plans();
    CHECK(expected.size() == 25);
    auto const words = [](std::set<std::string> const &of) {
        std::string line;
        for (auto const &word : of) line += word + " ";
        return line;
    };
    for (auto const &[number, query] : queries()) {
        INFO("query " << number);
        auto const now = plan(file.path(), query.sql);
        CHECK(words(now.uses) == words(expected.at(number).uses));
        CHECK(words(now.scans) == words(expected.at(number).scans));
    }
}
