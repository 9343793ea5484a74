// namesake decide: what an analyst makes of a conflict or of two names, kept so that it outlives a new build.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <memory>

#include "cli/command.hpp"
#include "cli/settle.hpp"
#include "cli/terminal.hpp"
#include "resolve/across.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, note, a, b, conflict;
};

std::string analyst() {
    char const *user = std::getenv("USER");
    return user && *user ? user : "unknown";
}

store::Judged judged_now(Options const &options, bool dismissed = false) {
    return {dismissed, fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))), analyst(), options.note};
}

/// The one entity of this id or name.
model::EntityRow entity_called(store::Database &db, std::string const &path, std::string const &name) {
    auto const found = db.find_entities(name);
    if (found.empty())
        throw UsageError(fmt::format("{}: no entity goes by '{}'; `namesake show` finds near names", path, name));
    if (found.size() == 1) return found[0];
    std::string ids;
    for (auto const &row : found) ids += fmt::format("{}{} ({})", ids.empty() ? "" : ", ", row.id, row.name);
    throw UsageError(fmt::format("{}: several go by '{}': give one of these ids: {}", path, name, ids));
}

int decide_pair(Options const &options, model::Verdict verdict) {
    store::Database{options.db, store::Mode::read};  // it must be there already: to write would make it
    store::Database db(options.db, store::Mode::write);
    auto transaction = db.transaction();
    auto const a = entity_called(db, options.db, options.a), b = entity_called(db, options.db, options.b);
    if (a.id == b.id && verdict == model::Verdict::same)
        throw UsageError(fmt::format("{}: '{}' and '{}' are one already", options.db, options.a, options.b));
    if (a.id == b.id)
        throw UsageError(
            fmt::format("{}: '{}' and '{}' are one entity: nothing tells them apart by name; decide about the "
                        "conflict instead",
                        options.db, options.a, options.b));
    db.decide(verdict, a.id, b.id, judged_now(options));
    settle(db);
    transaction.commit();
    for (auto const &lost : db.lost_places()) fmt::print(stderr, "namesake: {}: is not found any more\n", lost);
    return Status::done;
}

/// The one conflict of this number.
model::ConflictId conflict_numbered(store::Database &db, Options const &options) {
    auto const found = db.conflicts_numbered(options.conflict);
    if (found.empty())
        throw UsageError(
            fmt::format("{}: there is no conflict {}; `namesake report` numbers them", options.db, options.conflict));
    if (found.size() > 1)
        throw UsageError(fmt::format("{}: several conflicts end with {}: give one of {}", options.db,
                                     options.conflict, fmt::join(found, ", ")));
    return found[0];
}

int decide_conflict(Options const &options, bool dismissed) {
    store::Database{options.db, store::Mode::read};
    store::Database db(options.db, store::Mode::write);
    db.decide(conflict_numbered(db, options), judged_now(options, dismissed));
    return Status::done;
}

/// One of the verdicts as a command of its own.
void add_verdict(CLI::App &command, std::string const &verdict, std::string const &what,
                 std::shared_ptr<Options> const &options) {
    CLI::App *part = command.add_subcommand(verdict, what);
    part->add_option("CONFLICT", options->conflict, "Its number in the report")->required();
    part->add_option("--note", options->note, "Why")->type_name("TEXT");
}

void add_pair_verdict(CLI::App &command, std::string const &verdict, std::string const &what,
                      std::shared_ptr<Options> const &options) {
    CLI::App *part = command.add_subcommand(verdict, what);
    part->add_option("A", options->a, "A name, or an entity's id")->required();
    part->add_option("B", options->b, "Another")->required();
    part->add_option("--note", options->note, "Why")->type_name("TEXT");
}

}  // namespace

Run set_up_decide(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("decide", "Record what you make of a conflict, or of two names");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->require_subcommand(1);
    add_pair_verdict(*command, "same", "The two are one", options);
    add_pair_verdict(*command, "different", "The two are two, whatever else may join them", options);
    add_pair_verdict(*command, "unsure", "They stay two, and are listed as unsure", options);
    add_verdict(*command, "accept", "The conflict is real", options);
    add_verdict(*command, "dismiss", "It is none: listed last, until a new claim changes it", options);
    return [options, command] {
        for (auto const name : model::verdict_names)
            if (command->got_subcommand(std::string(name)))
                return decide_pair(*options, *model::from_name<model::Verdict>(model::verdict_names, name));
        return decide_conflict(*options, command->got_subcommand("dismiss"));
    };
}

}  // namespace namesake::cli
