// The program as a test runs it: in a folder of its own, with what it printed and its exit status.
#pragma once
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace namesake::tests {

/// A folder of its own for each test, removed at the end.
struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "namesake-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()));
        path = name;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(Folder const &) = delete;
    std::string operator/(std::string const &name) const { return (path / name).string(); }
    std::string file(std::string const &name, std::string const &bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return *this / name;
    }
};

struct Result {
    int status;
    std::string out, err;
};

inline std::string read(std::string const &path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

inline Result run(Folder const &folder, std::string const &arguments) {
    std::string const out = folder / "stdout", err = folder / "stderr";
    int const status =
        std::system((std::string(NAMESAKE_PROGRAM) + " " + arguments + " >" + out + " 2>" + err).c_str());
    return {WEXITSTATUS(status), read(out), read(err)};
}

}  // namespace namesake::tests
