// namesake report: what clashes, who is easily taken for whom.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "check/repairs.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "resolve/across.hpp"
#include "show/report.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, format = "text", entity, kind, level, fail_on;
};

template <class Names>
std::vector<std::string> words(Names const &names) {
    return {names.begin(), names.end()};
}

store::Filter filter_of(Options const &options, store::Database &db) {
    store::Filter filter;
    if (!options.kind.empty())
        filter.kind = model::from_name<model::ConflictKind>(model::conflict_kind_names, options.kind);
    if (!options.level.empty()) filter.level = model::from_name<model::Level>(model::level_names, options.level);
    if (options.entity.empty()) return filter;
    for (model::EntityRow const &row : db.find_entities(options.entity, resolve::name_keys))
        filter.entities.push_back(row.id);
    if (filter.entities.empty())
        throw UsageError(
            fmt::format("{}: no entity goes by '{}'; try `namesake query` on aliases", options.db, options.entity));
    return filter;
}

/// Open conflicts of a level at least as grave as `fail_on`.
bool fails(model::Overview const &overview, std::string const &fail_on) {
    auto const limit = model::from_name<model::Level>(model::level_names, fail_on);
    return limit && std::ranges::any_of(overview.conflicts, [&](model::Conflict const &c) {
               return c.status != "dismissed" && c.level <= *limit;
           });
}

std::string rendered(model::Overview const &overview, Options const &options) {
    if (options.format == "json") return show::report_json(overview);
    if (options.format == "markdown") return show::report_markdown(overview, options.db);
    if (options.format == "html") return show::report_html(overview, options.db);
    return show::report_text(overview, output_style(), options.db);
}

int run(Options const &options) {
    store::Database db(options.db, store::Mode::read);
    model::Overview overview = db.overview(filter_of(options, db));
    overview.repairs = check::repairs(overview);
    overview.passages = db.passages(overview);
    print(rendered(overview, options));
    return fails(overview, options.fail_on) ? Status::refused : Status::done;
}

}  // namespace

Run set_up_report(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("report", "Contradictions with both sides, namesakes, names");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->add_option("--format", options->format, "text, markdown, html or json")
        ->check(CLI::IsMember({"text", "markdown", "html", "json"}))
        ->capture_default_str();
    command->add_option("--entity", options->entity, "Only what is about this name")->type_name("NAME");
    command->add_option("--kind", options->kind, "Only conflicts of this kind")
        ->check(CLI::IsMember(words(model::conflict_kind_names)))
        ->type_name("KIND");
    command->add_option("--level", options->level, "contradiction, tension or question")
        ->check(CLI::IsMember(words(model::level_names)))
        ->type_name("LEVEL");
    command->add_option("--fail-on", options->fail_on, "Exit with 1 if there is a conflict this grave")
        ->check(CLI::IsMember(words(model::level_names)))
        ->type_name("LEVEL");
    return [options] { return run(*options); };
}

}  // namespace namesake::cli
