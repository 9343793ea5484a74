// namesake remove: forget a document and all that rests on it alone.
#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/settle.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db;
    std::vector<std::string> documents;
};

int run(Options const &options) {
    store::Database{options.db, store::Mode::read};  // it must be there already: to write would make it
    store::Database db(options.db, store::Mode::write);
    auto transaction = db.transaction();
    for (std::string const &document : options.documents)
        if (!db.remove(document))
            throw UsageError(
                fmt::format("{}: there is no document '{}'; `namesake query` on documents lists them by id "
                            "and uri",
                            options.db, document));
    settle(db);
    transaction.commit();
    return Status::done;
}

}  // namespace

Run set_up_remove(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("remove", "Forget a document and all that rests on it alone");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->add_option("DOCUMENT", options->documents, "Its uri or its id")->required();
    return [options] { return run(*options); };
}

}  // namespace namesake::cli
