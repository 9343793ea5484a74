#include "read/json_lines.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <utility>

namespace namesake::read {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

bool JsonLines::take(std::string_view chunk) {
    while (!chunk.empty()) {
        auto const end = chunk.find('\n');
        add(chunk.substr(0, end));
        if (end == chunk.npos) return true;
        chunk.remove_prefix(end + 1);
        if (!finish_line()) return false;
    }
    return true;
}

bool JsonLines::finish_line() {
    if (line_ == 1 && pending_.starts_with(byte_order_mark)) pending_.erase(0, byte_order_mark.size());
    RawDocument raw{Format::json, input_, fmt::format("line {}", line_++), {}};
    if (too_long_) {
        too_long_ = false;
        return sink_(model::Rejection{raw.input, raw.place, too_large(limit_)});
    }
    if (pending_.ends_with('\r')) pending_.pop_back();
    if (pending_.find_first_not_of(" \t\r") == pending_.npos) return pending_.clear(), true;
    pending_.reserve(pending_.size() + simdjson::SIMDJSON_PADDING);
    raw.bytes = std::exchange(pending_, {});
    return sink_(std::move(raw));
}

bool JsonLines::finish() {
    return (pending_.empty() && !too_long_) || finish_line();
}

void JsonLines::add(std::string_view part) {
    if (!too_long_ && pending_.size() + part.size() <= limit_) {
        if (pending_.empty()) pending_.reserve(part.size() + simdjson::SIMDJSON_PADDING);
        pending_ += part;
    } else {
        too_long_ = true;
        pending_ = {};
    }
}

}  // namespace namesake::read
