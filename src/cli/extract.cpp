// namesake extract: documents in, one JSON line per document out.
#include <fmt/format.h>

#include <memory>

#include "check/check.hpp"
#include "cli/pipeline.hpp"
#include "cli/refusals.hpp"
#include "cli/terminal.hpp"
#include "show/marked.hpp"
#include "show/record_json.hpp"
#include "text/large_pages.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::vector<std::string> inputs;
    std::string format = "jsonl";
};

void write_json(model::Record const &record, std::string &out) {
    std::vector<model::Conflict> conflicts = record.extraction.conflicts;
    for (model::Conflict &c : check::among_claims(record)) conflicts.push_back(std::move(c));
    out.reserve(out.size() + record.document.text.size() * 8);
    show::write_record(record, conflicts, out);
}

int run(Options const &options, Common const &common) {
    text::heap_on_large_pages();
    show::Style const style = output_style();
    Sink sink;
    if (options.format == "jsonl")
        sink.render = write_json;
    else if (options.format == "html")
        sink.render = [](model::Record const &record, std::string &out) { out += show::marked_html(record); };
    else
        sink.render = [style](model::Record const &record, std::string &out) {
            out += show::marked_text(record, style);
        };
    expect_much_output();
    Progress progress(common.quiet);
    sink.take = [&](model::Record &&record, std::string_view rendered) {
        print(rendered);
        progress.advance(record.document.text.size());
    };
    sink.refuse = [](model::Rejection &&rejection) { say_refused(rejection); };
    if (options.format == "html") print(show::marked_html_begin());
    bool const all = run_pipeline(options.inputs, common, sink);
    if (options.format == "html") print(show::marked_html_end());
    return all ? Status::done : Status::refused;
}

}  // namespace

Run set_up_extract(CLI::App &program, Common const &common) {
    auto options = std::make_shared<Options>();
    CLI::App *command =
        program.add_subcommand("extract", "Documents in, one JSON line per document out (needs no database)");
    command->add_option("INPUT", options->inputs, "Files, folders, or - for standard input")->required();
    command->add_option("--format", options->format, "jsonl, text or html")
        ->check(CLI::IsMember({"jsonl", "text", "html"}))
        ->capture_default_str();
    return [options, &common] { return run(*options, common); };
}

}  // namespace namesake::cli
