// namesake query: a user's SQL, read-only.
#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "show/table.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, sql, format = "table";
    std::vector<std::string> params;
};

store::Params bound(std::vector<std::string> const &given) {
    store::Params params;
    for (std::string const &param : given) {
        auto const equals = param.find('=');
        if (equals == std::string::npos || equals == 0)
            throw UsageError(fmt::format("--param {}: write NAME=VALUE", param));
        params[param.substr(0, equals)] = param.substr(equals + 1);
    }
    return params;
}

int run(Options const &options) {
    store::Params const params = bound(options.params);
    store::Database db(options.db, store::Mode::read);
    model::Table table;
    store::Rows rows;
    rows.columns = [&](std::span<std::string const> names) { table.columns.assign(names.begin(), names.end()); };
    rows.row = [&](std::span<store::Value const> values) { table.rows.emplace_back(values.begin(), values.end()); };
    db.query(options.sql, params, {}, rows);
    if (options.format == "csv")
        print(show::table_csv(table));
    else if (options.format == "json")
        print(show::table_json(table));
    else
        print(show::table_text(table, output_style()));
    return Status::done;
}

}  // namespace

Run set_up_query(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("query", "Ask the database in SQL, read-only");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->add_option("SQL", options->sql, "One SELECT")->required();
    command->add_option("--format", options->format, "table, csv or json")
        ->check(CLI::IsMember({"table", "csv", "json"}))
        ->capture_default_str();
    command->add_option("--param", options->params, "NAME=VALUE for :NAME in the SQL (repeatable)")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    return [options] { return run(*options); };
}

}  // namespace namesake::cli
