// namesake map: the graph as a picture.
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "model/partial_date.hpp"
#include "show/entry.hpp"
#include "show/layout.hpp"
#include "show/map.hpp"
#include "show/map_page.hpp"
#include "show/sheet.hpp"
#include "show/shown.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, out;
    std::vector<std::string> kinds, predicates;
    bool conflicts = false, timeline = false;
    show::MapOptions map;
};

void write_file(std::string const &path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        throw std::runtime_error(fmt::format("{}: cannot write: {}; give another -o", path, std::strerror(errno)));
}

std::string format_of(std::string const &path) {
    std::string const extension = std::filesystem::path(path).extension().string();
    for (auto known : {".dot", ".svg", ".png", ".pdf", ".html"})
        if (extension == known) return extension.substr(1);
    throw UsageError(fmt::format("{}: the ending says what to draw: .dot, .svg, .png, .pdf or .html", path));
}

void check_date(std::string const &option, std::string const &value) {
    auto const date = model::PartialDate::parse(value);
    if (!value.empty() && (!date || !date->days()))
        throw UsageError(fmt::format("--{} {}: no such date; write 2019, 2019-07 or 2019-07-05", option, value));
}

/// The command that made the map, but for where it was written to: that is no part of what is drawn.
std::string command_of(Options const &options) {
    auto words = fmt::format("namesake map --db {}", show::shell_word(options.db));
    auto const add = [&](std::string_view option, std::string const &value) {
        if (!value.empty()) words += fmt::format(" --{} {}", option, show::shell_word(value));
    };
    show::MapOptions const &map = options.map, usual;
    if (options.conflicts) words += " --conflicts";
    if (options.timeline) words += " --timeline";
    add("focus", map.focus);
    if (!map.focus.empty() && map.hops != usual.hops) add("hops", std::to_string(map.hops));
    if (map.top != usual.top) add("top", std::to_string(map.top));
    for (auto const &kind : options.kinds) add("kind", kind);
    for (auto const &predicate : options.predicates) add("predicate", predicate);
    add("since", map.since);
    add("until", map.until);
    add("as-of", map.as_of);
    add("document", map.document);
    return words;
}

show::MapOptions map_options(Options const &options) {
    auto map = options.map;
    check_date("since", map.since);
    check_date("until", map.until);
    check_date("as-of", map.as_of);
    for (auto const &kind : options.kinds) map.kinds.push_back(*model::from_name<model::Kind>(model::kind_names, kind));
    for (auto const &predicate : options.predicates)
        map.predicates.push_back(*model::from_name<model::Predicate>(model::predicate_names, predicate));
    if (options.conflicts) map.view = show::View::conflicts;
    if (options.timeline) map.view = show::View::timeline;
    map.command = command_of(options);
    return map;
}

/// A picture that cannot be laid out still leaves its DOT.
int draw(Options const &options, show::Graph const &graph, std::string const &dot, std::string const &format) {
    bool const page = format == "html";
    show::Picture const picture = show::lay_out(dot, page ? "svg" : format, show::engine_for(graph));
    if (picture.bytes.empty()) {
        std::string const instead = std::filesystem::path(options.out).replace_extension(".dot").string();
        write_file(instead, dot);
        tell("namesake: {}: not drawn: {}; the graph is in {}\n", options.out, picture.reason, instead);
        return Status::refused;
    }
    write_file(options.out, page ? show::map_page(graph, picture.bytes) : picture.bytes);
    if (!picture.reason.empty()) tell("namesake: {}: drawn with {}: {}\n", options.out, picture.engine, picture.reason);
    return Status::done;
}

show::Graph graph_of(Options const &options) {
    auto const map = map_options(options);
    store::Database db(options.db, store::Mode::read);
    auto const overview = db.overview();
    if (!map.document.empty() && !show::document_called(overview, map.document))
        throw UsageError(fmt::format("{}: no document goes by '{}'", options.db, map.document));
    auto graph = show::choose(overview, map);
    if (!map.focus.empty() && graph.nodes.empty() && show::bearers(overview, map.focus).empty())
        throw UsageError(fmt::format("{}: no entity goes by '{}'", options.db, map.focus));
    return graph;
}

int run(Options const &options) {
    std::string const format = options.out.empty() ? "dot" : format_of(options.out);
    auto const graph = graph_of(options);
    std::string const dot = show::dot_of(graph, format != "html");
    if (options.out.empty()) {
        print(dot);
        return Status::done;
    }
    if (format == "dot") {
        write_file(options.out, dot);
        return Status::done;
    }
    return draw(options, graph, dot, format);
}

template <std::size_t N>
std::vector<std::string> words(std::array<std::string_view, N> const &names) {
    return {names.begin(), names.end()};
}

void add_choice(CLI::App &command, Options &options) {
    auto &map = options.map;
    command.add_option("--focus", map.focus, "Only this name and what is near it")->type_name("NAME");
    command.add_option("--hops", map.hops, "How far from it")->check(CLI::Range(0, 9))->capture_default_str();
    command.add_option("--top", map.top, "At most so many entities")->check(CLI::Range(1, 500))->capture_default_str();
    command.add_option("--kind", options.kinds, "Only entities of this kind (repeatable)")
        ->type_name("KIND")
        ->check(CLI::IsMember({"person", "place", "organization", "group"}));
    command.add_option("--predicate", options.predicates, "Only claims of this predicate (repeatable)")
        ->type_name("PREDICATE")
        ->check(CLI::IsMember(words(model::predicate_names)));
    command.add_option("--since", map.since, "Only claims that tell of this day (ISO) or later")->type_name("DATE");
    command.add_option("--until", map.until, "Only claims that tell of this day (ISO) or earlier")->type_name("DATE");
    command.add_option("--as-of", map.as_of, "Only what held on this day (ISO)")->type_name("DATE");
    command.add_option("--document", map.document, "Only what this document says")->type_name("URI");
}

}  // namespace

Run set_up_map(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("map", "Draw the graph: DOT, SVG, PNG, PDF or a page");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command
        ->add_option("-o,--output", options->out,
                     "OUT.svg, .png, .pdf, .html or .dot (default: DOT on standard output)")
        ->type_name("OUT");
    add_choice(*command, *options);
    auto *conflicts = command->add_flag("--conflicts", options->conflicts, "What clashes, each with its sides");
    command->add_flag("--timeline", options->timeline, "Entities against dates")->excludes(conflicts);
    command->add_option("--report", options->map.report, "The report's HTML page: conflicts are linked to it")
        ->type_name("PAGE");
    return [options] { return run(*options); };
}

}  // namespace namesake::cli
