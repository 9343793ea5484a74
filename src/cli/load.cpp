// namesake load: what `extract` wrote, here or elsewhere, into the database.
#include <algorithm>
#include <memory>

#include "check/check.hpp"
#include "cli/command.hpp"
#include "cli/ingest.hpp"
#include "read/read.hpp"
#include "read/record.hpp"
#include "read/sketch.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::vector<std::string> records;
    std::string db;
};

bool same(model::Conflict const &a, model::Conflict const &b) {
    auto const place = [](model::ConflictSide const &s) { return std::tuple(s.side, s.span, s.value, s.claim); };
    return a.kind == b.kind && a.entity == b.entity && a.summary == b.summary &&
           std::ranges::equal(a.sides, b.sides, {}, place, place);
}

/// A line of `extract` shows what its claims contradict, too: that is found again across all documents.
void keep_own_conflicts(model::Record &record) {
    auto const found = check::among_claims(record);
    std::erase_if(record.extraction.conflicts, [&](auto const &conflict) {
        return std::ranges::any_of(found, [&](auto const &other) { return same(conflict, other); });
    });
}

void take(read::RawDocument const &raw, Ingest &ingest) {
    auto parsed = read::parse_record(raw.bytes);
    if (auto *record = std::get_if<model::Record>(&parsed)) {
        try {
            keep_own_conflicts(*record);
            record->document.sketch = read::sketch_of(record->document);
            return ingest.take(*record);
        } catch (store::Error const &error) {
            if (error.nature() != store::Error::Nature::usage) throw;
            parsed = std::string(error.what());
        }
    }
    ingest.refuse({raw.input, raw.place, std::get<std::string>(parsed)});
}

int run(Options const &options, Common const &common) {
    store::Database db(options.db, store::Mode::write);
    Ingest ingest(db, common.quiet);
    read::Options reading;
    reading.max_document_bytes = std::size_t{1} << 30;  // a record is longer than its document
    read::read_inputs(options.records, reading, [&](read::RawItem &&item) {
        if (auto const *rejection = std::get_if<model::Rejection>(&item))
            ingest.refuse(*rejection);
        else
            take(std::get<read::RawDocument>(item), ingest);
        return true;
    });
    return ingest.finish(options.db);
}

}  // namespace

Run set_up_load(CLI::App &program, Common const &common) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("load", "Store what `extract` wrote, as `build` would have");
    command->add_option("RECORDS", options->records, "Its JSON lines: files, folders, or - for standard input")
        ->required();
    command->add_option("--db", options->db, "The database; made if it is not there")->required()->type_name("FILE");
    return [options, &common] { return run(*options, common); };
}

}  // namespace namesake::cli
