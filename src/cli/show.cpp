// namesake show: everything about one name.
#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "resolve/across.hpp"
#include "show/sheet.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, name;
};

int run(Options const &options) {
    store::Database db(options.db, store::Mode::read);
    auto const found = db.find_entities(options.name, resolve::name_keys);
    if (found.empty())
        throw UsageError(fmt::format("{}: no entity goes by '{}'; `namesake query` on aliases lists the names",
                                     options.db, options.name));
    store::Filter filter;
    for (model::EntityRow const &row : found) filter.entities.push_back(row.id);
    model::Overview const overview = db.overview(filter);
    for (model::EntityRow const &row : found) print(show::sheet(overview, row.id, output_style()));
    return Status::done;
}

}  // namespace

Run set_up_show(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("show", "Everything about one name");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->add_option("NAME", options->name, "A name, in any case")->required();
    return [options] { return run(*options); };
}

}  // namespace namesake::cli
