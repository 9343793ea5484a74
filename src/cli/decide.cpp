// namesake decide: what an analyst makes of a conflict, kept so that it outlives a new build.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <memory>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, note;
    model::ConflictId conflict = 0;
};

std::string analyst() {
    char const *user = std::getenv("USER");
    return user && *user ? user : "unknown";
}

int run(Options const &options, bool dismissed) {
    store::Database{options.db, store::Mode::read};  // it must be there already: to write would make it
    store::Database db(options.db, store::Mode::write);
    store::Judged const judged{dismissed, fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))),
                               analyst(), options.note};
    if (!db.decide(options.conflict, judged))
        throw UsageError(
            fmt::format("{}: there is no conflict {}; `namesake report` numbers them", options.db, options.conflict));
    return Status::done;
}

/// One of the verdicts as a command of its own.
void add_verdict(CLI::App &command, std::string const &verdict, std::string const &what,
                 std::shared_ptr<Options> const &options) {
    CLI::App *part = command.add_subcommand(verdict, what);
    part->add_option("CONFLICT", options->conflict, "Its number in the report")->required();
    part->add_option("--note", options->note, "Why")->type_name("TEXT");
}

}  // namespace

Run set_up_decide(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("decide", "Record what you make of a conflict");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->require_subcommand(1);
    add_verdict(*command, "accept", "The conflict is real", options);
    add_verdict(*command, "dismiss", "It is none: listed last, until a new claim changes it", options);
    return [options, command] { return run(*options, command->got_subcommand("dismiss")); };
}

}  // namespace namesake::cli
