#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "folder.hpp"

using namespace namesake;
using namespace namesake::read::test;
namespace fs = std::filesystem;

namespace {

std::string zstd(std::string const &bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 9));
    return out;
}

std::string const story = "Ferry back on the run\n\nThe ferry sailed again on Monday, her captain said.\n";

}  // namespace

TEST_CASE("a text file becomes one document named by its path") {
    Folder folder;
    auto const path = folder.file("a.txt", story);
    auto const [documents, rejections] = read_all({path});
    REQUIRE(documents.size() == 1);
    CHECK(rejections.empty());
    CHECK(documents[0].uri == path);
    CHECK(documents[0].text == story);
    CHECK(documents[0].decoded == "utf-8");
    REQUIRE(documents[0].segments.size() == 2);
    CHECK(documents[0].segments[0].zone == model::Zone::headline);
}

TEST_CASE("a JSON line's fields are taken over, and url outranks id outranks path") {
    Folder folder;
    auto const path = folder.file("a.jsonl",
                                  "\xEF\xBB\xBF{\"id\":\"one\",\"text\":\"A "
                                  "b.\",\"title\":\"T\",\"author\":\"W\",\"published\":\"2019-07-10T08:00:00Z\","
                                  "\"url\":\"http://a.example/1\"}\r\n"
                                  "{\"id\":2,\"text\":\"C\\r\\nd.\",\"published\":\"July 9, 2018\"}\r\n"
                                  "\r\n"
                                  "{\"text\":\"E f.\"}");
    auto const [documents, rejections] = read_all({path}, {.published = "2001"});
    CHECK(rejections.empty());
    REQUIRE(documents.size() == 3);
    CHECK(documents[0].uri == "http://a.example/1");
    CHECK(documents[0].id == "one");
    CHECK(documents[0].title == "T");
    CHECK(documents[0].author == "W");
    CHECK(documents[0].published == "2019-07-10");
    CHECK(documents[1].uri == "2");
    CHECK(documents[1].text == "C\nd.");
    CHECK(documents[1].published == "2018-07-09");
    CHECK(documents[2].uri == path + "#4");
    CHECK(documents[2].published == "2001");
}

TEST_CASE("I9: a bad JSON line is refused by its number and the others are read") {
    Folder folder;
    std::string const good = "{\"id\":\"g\",\"text\":\"All is well.\"}\n";
    std::string const deep = "{\"text\":\"x\",\"a\":" + std::string(10000, '[') + std::string(10000, ']') + "}\n";
    auto const bad = GENERATE_COPY(std::string("{\"id\":\"x\",\"text\":\"cut of\n"),
                                   std::string("{\"id\":\"x\",\"text\":\"a\",\"text\":\"b\"}\n"), deep,
                                   std::string("{\"text\":\"\\ud800\"}\n"), std::string("[1,2]\n"),
                                   std::string("{\"id\":\"x\"}\n"), std::string("{\"text\":7.5}\n"),
                                   std::string("{\"text\":\"  \\n \"}\n"), std::string("{\"text\":\"a\\u0000b\"}\n"));
    INFO(bad.substr(0, 60));
    auto const [documents, rejections] = read_all({folder.file("a.jsonl", good + bad + good)});
    CHECK(documents.size() == 2);
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].place == "line 2");
    CHECK(rejections[0].reason.find('\n') == std::string::npos);
}

TEST_CASE("an object of many lines in a .json file is one document") {
    Folder folder;
    auto const [documents, rejections] =
        read_all({folder.file("a.json", "{\n  \"id\": \"a\",\n  \"text\": \"Calm seas.\"\n}\n")});
    CHECK(rejections.empty());
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].text == "Calm seas.");
}

TEST_CASE("I1: input that holds nothing to read is refused with a reason") {
    Folder folder;
    auto const [bytes, reason] = GENERATE(table<std::string, std::string>({{"", "empty"},
                                                                           {" \n\t\n", "empty"},
                                                                           {"\xEF\xBB\xBF", "empty"},
                                                                           {"\xEF\xBB\xBF \n", "empty"},
                                                                           {"\xFF\xFE", "empty"},
                                                                           {std::string("a\0b", 3), "binary"}}));
    auto const path = folder.file("a.txt", bytes);
    auto const [documents, rejections] = read_all({path});
    CHECK(documents.empty());
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].input == path);
    CHECK(rejections[0].reason.find(reason) != std::string::npos);
}

