#include "show/layout.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "show/map.hpp"

using namespace namesake;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using namespace std::chrono_literals;

namespace {

/// A program in Graphviz's place.
class FakeDot {
  public:
    explicit FakeDot(std::string const &script)
        : path_(std::filesystem::temp_directory_path() / ("namesake-fake-dot-" + std::to_string(::getpid()))) {
        std::ofstream(path_) << "#!/bin/sh\n" << script << '\n';
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    ~FakeDot() { std::filesystem::remove(path_); }
    show::Layout layout(std::chrono::milliseconds wall = 10s) const {
        return {.command = path_, .leash = {.wall = wall}};
    }

  private:
    std::filesystem::path path_;
};

constexpr auto small = "digraph { a -> b }";

}  // namespace

TEST_CASE("Graphviz draws each format") {
    REQUIRE_THAT(show::lay_out(small, "svg", show::Engine::dot).bytes, StartsWith("<?xml"));
    REQUIRE_THAT(show::lay_out(small, "png", show::Engine::dot).bytes, StartsWith("\x89PNG"));
    REQUIRE_THAT(show::lay_out(small, "pdf", show::Engine::dot).bytes, StartsWith("%PDF"));
    REQUIRE(show::lay_out(small, "svg", show::Engine::dot).engine == "dot");
    REQUIRE(show::lay_out(small, "svg", show::Engine::sfdp).engine == "sfdp");
}

TEST_CASE("F6: a missing Graphviz is said") {
    auto const picture = show::lay_out(small, "svg", show::Engine::dot, {.command = "/nowhere/dot", .leash = {}});
    REQUIRE(picture.bytes.empty());
    REQUIRE_THAT(picture.reason, Contains("/nowhere/dot: No such file") && Contains("is Graphviz installed?"));
}

TEST_CASE("F6: a layout that hangs is ended, with all it started") {
    FakeDot const fake("sleep 60 & wait");
    auto const begin = std::chrono::steady_clock::now();
    auto const picture = show::lay_out(small, "svg", show::Engine::dot, fake.layout(150ms));
    REQUIRE(std::chrono::steady_clock::now() - begin < 5s);
    REQUIRE(picture.bytes.empty());
    REQUIRE(picture.reason == "dot took longer than 0.15 s; sfdp took longer than 0.15 s");
}

TEST_CASE("so is one of what has its places already, and no other engine is tried") {
    FakeDot const fake("sleep 60 & wait");
    auto const picture = show::lay_out(small, "svg", show::Engine::fixed, fake.layout(150ms));
    REQUIRE(picture.bytes.empty());
    REQUIRE(picture.reason == "neato took longer than 0.15 s");
}

TEST_CASE("F6: a layout that closes its outputs and hangs is ended too") {
    FakeDot const fake("exec >&- 2>&-; sleep 60");
    auto const begin = std::chrono::steady_clock::now();
    REQUIRE_THAT(show::lay_out(small, "svg", show::Engine::dot, fake.layout(150ms)).reason, Contains("took longer"));
    REQUIRE(std::chrono::steady_clock::now() - begin < 5s);
}

TEST_CASE("F6: where dot gives up, sfdp draws, and that is said") {
    FakeDot const fake("case $1 in -Kdot) sleep 60;; *) exec dot \"$@\";; esac");
    auto const picture = show::lay_out(small, "svg", show::Engine::dot, fake.layout(1s));
    REQUIRE_THAT(picture.bytes, StartsWith("<?xml"));
    REQUIRE(picture.engine == "sfdp");
    REQUIRE(picture.reason == "dot took longer than 1 s; sfdp drew it instead");
}

TEST_CASE("F6: a layout that dies, fails or prints junk is said, in its own words") {
    REQUIRE_THAT(show::lay_out(small, "svg", show::Engine::dot, FakeDot("kill -SEGV $$").layout()).reason,
                 Contains("dot died of signal 11"));
    REQUIRE_THAT(
        show::lay_out(small, "svg", show::Engine::dot, FakeDot("echo 'no such plugin' >&2; exit 3").layout()).reason,
        Contains("dot ended with status 3: no such plugin"));
    REQUIRE_THAT(show::lay_out(small, "png", show::Engine::dot, FakeDot("echo junk").layout()).reason,
                 Contains("dot printed no png picture"));
}

TEST_CASE("an input that nobody reads does no harm") {
    std::string const large(4'000'000, 'x');
    REQUIRE_THAT(show::lay_out(large, "svg", show::Engine::dot, FakeDot("exit 0").layout()).reason,
                 Contains("printed no svg"));
}

TEST_CASE("F6: a layout without enough memory is said") {
    show::Layout tight;
    tight.leash.memory = 4 << 20;
    REQUIRE(show::lay_out(small, "svg", show::Engine::dot, tight).bytes.empty());
}
