// namesake build: read, extract, resolve, check, store.
#include <fmt/format.h>

#include <memory>
#include <mutex>

#include "check/check.hpp"
#include "cli/pipeline.hpp"
#include "cli/refusals.hpp"
#include "cli/terminal.hpp"
#include "resolve/across.hpp"
#include "resolve/copies.hpp"
#include "show/words.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::vector<std::string> inputs;
    std::string db;
};

struct Tally {
    std::size_t added = 0, replaced = 0, unchanged = 0, refused = 0;
};

/// Who copied whom, who is one with whom across documents, then where their claims contradict each other: only what this build touched.
void settle(store::Database &db) {
    db.store_copies(resolve::near_copies(db.sketches()));
    auto const clusters = db.clusters_needing_resolution();
    if (!clusters.empty()) db.store_identities(resolve::across_documents(clusters, db.decisions_among(clusters)));
    model::World const world = db.world_touched();
    db.store_conflicts(world, check::among_claims(world));
    db.finish();
}

Tally ingest(Options const &options, Common const &common, store::Database &db) {
    Tally tally;
    Progress progress(common.quiet);
    std::mutex reading;
    store::Database reader(options.db, store::Mode::read);
    store::Batch batch(db);
    Sink sink;
    sink.sketch = true;
    sink.wanted = [&](model::Document const &document) {
        std::scoped_lock const lock(reading);
        return !reader.holds(document);
    };
    sink.take = [&](model::Record &&record, std::string &&) {
        progress.advance(record.document.text.size());
        switch (batch.put(record, resolve::name_keys)) {
            case store::Stored::added:
                ++tally.added;
                break;
            case store::Stored::replaced:
                ++tally.replaced;
                break;
            case store::Stored::unchanged:
                ++tally.unchanged;
                break;
        }
    };
    sink.refuse = [&](model::Rejection &&rejection) {
        ++tally.refused;
        say_refused(rejection);
        db.reject(rejection);
    };
    run_pipeline(options.inputs, common, sink);
    batch.commit();
    return tally;
}

void say_done(Tally const &tally, store::Counts const &counts, std::string const &path) {
    using show::counted;
    fmt::print(stderr, "{}: {} added, {} replaced, {} unchanged, {} refused\n", path, tally.added, tally.replaced,
               tally.unchanged, tally.refused);
    fmt::print(stderr, "{}, {}, {}, {}, {}, {}\n", counted(counts.documents, "document"),
               counted(counts.mentions, "mention"), counted(counts.entities, "entity", "entities"),
               counted(counts.claims, "claim"), counted(counts.conflicts, "conflict"),
               counted(counts.namesakes, "pair of namesakes", "pairs of namesakes"));
}

int run(Options const &options, Common const &common) {
    store::Database db(options.db, store::Mode::write);
    Tally const tally = ingest(options, common, db);
    settle(db);
    if (!common.quiet) say_done(tally, db.counts(), options.db);
    return tally.refused ? Status::refused : Status::done;
}

}  // namespace

Run set_up_build(CLI::App &program, Common const &common) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("build", "Read, extract, resolve, check, store: the main job");
    command->add_option("INPUT", options->inputs, "Files, folders, or - for standard input")->required();
    command->add_option("--db", options->db, "The database; made if it is not there")->required()->type_name("FILE");
    return [options, &common] { return run(*options, common); };
}

}  // namespace namesake::cli
