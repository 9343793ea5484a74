#include "worlds.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace namesake::store::test {

using namespace model;
using Lines = std::vector<std::string>;

TemporaryFile::TemporaryFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "namesake-store-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
    path_ = folder_ + "/graph.db";
}
TemporaryFile::~TemporaryFile() {
    std::filesystem::remove_all(folder_);
}

std::vector<std::string> rows(std::string const &path, std::string const &sql) {
    sqlite3 *db = nullptr;
    sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> const close(db, sqlite3_close);
    std::vector<std::string> found;
    auto const add = [](void *out, int n, char **values, char **) {
        std::string row;
        for (int i = 0; i < n; ++i) row.append(i ? "|" : "").append(values[i] ? values[i] : "null");
        static_cast<std::vector<std::string> *>(out)->push_back(row);
        return 0;
    };
    if (sqlite3_exec(db, sql.c_str(), add, &found, nullptr) != SQLITE_OK)
        throw std::runtime_error(sql + ": " + sqlite3_errmsg(db));
    return found;
}

std::string one(std::string const &path, std::string const &sql) {
    auto const found = rows(path, sql);
    return found.size() == 1 ? found.front() : std::to_string(found.size()) + " rows";
}

std::string bytes(std::string const &path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

namespace {

Span find(std::string const &text, std::string const &words, std::size_t from = 0) {
    auto const at = text.find(words, from);  // the test texts are ASCII up to here, or say otherwise
    if (at == std::string::npos) throw std::runtime_error("not in the text: " + words);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Claim &claim(Extraction &x, Predicate predicate, Polarity polarity, Certainty certainty, std::int32_t segment,
             Span span, std::string const &value, std::int32_t voice, std::string const &rule) {
    auto &made = x.claims.emplace_back();
    made.predicate = predicate;
    made.polarity = polarity;
    made.certainty = certainty;
    made.segment = segment;
    made.span = span;
    made.value = value;
    made.voice = voice;
    made.rule = rule;
    return made;
}

End of_entity(std::int32_t index) {
    End end;
    end.entity = index;
    return end;
}

}  // namespace

Record full_record() {
    Record r;
    auto &d = r.document;
    d = {"42", "https://example.org/a", "Talks at the lake", "A. Writer", "2021-03-04", "", "utf-8", {}};
    d.text =
        "Mara Quill met envoys\n\nMarsh Radio quoted a clerk: the late Mara Quill led the Lake Board on 3 March. "
        "Veltian envoy Bo Tarn is her grandson, not Bo Tarr.\nreed77: she is alive\n  otter: no\n";
    auto const &t = d.text;
    d.segments = {{Zone::headline, find(t, "Mara Quill met envoys"), "", none, 0},
                  {Zone::paragraph, {23, find(t, "\nreed77").start}, "", none, 0},
                  {Zone::comment, find(t, "she is alive"), "reed77", none, 0},
                  {Zone::comment, find(t, "no\n", find(t, "otter").start), "otter", 2, 1}};
    auto &x = r.extraction;
    auto const late = find(t, "late Mara Quill");
    x.mentions = {{find(t, "Mara Quill"), 0, Kind::person, Form::name, 0, "", "first_and_last"},
                  {find(t, "Marsh Radio"), 1, Kind::organization, Form::name, 1, "", "org_head"},
                  {{late.start + 5, late.end}, 1, Kind::person, Form::name, 0, "", "first_and_last"},
                  {find(t, "Lake Board"), 1, Kind::organization, Form::name, 2, "", "org_head"},
                  {find(t, "3 March"), 1, Kind::date, Form::name, 3, "2021-03-03", "day_month"},
                  {find(t, "Bo Tarn"), 1, Kind::person, Form::name, 4, "", "titled_person"},
                  {find(t, "grandson"), 1, Kind::person, Form::nominal, 4, "grandson", "kin_word"},
                  {find(t, "Bo Tarr"), 1, Kind::person, Form::name, 5, "", "first_and_last"},
                  {find(t, "she is"), 2, Kind::person, Form::pronoun, none, "", "pronoun"}};
    x.voices = {{VoiceKind::document, "", none, none, none},
                {VoiceKind::organization, "Marsh Radio", 1, 1, 0},
                {VoiceKind::anonymous, "a clerk", none, none, 1},
                {VoiceKind::commenter, "reed77", none, none, 0}};
    x.entities = {{Kind::person, "Mara Quill", {{"Mara Quill", "full_name", 2}}, {"role:head", "body:lake board"}},
                  {Kind::organization, "Marsh Radio", {{"Marsh Radio", "full_name", 1}}, {}},
                  {Kind::organization, "Lake Board", {{"Lake Board", "full_name", 1}}, {}},
                  {Kind::date, "2021-03-03", {{"3 March", "value", 1}}, {}},
                  {Kind::person, "Bo Tarn", {{"Bo Tarn", "full_name", 1}}, {}},
                  {Kind::person, "Bo Tarr", {{"Bo Tarr", "full_name", 1}}, {}}};
    using enum Predicate;
    using enum Polarity;
    using enum Certainty;
    auto &meeting =
        claim(x, Predicate::event, questioned, future, 0, find(t, "Mara Quill met envoys"), "meeting", 0, "met");
    meeting.subject.mention = 0;
    meeting.place.implied = "Veltia";
    meeting.date_value = "2021-03-03";
    meeting.quantity = ">=2";
    claim(x, life_status, asserted, hedged, 1, late, "dead", 2, "late").subject = of_entity(0);
    auto const led = find(t, "Mara Quill led the Lake Board", late.start);
    auto &heads_board = claim(x, heads, asserted, plain, 1, led, "head", 2, "led");
    heads_board.subject = of_entity(0);
    heads_board.object = of_entity(2);
    heads_board.valid_from = "2019";
    heads_board.valid_to = heads_board.date_value = "2021-03-03";
    auto &citizen = claim(x, citizen_of, asserted, plain, 1, find(t, "Veltian envoy Bo Tarn"), "", 0, "demonym_role");
    citizen.subject = of_entity(4);
    citizen.object.implied = "Veltia";
    claim(x, life_status, denied, plain, 2, find(t, "she is alive"), "living", 3, "is_alive").subject = of_entity(0);
    x.judgements = {{4, 5, Verdict::different, 0.93, "the text says: not Bo Tarr"}};
    Conflict weekday;
    weekday.kind = ConflictKind::weekday_date;
    weekday.level = Level::tension;
    weekday.entity = 1;
    weekday.summary = "A day and its date do not agree";
    weekday.sides = {{0, "Wednesday", 0, 0, find(t, "3 March"), "3 March"},
                     {1, "2021-03-03", 3, 0, find(t, "on 3 March"), "on 3 March"}};
    x.conflicts = {weekday};
    return r;
}

Record story(std::string const &uri, std::string const &person, std::string const &body) {
    Record r;
    r.document.uri = uri;
    r.document.published = "2022-01-01";
    r.document.text = person + " heads " + body + ".";
    auto const &t = r.document.text;
    r.document.segments = {{Zone::paragraph, {0, static_cast<std::uint32_t>(t.size())}, "", none, 0}};
    auto &x = r.extraction;
    x.voices = {{}};
    x.mentions = {{find(t, person), 0, Kind::person, Form::name, 0, "", "first_and_last"},
                  {find(t, body, person.size()), 0, Kind::organization, Form::name, 1, "", "org_head"}};
    x.entities = {{Kind::person, person, {{person, "full_name", 1}}, {}},
                  {Kind::organization, body, {{body, "full_name", 1}}, {}}};
    auto &heads = x.claims.emplace_back();
    heads.predicate = Predicate::heads;
    heads.segment = 0;
    heads.span = {0, static_cast<std::uint32_t>(t.size() - 1)};
    heads.subject = of_entity(0);
    heads.object = of_entity(1);
    heads.rule = "heads_body";
    return r;
}

std::vector<std::string> whole_name(Cluster const &cluster) {
    return {cluster.name};
}

Identities by_name(std::span<Cluster const> clusters) {
    std::map<std::pair<Kind, std::string>, EntityId> first;
    Identities found;
    for (auto const &cluster : clusters)
        found.members.push_back(
            {cluster.id, first.emplace(std::pair(cluster.kind, cluster.name), cluster.id).first->second, "same_name"});
    return found;
}

void resolve(Database &database) {
    auto const clusters = database.clusters_needing_resolution();
    database.store_identities(by_name(clusters));
}

void put_all(Database &db, std::vector<Record> const &records) {
    for (auto const &record : records) db.put(record, whole_name);
    resolve(db);
    db.finish();
}

namespace {

/// Two sides: every heads claim of a body against every other subject's.
std::vector<Conflict> two_heads(World const &world) {
    std::map<EntityId, Conflict> found;
    for (auto const &fact : world.facts) {
        if (fact.predicate != Predicate::heads) continue;
        auto &conflict = found[fact.object];
        conflict.kind = ConflictKind::role_holder;
        conflict.entity = fact.object;
        conflict.summary = "two heads";
        conflict.sides.push_back(
            {static_cast<int>(conflict.sides.size()), fact.quote, fact.id, fact.document, fact.span, fact.quote});
    }
    std::vector<Conflict> list;
    for (auto &[body, conflict] : found)
        if (conflict.sides.size() > 1) list.push_back(conflict);
    return list;
}

}  // namespace

std::optional<World> world_to_check(Database &db) {
    auto const claims = db.claims_to_check();
    if (!claims) return {};
    std::vector<ClaimId> ids;
    for (auto const &claim : *claims) ids.push_back(claim.id);
    return db.world_to_check(ids);
}

void recheck(Database &db) {
    if (auto const world = world_to_check(db)) db.store_conflicts(*world, two_heads(*world));
}

void check_sound(std::string const &path) {
    CHECK(rows(path, "PRAGMA foreign_key_check").empty());
    CHECK(one(path, "PRAGMA integrity_check") == "ok");
    CHECK(
        rows(path,
             "SELECT e.id FROM entity e WHERE id <> (SELECT min(coalesce(naming_id, id)) FROM cluster WHERE entity_id ="
             " e.id) OR mention_count <> (SELECT count(*) FROM mentions WHERE entity_id = e.id)"
             " OR document_count <> (SELECT count(DISTINCT document_id) FROM cluster WHERE entity_id = e.id)")
            .empty());
}

}  // namespace namesake::store::test
