#include "cli/decisions.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

#include "cli/refusals.hpp"
#include "cli/settle.hpp"
#include "cli/terminal.hpp"
#include "read/decision.hpp"
#include "read/read.hpp"
#include "show/decision_json.hpp"
#include "show/words.hpp"

namespace namesake::cli {
namespace {

std::string analyst() {
    char const *user = std::getenv("USER");
    return user && *user ? user : "unknown";
}

/// What a file of decisions came to.
struct Tally {
    std::int64_t added = 0, known = 0, refused = 0;
};

void take(read::RawItem const &item, store::Database &db, Tally &tally) {
    auto refuse = [&](model::Rejection const &rejection) {
        say_refused(rejection);
        ++tally.refused;
    };
    if (auto const *rejection = std::get_if<model::Rejection>(&item)) return refuse(*rejection);
    auto const &raw = std::get<read::RawDocument>(item);
    auto const parsed = read::parse_decision(raw.bytes);
    if (auto const *why = std::get_if<std::string>(&parsed)) return refuse({raw.input, raw.place, *why});
    ++(db.add(std::get<model::DecisionRow>(parsed)) ? tally.added : tally.known);
}

}  // namespace

store::Judged judged_now(std::string const &note) {
    return {false, fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))), analyst(), note};
}

void say_lost(store::Database &db) {
    for (auto const &lost : db.lost_places()) tell("namesake: {}: is not found any more\n", lost);
}

int undo_decision(std::string const &path, std::int64_t decision) {
    store::Database{path, store::Mode::read};  // it must be there already: to write would make it
    store::Database db(path, store::Mode::write);
    auto transaction = db.transaction();
    switch (db.undo(decision, judged_now())) {
        case store::Undo::unknown:
            throw UsageError(
                fmt::format("{}: there is no decision {}; `namesake decide export` numbers them", path, decision));
        case store::Undo::already:
            throw UsageError(fmt::format("{}: decision {} is undone already", path, decision));
        case store::Undo::done:
            break;
    }
    settle(db);
    transaction.commit();
    return Status::done;
}

int list_lost(std::string const &path) {
    store::Database db(path, store::Mode::read);
    for (auto const &lost : db.lost_places()) print(lost + "\n");
    return Status::done;
}

int export_decisions(std::string const &path) {
    store::Database db(path, store::Mode::read);
    for (auto const &decision : db.decisions()) print(show::decision_json(decision) + "\n");
    return Status::done;
}

int import_decisions(std::string const &path, std::string const &file, Common const &common) {
    store::Database{path, store::Mode::read};
    store::Database db(path, store::Mode::write);
    auto transaction = db.transaction();
    Tally tally;
    std::string const inputs[] = {file};
    read::read_inputs(inputs, {}, [&](read::RawItem &&item) {
        take(item, db, tally);
        return true;
    });
    settle(db);
    transaction.commit();
    say_lost(db);
    if (!common.quiet)
        tell("{}: {} added, {} known already, {} refused\n", path, show::counted(tally.added, "decision"), tally.known,
             tally.refused);
    return tally.refused ? Status::refused : Status::done;
}

}  // namespace namesake::cli
