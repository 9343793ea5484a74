// namesake build: read, extract, resolve, check, store.
#include <memory>
#include <mutex>

#include "cli/ingest.hpp"
#include "cli/pipeline.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::vector<std::string> inputs;
    std::string db;
};

int run(Options const &options, Common const &common) {
    store::Database db(options.db, store::Mode::write), reader(options.db, store::Mode::read);
    std::mutex reading;
    Ingest ingest(db, common.quiet);
    Sink sink;
    sink.sketch = true;
    sink.wanted = [&](model::Document const &document) {
        std::scoped_lock const lock(reading);
        return !reader.holds(document);
    };
    sink.take = [&](model::Record &&record, std::string_view) { ingest.take(record); };
    sink.refuse = [&](model::Rejection &&rejection) { ingest.refuse(rejection); };
    run_pipeline(options.inputs, common, sink);
    return ingest.finish(options.db);
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
