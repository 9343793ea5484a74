// RSS and Atom: the stories of a feed.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace namesake::read {

/// Each story of a feed as a JSON object with what the feed says of it: id, url, title, author, published, text or
/// html. Of a feed that is cut or not well-formed, what stands before the fault.
std::vector<std::string> feed_items(std::string_view xml);

}  // namespace namesake::read
