// namesake explain: why a claim was made, what was read at a place, why two names are one or two.
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "cli/pipeline.hpp"
#include "cli/refusals.hpp"
#include "cli/terminal.hpp"
#include "resolve/across.hpp"
#include "resolve/why.hpp"
#include "show/explain.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string input, db;
    std::optional<std::uint32_t> at;
    std::optional<model::ClaimId> claim;
    std::vector<std::string> pair;
};

int explain_place(Options const &options, Common const &common) {
    Sink sink;
    sink.take = [&](model::Record &&record, std::string_view) {
        print(show::explain_place(record, *options.at, output_style()));
    };
    sink.refuse = [](model::Rejection &&rejection) { say_refused(rejection); };
    return run_pipeline({options.input}, common, sink) ? Status::done : Status::refused;
}

/// The entities at a claim's ends: all that has to be read to tell of it.
store::Filter ends_of(store::Database &db, model::ClaimId claim) {
    store::Filter filter;
    db.query("SELECT subject_id, object_id, place_id FROM claims WHERE id = :id", {{"id", std::to_string(claim)}}, {},
             {[](auto) {},
              [&](std::span<store::Value const> row) {
                  for (auto const &value : row)
                      if (auto const *id = std::get_if<std::int64_t>(&value)) filter.entities.push_back(*id);
              }});
    return filter;
}

int explain_claim(Options const &options) {
    store::Database db(options.db, store::Mode::read);
    auto const told = show::explain_claim(db.overview(ends_of(db, *options.claim)), *options.claim, output_style());
    if (told.empty())
        throw UsageError(
            fmt::format("{}: there is no claim {}; `namesake query` on claims lists them", options.db, *options.claim));
    print(told);
    return Status::done;
}

model::EntityRow named(store::Database &db, Options const &options, std::string const &name) {
    auto const found = db.find_entities(name, resolve::name_keys);
    if (found.empty())
        throw UsageError(
            fmt::format("{}: no entity goes by '{}'; `namesake query` on aliases lists the names", options.db, name));
    return found.front();
}

int explain_pair(Options const &options) {
    store::Database db(options.db, store::Mode::read);
    show::PairStory story{named(db, options, options.pair[0]), named(db, options, options.pair[1])};
    auto const overview = db.overview({{story.a.id, story.b.id}});
    if (story.a.id == story.b.id) {
        for (auto const &alias : overview.aliases)
            if (alias.entity == story.a.id) story.aliases.push_back(alias);
    } else {
        for (auto const &row : overview.namesakes)
            if (std::minmax(row.a_id, row.b_id) == std::minmax(story.a.id, story.b.id)) story.judgement = row;
        auto const why = resolve::why(db.clusters_of(story.a.id), db.clusters_of(story.b.id));
        story.names = why.names, story.shared = why.shared, story.missing = why.missing;
    }
    print(show::explain_pair(story, output_style()));
    return Status::done;
}

int run(Options const &options, Common const &common) {
    if (!options.input.empty()) {
        if (!options.at) throw UsageError("explain INPUT needs --at OFFSET: a code point of its text");
        return explain_place(options, common);
    }
    if (options.db.empty()) throw UsageError("explain needs INPUT --at OFFSET, or --db FILE with --claim or --why-not");
    if (options.claim) return explain_claim(options);
    if (options.pair.empty()) throw UsageError("explain --db FILE needs --claim ID or --why-not 'A' 'B'");
    return explain_pair(options);
}

}  // namespace

Run set_up_explain(CLI::App &program, Common const &common) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("explain", "Why: the rule, the words and the evidence behind it");
    auto *input = command->add_option("INPUT", options->input, "A document, with --at");
    command->add_option("--at", options->at, "A code point of the document's text")->type_name("OFFSET")->needs(input);
    auto *db = command->add_option("--db", options->db, "The database")->type_name("FILE")->excludes(input);
    auto *claim = command->add_option("--claim", options->claim, "A claim, by its id")->type_name("ID")->needs(db);
    command->add_option("--why-not", options->pair, "Two names: why they are one entity, or two")
        ->expected(2)
        ->type_name("A B")
        ->needs(db)
        ->excludes(claim);
    return [options, &common] { return run(*options, common); };
}

}  // namespace namesake::cli
