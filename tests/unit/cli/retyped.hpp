// A small paper that is typed twice: the second time with other line breaks and typing errors.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace namesake::tests {

struct Stretch {
    std::uint32_t start = 0, end = 0;
};

/// Somebody who stands in one article, and where: in the text as it was first, and as it was typed again.
struct Bearer {
    std::string name;
    std::size_t article = 0;
    std::vector<Stretch> first, again;
};

struct Retyped {
    struct Article {
        std::string id, first, again;
    };
    std::vector<Article> articles;
    std::vector<Bearer> people;  ///< four to an article, no two with one name
};

/// `errors` of a hundred letters are typed wrongly: changed, left out, doubled, or swapped with the next.
Retyped retyped(std::size_t articles, std::uint32_t errors);

}  // namespace namesake::tests