TEST_CASE("I14: a folder is read by name, hidden files left out, whatever links lead where") {
    Folder folder;
    folder.file("in/b.txt", story);
    folder.file("in/a/c.txt", story);
    folder.file("in/a.txt", story);
    folder.file("in/.hidden.txt", story);
    folder.file("in/picture.png", std::string("\x89PNG\0\0", 6));
    fs::create_directory_symlink(folder.path / "in", folder.path / "in/a/loop");
    fs::create_symlink(folder.path / "nowhere", folder.path / "in/dangling.txt");
    REQUIRE(::mkfifo((folder.path / "in/pipe").c_str(), 0600) == 0);
    auto const in = (folder.path / "in").string();
    auto const [documents, rejections] = read_all({in});
    REQUIRE(documents.size() == 3);
    CHECK(documents[0].uri == in + "/a/c.txt");
    CHECK(documents[1].uri == in + "/a.txt");
    CHECK(documents[2].uri == in + "/b.txt");
    REQUIRE(rejections.size() == 4);
    CHECK(rejections[0].input == in + "/a/loop");
    CHECK(rejections[1].input == in + "/dangling.txt");
    CHECK(rejections[2].input == in + "/picture.png");
    CHECK(rejections[3].input == in + "/pipe");
}

TEST_CASE("I14: a missing file and a device are refused, the rest is read") {
    Folder folder;
    auto const [documents, rejections] = read_all({"/nowhere/at/all.txt", "/dev/zero", folder.file("a.txt", story)});
    CHECK(documents.size() == 1);
    REQUIRE(rejections.size() == 2);
    CHECK(rejections[0].reason.find("cannot be opened") != std::string::npos);
    CHECK(rejections[1].reason.find("no regular file") != std::string::npos);
}

TEST_CASE("gzip and zstd are undone, by their bytes and not their names") {
    Folder folder;
    std::string const lines = "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Two.\"}\n";
    auto const [documents, rejections] =
        read_all({folder.file("a.txt.gz", gzip(story)), folder.file("b.txt", zstd(story)),
                  folder.file("c.jsonl.gz", gzip(lines) + gzip(lines)),
                  folder.file("d.jsonl.zst", zstd(lines) + zstd(lines)), folder.file("e", gzip(lines))});
    CHECK(rejections.empty());
    REQUIRE(documents.size() == 12);
    CHECK(documents[0].text == story);
    CHECK(documents[1].text == story);
    CHECK(documents[11].text == "Two.");
}

TEST_CASE("I13: a cut or damaged archive is refused, what stood before it is read") {
    Folder folder;
    std::string lines;
    for (int i = 0; i < 20000; ++i)
        lines += "{\"id\":\"" + std::to_string(i * 7919 % 10007) + "\",\"text\":\"Tide " +
                 std::to_string(i * 104729 % 99991) + ".\"}\n";
    auto const packed = gzip(lines);
    auto damaged = packed;
    damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 0x55);  // in the CRC
    auto const bytes = GENERATE_COPY(packed.substr(0, packed.size() / 2), damaged, zstd(lines).substr(0, 3000));
    auto const [documents, rejections] = read_all({folder.file("a.jsonl.gz", bytes), folder.file("b.txt", story)});
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].reason.find("fetch it again") != std::string::npos);
    REQUIRE(!documents.empty());
    CHECK(documents.back().text == story);
}

TEST_CASE("I5: what is too large is refused with the limit, what follows is read") {
    Folder folder;
    read::Options const options{.max_document_bytes = std::size_t{1} << 20};
    std::string const large(3 << 20, 'x');
    auto const [documents, rejections] = read_all(
        {folder.file("a.txt", large), folder.file("b.jsonl", "{\"text\":\"" + large + "\"}\n{\"text\":\"Small.\"}\n")},
        options);
    REQUIRE(rejections.size() == 2);
    CHECK(rejections[0].reason.find("1 MB") != std::string::npos);
    CHECK(rejections[1].place == "line 1");
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].text == "Small.");
}

TEST_CASE("I13: a decompression bomb is stopped") {
    Folder folder;
    std::string zeros(std::size_t{64} << 20, ' ');
    auto const packed = gzip(zeros);
    auto const path = folder.file("bomb.jsonl.gz", packed);
    auto const [documents, rejections] = read_all({path});
    CHECK(documents.empty());
    REQUIRE(!rejections.empty());
    CHECK(rejections.back().input == path);
    CHECK(rejections.back().reason.find("bomb") != std::string::npos);
}

TEST_CASE("a sink that has enough ends the reading") {
    Folder folder;
    std::string lines;
    for (int i = 0; i < 10; ++i) lines += "{\"text\":\"One.\"}\n";
    std::vector<std::string> const inputs{folder.file("a.jsonl", lines), folder.file("b.jsonl", lines)};
    int seen = 0;
    read::read_inputs(inputs, {}, [&](read::RawItem &&) { return ++seen < 3; });
    CHECK(seen == 3);
}
