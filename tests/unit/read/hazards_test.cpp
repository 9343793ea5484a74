// Inputs that are not as a file should be: they are reported and skipped, and never a hang.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "folder.hpp"

using namespace namesake;
using namespace namesake::read::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t mega = std::size_t{1} << 20;
std::string const good = "{\"text\":\"The ferry sailed again on Monday.\"}\n";

/// JSON lines of about so many bytes.
std::string many_lines(std::size_t bytes) {
    std::string lines;
    while (lines.size() < bytes) lines += good;
    return lines;
}

std::size_t peak_bytes() {
    struct rusage used {};
    ::getrusage(RUSAGE_SELF, &used);
    return static_cast<std::size_t>(used.ru_maxrss) << 10;
}

/// A file of two good lines with one of so many bytes between them that are not on the disk.
std::string file_with_hole(Folder &folder, std::size_t hole) {
    auto const path = folder.file("hole.jsonl", good);
    REQUIRE(::truncate(path.c_str(), static_cast<off_t>(good.size() + hole)) == 0);
    std::ofstream(path, std::ios::app | std::ios::binary) << '\n' << good;
    return path;
}

void check_long_line(std::size_t bytes) {
    Folder folder;
    auto const path = file_with_hole(folder, bytes);
    auto const before = peak_bytes();
    auto const [documents, rejections] = read_all({path});
    CHECK(documents.size() == 2);
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].place == "line 2");
    CHECK(rejections[0].reason.find("larger than 16 MB") != std::string::npos);
    CHECK(peak_bytes() - before < 48 * mega);
}

}  // namespace

TEST_CASE("I5: a line that is far too long is refused while it is read, and not kept") {
    check_long_line(100 * mega);
}

TEST_CASE("I5: a line of 1 GB", "[.large]") {
    check_long_line(1024 * mega);
}

TEST_CASE("I14: a file that shrinks while it is read is reported, what was read of it stays") {
    Folder folder;
    auto const path = folder.file("a.jsonl", many_lines(2 * mega));
    std::vector<std::string> const inputs{path, folder.file("b.jsonl", good)};
    std::size_t documents = 0;
    std::vector<model::Rejection> rejections;
    read::read_inputs(inputs, {}, [&](read::RawItem &&item) {
        if (auto *rejection = std::get_if<model::Rejection>(&item))
            rejections.push_back(std::move(*rejection));
        else if (documents++ == 0)
            REQUIRE(::truncate(path.c_str(), mega) == 0);
        return true;
    });
    REQUIRE(rejections.size() >= 1);
    CHECK(rejections.back().input == path);
    CHECK(rejections.back().reason.find("shrank while it was read") != std::string::npos);
    CHECK(documents == mega / good.size() + 1);  // the whole lines before the cut, and the other file
}

TEST_CASE("I14: what can be opened but not read is reported, and so is a link to itself") {
    Folder folder;
    fs::create_symlink(folder.path / "ring.txt", folder.path / "ring.txt");
    auto const ring = (folder.path / "ring.txt").string();
    auto const [documents, rejections] = read_all({"/proc/self/mem", ring, folder.file("b.jsonl", good)});
    CHECK(documents.size() == 1);
    REQUIRE(rejections.size() == 2);
    CHECK(rejections[0].reason.find("cannot be read") != std::string::npos);
    CHECK(rejections[1].input == ring);
    CHECK(rejections[1].reason.find("cannot be opened") != std::string::npos);
}

TEST_CASE("I14: a pipe that nobody writes to does not hold up the rest") {
    Folder folder;
    auto const pipe = (folder.path / "pipe.jsonl").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    auto const [documents, rejections] = read_all({pipe, folder.file("b.jsonl", good)});
    CHECK(documents.size() == 1);
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].input == pipe);
}

TEST_CASE("I14: an unreadable file is reported") {
    if (::geteuid() == 0) return;  // may read all
    Folder folder;
    auto const path = folder.file("secret.txt", good);
    fs::permissions(path, fs::perms::none);
    auto const [documents, rejections] = read_all({path});
    CHECK(documents.empty());
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].reason.find("permissions") != std::string::npos);
}
