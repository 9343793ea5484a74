// A JSON object read key by key, with what is wrong with it said in words.
#pragma once
#include <fmt/format.h>
#include <simdjson.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "model/document.hpp"
#include "model/extraction.hpp"

namespace namesake::read {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/// Something in a line is not as it should be; caught where the line began.
struct Wrong {
    std::string what;
};

/// An object's values, by key; null is as if it were not there.
class JsonObject {
  public:
    explicit JsonObject(element value) {
        if (value.get(object_)) throw Wrong{"has something else where an object should stand"};
    }

    std::string text(std::string_view key) const {
        element value;
        std::string_view words;
        if (!find(key, value)) return {};
        if (value.get(words)) throw Wrong{fmt::format("has a \"{}\" that is no string", key)};
        return std::string(words);
    }
    std::int64_t number(std::string_view key, std::int64_t otherwise) const {
        element value;
        std::int64_t found = 0;
        if (!find(key, value)) return otherwise;
        if (value.get(found)) throw Wrong{fmt::format("has a \"{}\" that is no whole number", key)};
        return found;
    }
    double real(std::string_view key) const {
        element value;
        double found = 0;
        if (!find(key, value)) return 0;
        if (value.get(found)) throw Wrong{fmt::format("has a \"{}\" that is no number", key)};
        return found;
    }
    std::int32_t index(std::string_view key) const { return int32(key, number(key, model::none)); }
    model::Span span() const { return {point("start"), point("end")}; }

    template <class Enum, std::size_t N>
    Enum word(std::string_view key, std::array<std::string_view, N> const &words) const {
        auto const given = text(key);
        for (std::size_t i = 0; i < N; ++i)
            if (words[i] == given) return static_cast<Enum>(i);
        throw Wrong{fmt::format("has a \"{}\" that this version does not know: {}", key, given)};
    }

    template <class Take>
    void each(std::string_view key, Take const &take) const {
        element value;
        array items;
        if (!find(key, value)) return;
        if (value.get(items)) throw Wrong{fmt::format("has a \"{}\" that is no list", key)};
        for (auto const item : items) take(item);
    }

    /// The keys and values of an object within this one.
    template <class Take>
    void each_field(std::string_view key, Take const &take) const {
        element value;
        object fields;
        if (!find(key, value)) return;
        if (value.get(fields)) throw Wrong{fmt::format("has a \"{}\" that is no object", key)};
        for (auto const field : fields) take(field.key, field.value);
    }

    std::uint32_t point(std::string_view key) const {
        auto const found = number(key, -1);
        if (found < 0 || found > UINT32_MAX) throw Wrong{fmt::format("needs a \"{}\"", key)};
        return static_cast<std::uint32_t>(found);
    }

  private:
    bool find(std::string_view key, element &value) const {
        return !object_.at_key(key).get(value) && !value.is_null();
    }
    static std::int32_t int32(std::string_view key, std::int64_t value) {
        if (value < INT32_MIN || value > INT32_MAX) throw Wrong{fmt::format("has a \"{}\" out of range", key)};
        return static_cast<std::int32_t>(value);
    }
    object object_;
};

/// What `make` makes of the object on a line, or what is wrong with the line.
template <class Made, class Make>
std::variant<Made, std::string> parse_line(std::string const &line, Make const &make) {
    thread_local simdjson::dom::parser parser;
    element root;
    if (auto const error = parser.parse(line).get(root))
        return fmt::format("is not valid JSON ({}): mend or drop it", simdjson::error_message(error));
    try {
        return make(JsonObject(root));
    } catch (Wrong const &wrong) {
        return wrong.what;
    }
}

}  // namespace namesake::read
