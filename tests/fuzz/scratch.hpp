// A file of this process's own that is gone with its Scratch.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

namespace namesake::fuzz {

struct Scratch {
    explicit Scratch(std::string const &name)
        : path(std::filesystem::temp_directory_path() / ("namesake-fuzz-" + name + "-" + std::to_string(::getpid()))) {}
    ~Scratch() {
        for (char const *end : {"", "-wal", "-shm", "-journal"}) {
            std::error_code ignored;
            std::filesystem::remove(path.string() + end, ignored);
        }
    }
    Scratch(Scratch const &) = delete;
    Scratch &operator=(Scratch const &) = delete;

    std::filesystem::path path;
};

}  // namespace namesake::fuzz
