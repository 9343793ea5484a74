// namesake import: reference facts, a source like any other.
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>

#include "cli/command.hpp"
#include "cli/ingest.hpp"
#include "cli/pipeline.hpp"
#include "read/fact.hpp"
#include "read/read.hpp"
#include "resolve/reference.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::vector<std::string> facts;
    std::string db;
};

class Facts {
  public:
    Facts(Ingest &ingest, Common const &common) : ingest_(ingest), common_(common), lexicon_(load_lexicon(common)) {}

    void take(read::RawItem const &item) {
        if (auto const *rejection = std::get_if<model::Rejection>(&item)) return ingest_.refuse(*rejection);
        auto const &raw = std::get<read::RawDocument>(item);
        auto parsed = read::parse_fact(raw.bytes);
        if (auto const *why = std::get_if<std::string>(&parsed)) return ingest_.refuse({raw.input, raw.place, *why});
        auto &fact = std::get<model::Fact>(parsed);
        complete(fact, raw.input);
        ingest_.take(resolve::reference_record(fact, lexicon_));
    }

  private:
    /// What the line leaves to its file: the work, the date, and an address that is the same when it is imported again.
    void complete(model::Fact &fact, std::string const &input) {
        if (fact.source.empty()) fact.source = std::filesystem::path(input).filename().string();
        if (fact.date.empty()) fact.date = common_.published;
        if (!fact.uri.empty()) return;
        fact.uri = fact.ids.empty() ? fact.source + "#" + fact.name
                                    : fact.source + "#" + fact.ids[0].first + ":" + fact.ids[0].second;
        if (auto const before = seen_[fact.uri]++) fact.uri += fmt::format(" ({})", before + 1);
    }

    Ingest &ingest_;
    Common const &common_;
    text::Lexicon lexicon_;
    std::map<std::string, int> seen_;
};

int run(Options const &options, Common const &common) {
    store::Database db(options.db, store::Mode::write);
    Ingest ingest(db, common.quiet);
    Facts facts(ingest, common);
    read::read_inputs(options.facts, {}, [&](read::RawItem &&item) {
        facts.take(item);
        return true;
    });
    return ingest.finish(options.db);
}

}  // namespace

Run set_up_import(CLI::App &program, Common const &common) {
    auto options = std::make_shared<Options>();
    CLI::App *command =
        program.add_subcommand("import", "Store reference facts: a voice beside the news, with its own date");
    command
        ->add_option("FACTS", options->facts,
                     "JSON lines: {\"name\"} and kind, aliases, born, died, roles [{role, of, from, to}], ids, date, "
                     "source, url as far as they are known; - for standard input")
        ->required();
    command->add_option("--db", options->db, "The database; made if it is not there")->required()->type_name("FILE");
    return [options, &common] { return run(*options, common); };
}

}  // namespace namesake::cli
