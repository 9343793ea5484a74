#include "read/lines.hpp"
#include "read/read.hpp"
#include "read/story.hpp"
#include "read/thread.hpp"

namespace namesake::read {

void cut_zones(model::Document &document) {
    auto const lines = lines_of(document.text);
    std::span<Line const> const all(lines);
    auto const thread = find_thread(document.text, all);
    document.segments.clear();
    document.segments.reserve(lines.size() / 2 + 4);
    cut_story(document.text, all.first(thread.first == thread.last ? lines.size() : thread.first), false,
              document.segments);
    if (thread.first == thread.last) return;
    cut_thread(document.text, all.subspan(thread.first, thread.last - thread.first), document.segments);
    cut_story(document.text, all.subspan(thread.last), true, document.segments);
}

}  // namespace namesake::read
