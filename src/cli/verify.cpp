// namesake verify: every mention, quote and claim proved again against the stored text.
#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "show/escape.hpp"
#include "show/words.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

int run(std::string const &path, Common const &common) {
    store::Database db(path, store::Mode::read);
    auto const broken = db.verify();
    for (std::string const &line : broken) print(show::visible(line) + "\n");
    auto const counts = db.counts();
    if (!common.quiet)
        tell("{}: {}, {}, {}: {}\n", path, show::counted(counts.documents, "document"),
             show::counted(counts.mentions, "mention"), show::counted(counts.claims, "claim"),
             broken.empty() ? "all as they were stored"
                            : show::counted(static_cast<std::int64_t>(broken.size()), "fault"));
    return broken.empty() ? Status::done : Status::refused;
}

}  // namespace

Run set_up_verify(CLI::App &program, Common const &common) {
    auto path = std::make_shared<std::string>();
    CLI::App *command =
        program.add_subcommand("verify", "Prove every mention, quote and claim again against the stored text");
    command->add_option("--db", *path, "The database")->required()->type_name("FILE");
    return [path, &common] { return run(*path, common); };
}

}  // namespace namesake::cli
