// How fast each stage is, on one core: bench_stages [--corpus FILE.jsonl] [--compare FILE.tsv | --keep FILE.tsv]
// Each figure is also a ratio to a yardstick measured in the same run (the same bytes checked as UTF-8 and counted in
// words), so that figures of different machines, and of a noisy one, can be compared.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <simdjson.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>
#include <fstream>
#include <map>
#include <sstream>

#include "bench_corpus.hpp"
#include "check/check.hpp"
#include "extract/dates.hpp"
#include "extract/extract.hpp"
#include "extract/names.hpp"
#include "resolve/within.hpp"
#include "show/record_json.hpp"
#include "text/tokenise.hpp"

namespace {

using namespace namesake;
/// Time of this process on a core: what others do on the machine counts less.
struct Clock {
    static std::chrono::duration<double> now() {
        return std::chrono::duration<double>(static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
    }
};

/// The corpus, and what each stage leaves to the next.
struct Stages {
    std::vector<read::RawDocument> raw;
    std::vector<model::Record> read, dated, named, claimed, linked;
    std::vector<text::Tokens> tokens;
    std::size_t bytes = 0;
    text::Lexicon const lexicon{};

    explicit Stages(std::vector<read::RawDocument> corpus) : raw(std::move(corpus)) {
        for (auto const &r : raw) {
            auto item = read::read_document(r, {});
            if (auto *document = std::get_if<model::Document>(&item)) read.push_back({std::move(*document), {}});
        }
        tokens.resize(read.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            text::tokenise(read[i].document, lexicon, tokens[i]);
            bytes += read[i].document.text.size();
        }
        dated = after(read, [&](std::size_t i, model::Record &r) { dates(i, r); });
        named = after(dated, [&](std::size_t i, model::Record &r) { names(i, r); });
        claimed = after(named, [&](std::size_t i, model::Record &r) { claims(i, r); });
        linked = after(claimed, [&](std::size_t i, model::Record &r) { link(i, r); });
    }

    void dates(std::size_t i, model::Record &r) { extract::find_dates(r.document, tokens[i], r.extraction.mentions); }
    void names(std::size_t i, model::Record &r) {
        extract::find_names(r.document, tokens[i], lexicon, r.extraction.mentions);
    }
    void claims(std::size_t i, model::Record &r) { extract::find_claims(r.document, tokens[i], lexicon, r.extraction); }
    void link(std::size_t, model::Record &r) { resolve::within_document(r.document, lexicon, r.extraction); }
    void check(std::size_t, model::Record &r) {
        benchmark::DoNotOptimize(check::in_document(r));
        benchmark::DoNotOptimize(check::among_claims(r));
    }
    void write(std::size_t, model::Record &r) {
        written_.clear();
        show::write_record(r, r.extraction.conflicts, written_);
        benchmark::DoNotOptimize(written_);
    }

    template <class Stage>
    static std::vector<model::Record> after(std::vector<model::Record> records, Stage stage) {
        for (std::size_t i = 0; i < records.size(); ++i) stage(i, records[i]);
        return records;
    }

