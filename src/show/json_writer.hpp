// JSON written straight into a string: for output of which there is much.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace namesake::show {

/// Values follow each other in order; commas are set by the writer. Text must be UTF-8.
class JsonWriter {
  public:
    explicit JsonWriter(std::string &out) : out_(out) {}

    JsonWriter &begin_object() { return open('{'); }
    JsonWriter &end_object() { return close('}'); }
    JsonWriter &begin_array() { return open('['); }
    JsonWriter &end_array() { return close(']'); }
    JsonWriter &key(std::string_view name);
    JsonWriter &text(std::string_view utf8);
    JsonWriter &number(std::int64_t value);
    JsonWriter &null();
    /// JSON already right as it stands, commas included: what is the same in every line of a long list.
    JsonWriter &raw(std::string_view json) {
        out_ += json;
        first_ = true;
        return *this;
    }
    /// A number, or null where it is negative: indices.
    JsonWriter &index(std::int64_t value) { return value < 0 ? null() : number(value); }
    /// A string, or null where it is empty.
    JsonWriter &optional(std::string_view utf8) { return utf8.empty() ? null() : text(utf8); }

  private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();
    std::string &out_;
    bool first_ = true;
};

}  // namespace namesake::show
