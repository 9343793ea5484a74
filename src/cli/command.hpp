// The commands of the program: each parses its own options and runs.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace namesake::cli {

/// Exit statuses of the contract.
enum Status : int { done = 0, refused = 1, usage = 2, database = 3 };

/// Wrong usage found after the options were parsed: what, and what to do.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What every command understands.
struct Common {
    bool quiet = false;
    bool any_language = false;  ///< read names from texts that are not English, too
    unsigned jobs = 0;  ///< 0: one a core
    std::vector<std::string> lexicons;
    std::string published;
};

using Run = std::function<int()>;

/// Each adds its subcommand and says what to run if it is chosen.
using Setup = Run (*)(CLI::App &program, Common const &common);

Run set_up_build(CLI::App &, Common const &);
Run set_up_extract(CLI::App &, Common const &);
Run set_up_load(CLI::App &, Common const &);
Run set_up_remove(CLI::App &, Common const &);
Run set_up_verify(CLI::App &, Common const &);
Run set_up_report(CLI::App &, Common const &);
Run set_up_map(CLI::App &, Common const &);
Run set_up_export(CLI::App &, Common const &);
Run set_up_query(CLI::App &, Common const &);
Run set_up_show(CLI::App &, Common const &);
Run set_up_explain(CLI::App &, Common const &);
Run set_up_decide(CLI::App &, Common const &);
Run set_up_import(CLI::App &, Common const &);

}  // namespace namesake::cli