  private:
    std::string written_;
};

/// Runs a stage over a copy of what the stage before left, and times the stage alone.
template <class Stage>
void over(benchmark::State &state, Stages const &stages, std::vector<model::Record> const &before, Stage stage) {
    for (auto _ : state) {
        std::vector<model::Record> records = before;
        auto const start = Clock::now();
        for (std::size_t i = 0; i < records.size(); ++i) stage(i, records[i]);
        state.SetIterationTime((Clock::now() - start).count());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(stages.bytes) * state.iterations());
}

/// What reading the bytes at all costs: one check, one count.
void yardstick(benchmark::State &state, Stages const &stages) {
    for (auto _ : state) {
        auto const start = Clock::now();
        std::size_t words = 0;
        for (model::Record const &r : stages.read) {
            std::string const &text = r.document.text;
            if (!simdjson::validate_utf8(text)) state.SkipWithError("not UTF-8");
            bool inside = false;
            for (char const c : text) {
                bool const letter = c != ' ' && c != '\n';
                words += letter && !inside;
                inside = letter;
            }
        }
        benchmark::DoNotOptimize(words);
        state.SetIterationTime((Clock::now() - start).count());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(stages.bytes) * state.iterations());
}

void reading(benchmark::State &state, Stages const &stages) {
    for (auto _ : state) {
        std::vector<read::RawDocument> raw = stages.raw;
        auto const start = Clock::now();
        for (auto &r : raw) benchmark::DoNotOptimize(read::read_document(std::move(r), {}));
        state.SetIterationTime((Clock::now() - start).count());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(stages.bytes) * state.iterations());
}

void tokenising(benchmark::State &state, Stages const &stages) {
    text::Tokens tokens;
    for (auto _ : state) {
        auto const start = Clock::now();
        for (model::Record const &r : stages.read) text::tokenise(r.document, stages.lexicon, tokens);
        state.SetIterationTime((Clock::now() - start).count());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(stages.bytes) * state.iterations());
}

/// Keeps the speed of each stage, in bytes a second, while it is printed.
class Keeper : public benchmark::ConsoleReporter {
  public:
    std::map<std::string, double> speeds;
    Keeper() : ConsoleReporter(OO_Tabular) {}
    void ReportRuns(std::vector<Run> const &runs) override {
        for (Run const &run : runs) {
            if (run.aggregate_name != "median") continue;
            ConsoleReporter::ReportRuns({run});
            if (auto const at = run.counters.find("bytes_per_second"); at != run.counters.end())
                speeds[run.run_name.function_name] = at->second.value;
        }
    }
};

std::map<std::string, double> ratios_kept(std::string const &path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(path + ": cannot be read; --keep writes one");
    std::map<std::string, double> out;
    for (std::string line; std::getline(in, line);) {
        std::istringstream row(line);
        std::string stage;
        double ratio = 0;
        if (!line.empty() && line[0] != '#' && row >> stage >> ratio) out[stage] = ratio;
    }
    return out;
}

/// Prints each stage's time as a multiple of the yardstick's, beside what was kept. False if a stage got much slower.
bool compare(std::map<std::string, double> const &ratios, std::map<std::string, double> const &kept) {
    constexpr double noise = 1.25;
    bool fine = true;
    fmt::print("\n{:12} {:>12} {:>12}\n", "stage", "x yardstick", kept.empty() ? "" : "kept");
    for (auto const &[stage, ratio] : ratios) {
        auto const at = kept.find(stage);
        bool const slower = at != kept.end() && ratio > at->second * noise;
        fine = fine && !slower;
        fmt::print("{:12} {:12.1f} {:>12} {}\n", stage, ratio,
                   at == kept.end() ? "" : fmt::format("{:.1f}", at->second), slower ? "slower" : "");
    }
    return fine;
}

}  // namespace

int main(int argc, char **argv) {
    std::string corpus, compared, keep;
    CLI::App app("Times each stage on one core.");
    app.add_option("--corpus", corpus, "JSON lines of articles; without it, made-up ones");
    app.add_option("--compare", compared, "ratios kept before: status 1 if a stage got slower by a quarter");
    app.add_option("--keep", keep, "where to keep this run's ratios");
    CLI11_PARSE(app, argc, argv);
    try {
        Stages stages(corpus.empty() ? tools::made_up_corpus(4000) : tools::load_corpus(corpus, 6'000'000));
        auto const stage = [](char const *name, auto run) {
            benchmark::RegisterBenchmark(name, run)
                ->UseManualTime()
                ->Unit(benchmark::kMillisecond)
                ->Repetitions(3)
                ->ReportAggregatesOnly();
        };
        auto const step = [&](char const *name, std::vector<model::Record> const &before, auto work) {
            stage(name, [&stages, &before, work](benchmark::State &s) {
                over(s, stages, before, [&](std::size_t i, model::Record &r) { (stages.*work)(i, r); });
            });
        };
        stage("yardstick", [&](benchmark::State &s) { yardstick(s, stages); });
        stage("read", [&](benchmark::State &s) { reading(s, stages); });
        stage("tokenise", [&](benchmark::State &s) { tokenising(s, stages); });
        step("dates", stages.read, &Stages::dates);
        step("names", stages.dated, &Stages::names);
        step("claims", stages.named, &Stages::claims);
        step("link", stages.claimed, &Stages::link);
        step("check", stages.linked, &Stages::check);
        step("write", stages.linked, &Stages::write);
        Keeper keeper;
        benchmark::RunSpecifiedBenchmarks(&keeper);

        std::map<std::string, double> ratios;
        double whole = 0;
        for (auto const &[name, speed] : keeper.speeds)
            if (name != "yardstick") whole += ratios[name] = keeper.speeds["yardstick"] / speed;
        ratios["whole"] = whole;
        bool const fine = compare(ratios, compared.empty() ? std::map<std::string, double>{} : ratios_kept(compared));
        if (!keep.empty()) {
            std::ofstream out(keep);
            out << "# Time of each stage as a multiple of the yardstick's, by tools/bench --keep.\n";
            for (auto const &[name, ratio] : ratios) out << fmt::format("{}\t{:.2f}\n", name, ratio);
        }
        return fine ? 0 : 1;
    } catch (std::exception const &e) {
        fmt::print(stderr, "bench_stages: {}\n", e.what());
        return 2;
    }
}
