// An HTML page as a flat list of blocks in their elements, and what its head says about it. No tree is built: depth
// costs nothing.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/fields.hpp"

namespace namesake::read {

/// What a class, an id or a tag says an element is for.
enum class Part : std::uint8_t { plain, furniture, comment, comment_author, comment_detail };

/// Elements stand in the order they open: those inside element e are (e, end).
struct Element {
    std::int32_t parent = -1, end = 0;
    Part part = Part::plain;
    bool whole_page = false;  ///< html, body, main, article: never furniture
    bool article = false;
    std::uint32_t prose = 0;  ///< bytes of running text inside
};

enum class BlockKind : std::uint8_t { paragraph, title, heading, item, caption, credit, cell };

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::int32_t element = 0;
    std::string text;          ///< blanks folded, \n for <br>
    std::uint32_t linked = 0;  ///< bytes of it that are links
};

struct Page {
    Fields fields;  ///< title, author, published, url; not text
    std::vector<Element> elements;
    std::vector<Block> blocks;
};

Page parse_page(std::string_view utf8);

/// The charset a page names in its first bytes, or empty.
std::string declared_charset(std::string_view bytes);

/// Fills what is still empty in `fields` from a JSON-LD script.
void take_json_ld(std::string const &script, Fields &fields);

/// The story of a page: its text, and the text's zones.
void cut_page(Page const &page, model::Document &document);

}  // namespace namesake::read
