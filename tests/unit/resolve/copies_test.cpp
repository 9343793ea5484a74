#include "resolve/copies.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "growth.hpp"

using namespace namesake;

namespace {

/// Sketches whose bins are drawn at random, with copies that differ in some of them.
struct World {
    model::Sketches sketches;
    std::mt19937 random{7};

    std::size_t add_story(std::uint16_t triples = 300) {
        sketches.documents.push_back(static_cast<model::DocumentId>(sketches.documents.size() + 100));
        sketches.numbers.push_back(triples);
        for (std::size_t i = 0; i < model::sketch_bins; ++i)
            sketches.numbers.push_back(static_cast<std::uint16_t>(random()));
        return sketches.documents.size() - 1;
    }
    std::size_t add_copy(std::size_t of, std::size_t changed_bins, std::uint16_t triples = 300) {
        auto const copy = add_story(triples);
        auto const at = [&](std::size_t document) {
            return sketches.numbers.begin() + static_cast<std::ptrdiff_t>(document * model::sketch_size + 1);
        };
        std::copy(at(of), at(of) + static_cast<std::ptrdiff_t>(model::sketch_bins - changed_bins), at(copy));
        return copy;
    }
    model::DocumentId id(std::size_t at) const { return sketches.documents[at]; }
};

}  // namespace

TEST_CASE("copies have the first of their kind as origin, through one another too") {
    World world;
    auto const first = world.add_story();
    world.add_story();
    auto const second = world.add_copy(first, 20);
    auto const third = world.add_copy(second, 20);
    auto const copies = resolve::near_copies(world.sketches);
    CHECK(copies == std::vector<model::Copy>{{world.id(second), world.id(first)}, {world.id(third), world.id(first)}});
}

TEST_CASE("what shares a third is a copy only where that is most of the shorter one") {
    auto const [triples, copies] = GENERATE(table<std::uint16_t, std::size_t>({{100, 1}, {400, 0}}));
    World world;
    world.add_copy(world.add_story(400), 40, triples);
    CHECK(resolve::near_copies(world.sketches).size() == copies);
}

TEST_CASE("a few words are a copy only if they are the same") {
    World world;
    auto const first = world.add_story(10);
    world.add_copy(first, 10, 10);
    auto const same = world.add_copy(first, 0, 10);
    CHECK(resolve::near_copies(world.sketches) == std::vector<model::Copy>{{world.id(same), world.id(first)}});
}

TEST_CASE("copies are found in time that grows with the documents, even if all share some words") {
    auto const common = GENERATE(std::size_t{0}, std::size_t{60}, std::size_t{64});
    auto const seconds_for = [&](int documents) {
        World world;
        auto const first = world.add_story();
        for (int i = 1; i < documents; ++i) world.add_copy(first, common);
        return test::seconds_of([&] { resolve::near_copies(world.sketches); });
    };
    CHECK(test::grows_with_input(seconds_for(2'000), seconds_for(16'000)));
}
