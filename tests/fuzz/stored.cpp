// A database whose bytes are not what was written: an error or rows, never a crash.
#include <fstream>
#include <sstream>

#include "fuzz/scratch.hpp"
#include "fuzz/targets.hpp"
#include "store/database.hpp"

namespace namesake::fuzz {
namespace {

model::Record small_record() {
    model::Record r;
    r.document.id = r.document.uri = "orsa-1";
    r.document.published = "2014-05-06";
    r.document.text = "Ada Lind is mayor of Orsa.";
    r.document.segments = {{model::Zone::paragraph, {0, 26}, {}, -1, 0}};
    r.extraction.mentions = {{{0, 8}, 0, model::Kind::person, model::Form::name, 0, "", "given_surname", 0, false},
                             {{21, 25}, 0, model::Kind::place, model::Form::name, 1, "", "capitalised_run", 0, false}};
    r.extraction.voices = {{}};
    r.extraction.entities = {{model::Kind::person, "Ada Lind", {{"Ada Lind", "full_name", 1}}, {}},
                             {model::Kind::place, "Orsa", {{"Orsa", "full_name", 1}}, {}}};
    model::Claim c;
    c.predicate = model::Predicate::heads;
    c.segment = 0;
    c.span = {0, 25};
    c.subject = {0, 0, model::Kind::person, ""};
    c.object = {1, 1, model::Kind::place, ""};
    c.value = "mayor";
    c.rule = "person_is_role";
    r.extraction.claims = {c};
    return r;
}

std::string written_database() {
    Scratch const file("base");
    {
        store::Database db(file.path.string(), store::Mode::write);
        db.put(small_record(), [](model::Cluster const &) { return std::vector<std::string>{"lind"}; });
        db.finish();
    }
    std::ostringstream bytes;
    bytes << std::ifstream(file.path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// Three bytes say where, the fourth what; 0xFFFFFF cuts the file there instead.
std::string damaged(std::string base, std::string_view edits) {
    for (; edits.size() >= 4; edits.remove_prefix(4)) {
        auto const byte = [&](std::size_t n) { return static_cast<std::size_t>(static_cast<unsigned char>(edits[n])); };
        std::size_t const where = byte(0) << 16 | byte(1) << 8 | byte(2);
        if (where == 0xFFFFFF)
            base.resize(base.size() * byte(3) / 256);
        else if (!base.empty())
            base[where % base.size()] = edits[3];
    }
    return base;
}

}  // namespace

void database(std::string_view bytes) {
    static std::string const base = written_database();
    Scratch const file("damaged");
    std::ofstream(file.path, std::ios::binary) << damaged(base, bytes);
    try {
        store::Database db(file.path.string(), store::Mode::read, std::chrono::milliseconds(0));
        db.passages(db.overview());
        db.verify();
        db.find_entities("Ada Lind");
        db.query("SELECT * FROM claims_full", {}, {std::chrono::milliseconds(500)}, {[](auto) {}, [](auto) {}});
    } catch (store::Error const &refused) {
        must(*refused.what() != '\0', "a refusal says why");
    }
}

}  // namespace namesake::fuzz
