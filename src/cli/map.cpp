// namesake map: the graph as a picture.
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "show/layout.hpp"
#include "show/map.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, out;
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
    for (auto known : {".dot", ".svg", ".png", ".pdf"})
        if (extension == known) return extension.substr(1);
    throw UsageError(fmt::format("{}: the ending says what to draw: .dot, .svg, .png or .pdf", path));
}

/// A picture that cannot be laid out still leaves its DOT.
int draw(Options const &options, std::string const &dot, show::Engine engine, std::string const &format) {
    show::Picture const picture = show::lay_out(dot, format, engine);
    if (picture.bytes.empty()) {
        std::string const instead = std::filesystem::path(options.out).replace_extension(".dot").string();
        write_file(instead, dot);
        fmt::print(stderr, "namesake: {}: not drawn: {}; the graph is in {}\n", options.out, picture.reason, instead);
        return Status::refused;
    }
    write_file(options.out, picture.bytes);
    if (!picture.reason.empty())
        fmt::print(stderr, "namesake: {}: drawn with {}: {}\n", options.out, picture.engine, picture.reason);
    return Status::done;
}

int run(Options const &options) {
    std::string const format = options.out.empty() ? "dot" : format_of(options.out);
    store::Database db(options.db, store::Mode::read);
    show::Graph const graph = show::choose(db.overview(), options.map);
    if (!options.map.focus.empty() && graph.nodes.empty())
        throw UsageError(fmt::format("{}: no entity goes by '{}'", options.db, options.map.focus));
    std::string const dot = show::dot_of(graph);
    if (options.out.empty()) {
        print(dot);
        return Status::done;
    }
    if (format == "dot") {
        write_file(options.out, dot);
        return Status::done;
    }
    return draw(options, dot, show::engine_for(graph), format);
}

}  // namespace

Run set_up_map(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("map", "Draw the graph: DOT, SVG, PNG or PDF");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->add_option("-o,--output", options->out, "OUT.svg, .png, .pdf or .dot (default: DOT on standard output)")
        ->type_name("OUT");
    command->add_option("--focus", options->map.focus, "Only this name and what is near it")->type_name("NAME");
    command->add_option("--hops", options->map.hops, "How far from it")->check(CLI::Range(0, 9))->capture_default_str();
    command->add_option("--top", options->map.top, "At most so many entities")
        ->check(CLI::Range(1, 500))
        ->capture_default_str();
    command->add_option("--as-of", options->map.as_of, "Only what held on this day (ISO)")->type_name("DATE");
    return [options] { return run(*options); };
}

}  // namespace namesake::cli
