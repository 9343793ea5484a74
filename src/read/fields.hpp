// What an input holds once it is decoded: its words and what it says about itself.
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "model/document.hpp"

namespace namesake::read {

struct Fields {
    std::string id, url, title, author, published;
    std::string text;  ///< valid UTF-8
    std::string html;  ///< instead of text
    std::string decoded;
};

/// A JSON object `{"id","text"}` with optional title, url, published, author, html. A string is the reason it is
/// refused.
std::variant<Fields, std::string> parse_json(std::string const &bytes);

/// A date as people and machines write it ("2019-07-10T08:00Z", "July 10, 2019", "Wed, 10 Jul 2019 08:00:00 GMT"), as
/// ISO and as precise as it is; empty if it is none.
std::string iso_date(std::string_view written);

}  // namespace namesake::read
