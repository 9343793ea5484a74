// What a tag, its class, id and style say an element is for.
#pragma once
#include <string_view>

#include "read/html_page.hpp"

namespace namesake::read {

/// A tag as libxml2 hands it over: names and values in turn, then a null pointer.
class Tag {
  public:
    Tag(std::string_view tag, char const **attributes) : name(tag), attributes_(attributes) {}
    std::string_view attribute(std::string_view wanted) const;
    bool has(std::string_view wanted) const;

    std::string_view const name;

  private:
    char const **attributes_;
};

bool is_inline(Tag const &tag);      ///< goes on in the line: "em", "a"
bool is_hidden(Tag const &tag);      ///< nobody reads it: scripts, styles, "display:none"
bool is_whole_page(Tag const &tag);  ///< never furniture: "body", "article"

/// The part a block plays, also by what stands around it.
Part part_of(Tag const &tag, bool in_comment);
/// The same of an inline tag, which has a part of its own within comments only.
Part inline_part_of(Tag const &tag);
/// The kind of the text in a block, within text of the kind `above`.
BlockKind kind_of(Tag const &tag, BlockKind above);
/// A class names a picture's credit.
bool is_credit_tag(Tag const &tag);

}  // namespace namesake::read
