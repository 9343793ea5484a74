// JSON written straight into a string: for output of which there is much.
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace namesake::show {

/// Values follow each other in order; keys, commas and brackets are written as they stand, in one piece with what is
/// the same beside them. Text must be UTF-8. The string is complete when the writer is gone.
class JsonWriter {
  public:
    explicit JsonWriter(std::string &out) : out_(out) {}
    ~JsonWriter() { flush(); }
    JsonWriter(JsonWriter const &) = delete;
    JsonWriter &operator=(JsonWriter const &) = delete;

    /// JSON already right as it stands.
    JsonWriter &raw(std::string_view json) {
        if (json.size() > sizeof buffer_) return append(json);
        std::memcpy(room(json.size()), json.data(), json.size());
        to_ += json.size();
        return *this;
    }
    JsonWriter &text(std::string_view utf8);
    JsonWriter &number(std::int64_t value);
    /// A number, or null where it is negative: indices.
    JsonWriter &index(std::int64_t value) { return value < 0 ? raw("null") : number(value); }
    /// A string, or null where it is empty.
    JsonWriter &optional(std::string_view utf8) { return utf8.empty() ? raw("null") : text(utf8); }
    /// Items with commas between them, in brackets.
    template <class Items, class Write>
    JsonWriter &list(Items const &items, Write &&write) {
        std::string_view before = "[";
        for (auto const &item : items) {
            raw(before);
            write(item);
            before = ",";
        }
        return raw(before == "[" ? "[]" : "]");
    }

  private:
    /// Where so many bytes may be written next, of a buffer's size at most.
    char *room(std::size_t bytes) {
        if (bytes > static_cast<std::size_t>(buffer_ + sizeof buffer_ - to_)) flush();
        return to_;
    }
    void flush();
    JsonWriter &append(std::string_view json);

    std::string &out_;
    char buffer_[4096];  ///< small pieces gather here
    char *to_ = buffer_;
};

}  // namespace namesake::show
