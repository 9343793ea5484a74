// namesake export: the graph for other programs.
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "show/exported.hpp"
#include "store/database.hpp"

namespace namesake::cli {

namespace {

struct Options {
    std::string db, format, out;
};

void write_file(std::filesystem::path const &path, std::string const &bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        throw std::runtime_error(
            fmt::format("{}: cannot write: {}; give another -o", path.string(), std::strerror(errno)));
}

/// Two tables are a folder.
void write_tables(std::string const &folder, show::Exported const &graph) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) throw std::runtime_error(fmt::format("{}: no folder: {}; give another -o", folder, failed.message()));
    write_file(std::filesystem::path(folder) / "nodes.csv", show::neo4j_nodes(graph));
    write_file(std::filesystem::path(folder) / "relationships.csv", show::neo4j_relationships(graph));
}

int run(Options const &options) {
    store::Database db(options.db, store::Mode::read);
    auto const graph = show::exported(db.overview());
    if (options.format == "csv") {
        write_tables(options.out, graph);
        return Status::done;
    }
    auto const bytes = options.format == "graphml"  ? show::graphml(graph)
                       : options.format == "gexf"   ? show::gexf(graph)
                       : options.format == "jsonld" ? show::jsonld(graph)
                                                    : show::ftm(graph);
    if (options.out == "-")
        print(bytes);
    else
        write_file(options.out, bytes);
    return Status::done;
}

}  // namespace

Run set_up_export(CLI::App &program, Common const &) {
    auto options = std::make_shared<Options>();
    CLI::App *command = program.add_subcommand("export", "The graph for other programs");
    command->add_option("--db", options->db, "The database")->required()->type_name("FILE");
    command->add_option("--format", options->format, "graphml, gexf, csv (for Neo4j), jsonld or ftm (FollowTheMoney)")
        ->required()
        ->check(CLI::IsMember({"graphml", "gexf", "csv", "jsonld", "ftm"}));
    command->add_option("-o,--output", options->out, "The file, or - for standard output; for csv a folder")
        ->required()
        ->type_name("OUT");
    return [options] { return run(*options); };
}

}  // namespace namesake::cli
