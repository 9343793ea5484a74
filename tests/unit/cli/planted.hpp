// Planted worlds: small stories that three papers tell alike, but for one to three errors of which we know what is
// right.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace namesake::tests {

/// One error: in this paper `wrong` stands for what should be `right`, as the database has it; if that is empty, for
/// nothing.
struct Planted {
    std::string document, kind, wrong, right;
};

struct PlantedStory {
    struct Paper {
        std::string id, published, text;
    };
    std::vector<Paper> papers;
    std::vector<Planted> errors;
};

/// The same story for the same number, whatever the machine.
PlantedStory planted_story(std::uint32_t number);

}  // namespace namesake::tests
