// namesake decide: what an analyst makes of a conflict or of two names, kept so that it outlives a new build.
#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/decisions.hpp"
#include "cli/settle.hpp"
#include "cli/terminal.hpp"
#include "resolve/across.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, note, a, b, conflict, file;
    std::int64_t decision = 0;
};

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

/// By its number it can be undone.
int say_decided(std::int64_t decision, Common const &common) {
    if (!common.quiet) tell("decision {}\n", decision);
    return Status::done;
}

int decide_pair(Options const &options, model::Verdict verdict, Common const &common) {
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
    auto const decision = db.decide(verdict, a.id, b.id, judged_now(options.note));
    settle(db);
    transaction.commit();
    say_lost(db);
    return say_decided(decision, common);
}

/// The one conflict of this number.
model::ConflictId conflict_numbered(store::Database &db, Options const &options) {
    auto const found = db.conflicts_numbered(options.conflict);
    if (found.empty())
        throw UsageError(
            fmt::format("{}: there is no conflict {}; `namesake report` numbers them", options.db, options.conflict));
    if (found.size() > 1)
        throw UsageError(fmt::format("{}: several conflicts end with {}: give one of {}", options.db, options.conflict,
                                     fmt::join(found, ", ")));
    return found[0];
}

int decide_conflict(Options const &options, bool dismissed, Common const &common) {
    store::Database{options.db, store::Mode::read};
    store::Database db(options.db, store::Mode::write);
    auto judged = judged_now(options.note);
    judged.dismissed = dismissed;
    return say_decided(db.decide(conflict_numbered(db, options), judged), common);
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

Run set_up_decide(CLI::App &program, Common const &common) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("decide", "Record what you make of a conflict, or of two names");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->require_subcommand(1);
    add_pair_verdict(*command, "same", "The two are one", options);
    add_pair_verdict(*command, "different", "The two are two, whatever else may join them", options);
    add_pair_verdict(*command, "unsure", "They stay two, and are listed as unsure", options);
    add_verdict(*command, "accept", "The conflict is real", options);
    add_verdict(*command, "dismiss", "It is none: listed last, until a new claim changes it", options);
    CLI::App *undo = command->add_subcommand("undo", "Take a decision back: it stays on record, what it did is undone");
    undo->add_option("DECISION", options->decision, "Its number: `decide export` shows them")->required();
    command->add_subcommand("lost", "Names of decisions that are not found in the texts any more");
    command->add_subcommand("export", "All decisions as JSON lines, with the words by which their places are found");
    CLI::App *import = command->add_subcommand("import", "Take over what `decide export` wrote, here or elsewhere");
    import->add_option("FILE", options->file, "Its JSON lines, or - for standard input")->required();
    return [options, command, &common] {
        if (command->got_subcommand("undo")) return undo_decision(options->db, options->decision);
        if (command->got_subcommand("lost")) return list_lost(options->db);
        if (command->got_subcommand("export")) return export_decisions(options->db);
        if (command->got_subcommand("import")) return import_decisions(options->db, options->file, common);
        for (auto const name : model::verdict_names)
            if (command->got_subcommand(std::string(name)))
                return decide_pair(*options, *model::from_name<model::Verdict>(model::verdict_names, name), common);
        return decide_conflict(*options, command->got_subcommand("dismiss"), common);
    };
}

}  // namespace namesake::cli
