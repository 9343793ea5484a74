// namesake: who claims what about whom, in news. This file parses the command line and turns errors into exit statuses.
#include <fmt/format.h>
#include <cstdio>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "store/error.hpp"

namespace namesake::cli {
namespace {

struct Command {
    std::string_view name;
    Setup set_up;
};
constexpr Command commands[] = {{"build", set_up_build},   {"extract", set_up_extract}, {"load", set_up_load},
                                {"report", set_up_report}, {"map", set_up_map},         {"export", set_up_export},
                                {"query", set_up_query},   {"show", set_up_show},       {"explain", set_up_explain},
                                {"decide", set_up_decide}, {"remove", set_up_remove},   {"import", set_up_import},
                                {"verify", set_up_verify}};

void complain(std::string_view what) {
    tell("namesake: {}\n", what);
}

int run(int argc, char **argv) {
    CLI::App program{
        "Who claims what about whom, in news: reads articles, keeps the graph in one SQLite file, shows where it "
        "contradicts itself.",
        "namesake"};
    program.set_version_flag("--version", std::string("namesake ") + NAMESAKE_VERSION);
    program.require_subcommand(1);
    program.fallthrough();
    Common common;
    program.add_flag("--quiet", common.quiet, "Say nothing but errors");
    program.add_flag("--any-language", common.any_language, "Read names from texts that are not English, too");
    program.add_option("--jobs", common.jobs, "Threads (default: one a core)")
        ->check(CLI::Range(1u, 256u))
        ->type_name("N");
    program
        .add_option("--lexicon", common.lexicons,
                    "A word list of your own: CLASS<TAB>ENTRY adds, -CLASS<TAB>ENTRY takes away (repeatable)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    program.add_option("--published", common.published, "Date of input that carries none (ISO)")->type_name("DATE");

    std::vector<Run> runs;
    for (Command const &command : commands) runs.push_back(command.set_up(program, common));
    try {
        program.parse(argc, argv);
    } catch (CLI::CallForHelp const &e) {
        return program.exit(e);
    } catch (CLI::CallForVersion const &e) {
        return program.exit(e);
    } catch (CLI::Success const &e) {
        return program.exit(e);
    } catch (CLI::RequiredError const &e) {
        bool const unknown = argc > 1 && argv[1][0] != '-' && program.get_subcommands().empty();
        complain(unknown ? fmt::format("there is no command '{}'; see 'namesake --help'", argv[1])
                         : fmt::format("{}; see 'namesake --help'", e.what()));
        return Status::usage;
    } catch (CLI::ParseError const &e) {
        complain(fmt::format("{}; see 'namesake --help'", e.what()));
        return Status::usage;
    }
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (program.got_subcommand(std::string(commands[i].name))) return runs[i]();
    return Status::usage;
}

/// The one ladder from exceptions to exit statuses.
int guarded(int argc, char **argv) {
    try {
        int const status = run(argc, argv);
        return flush_output() ? status : Status::refused;
    } catch (UsageError const &e) {
        complain(e.what());
        return Status::usage;
    } catch (store::Error const &e) {
        complain(e.what());
        switch (e.nature()) {
            case store::Error::Nature::usage:
                return Status::usage;
            case store::Error::Nature::limit:
                return Status::refused;
            case store::Error::Nature::database:
                return Status::database;
        }
        return Status::database;
    } catch (std::exception const &e) {
        complain(e.what());
        return Status::refused;
    }
}

}  // namespace
}  // namespace namesake::cli

int main(int argc, char **argv) {
    namesake::cli::hold_standard_files();
    return namesake::cli::guarded(argc, argv);
}
