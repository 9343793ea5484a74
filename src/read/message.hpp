// Electronic mail (.eml): a message as a story.
#pragma once
#include <string>
#include <string_view>

namespace namesake::read {

/// A message as a JSON object: id, title (its subject), author, published, and text or html, whichever it has.
std::string message_as_json(std::string_view bytes);

}  // namespace namesake::read
