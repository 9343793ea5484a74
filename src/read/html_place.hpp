// Where on a page its story stands: among menus, teasers and comments.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "read/html_page.hpp"

namespace namesake::read {

struct StoryPlace {
    static constexpr auto none = ~std::size_t{0};

    std::vector<std::int32_t> comment_of;  ///< of each element: the comment it stands in, or -1
    std::vector<Part> part;                ///< of each element, also by what it stands in
    std::vector<bool> furniture;           ///< of each element: it is no story, nor is what stands in it
    std::int32_t root = 0;                 ///< the element that holds the story
    std::size_t title = none;              ///< the block with the story's title

    bool is_aside(Block const &block) const {
        auto const e = static_cast<std::size_t>(block.element);
        return furniture[e] || comment_of[e] >= 0;
    }
};

/// `title` is what the page or its source calls the story, or empty.
StoryPlace find_story(Page const &page, std::string_view title);

/// Running text, and no caption, title or list of links.
bool is_prose(Block const &block);

}  // namespace namesake::read
