// Script and style of a page as strings in the program, and the script's hash, by which the page lets it run and no
// other.
#include <cstdint>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "store/sha256.hpp"

namespace {

std::string read(char const *path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    if (!file) throw std::runtime_error(std::string(path) + ": cannot be read");
    return bytes.str();
}

std::string base64_of_hex(std::string const &hex) {
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < hex.size(); at += 6) {  // three bytes are four letters
        auto const bytes = hex.substr(at, 6);
        auto const bits = std::stoul((bytes + "000000").substr(0, 6), nullptr, 16);
        for (std::size_t letter = 0; letter < 4; ++letter)
            out += letter * 6 < bytes.size() * 4 ? letters[bits >> (18 - 6 * letter) & 63] : '=';
    }
    return out;
}

}  // namespace

int main(int argc, char **argv) try {
    if (argc != 4) throw std::runtime_error("usage: embed_page SCRIPT STYLE SOURCE");
    auto const script = read(argv[1]), style = read(argv[2]);
    if (script.find("</") != std::string::npos)
        throw std::runtime_error(std::string(argv[1]) + ": holds a closing tag");
    std::ofstream out(argv[3], std::ios::binary);
    out << "#include \"show/map_page.hpp\"\n"
        << "char const *const namesake::show::map_script = R\"page(" << script << ")page\";\n"
        << "char const *const namesake::show::map_style = R\"page(" << style << ")page\";\n"
        << "char const *const namesake::show::map_script_hash = \"sha256-"
        << base64_of_hex(namesake::store::sha256(script)) << "\";\n";
    if (!out.flush()) throw std::runtime_error(std::string(argv[3]) + ": cannot be written");
} catch (std::exception const &e) {
    std::cerr << "embed_page: " << e.what() << '\n';
    return 1;
}
