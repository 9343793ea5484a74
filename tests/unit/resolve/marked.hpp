// Documents written with their mentions in brackets, for tests of identity: "[p:1 Ann Lee] met [l:2 Oslo]'s mayor. [p@1
// She] ...".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/extraction.hpp"

namespace namesake::test {

/// `[kind:label words]`: kind p(erson), l (place), o(rganization), d(ate), g(roup); the label says which entity is
/// expected, `-` none.
/// A `/` in its words is the end of a line. `@` in place of `:` makes it a pronoun, `%` a nominal (its head is its last
/// word). A line is a segment: `# ` headline, `^ ` caption, `* ` comment, `= ` credit, else a paragraph. A line `>
/// predicate | subject | object | value | polarity` is a claim; `Ann Lee#2` is the second mention so written.
struct Marked {
    std::string title;
    model::Document document;
    model::Extraction extraction;
    std::vector<std::string> labels;  ///< by mention
};

Marked read_marked(std::string_view text, std::string_view title = {});
/// The cases of a file: each begins with `== title`.
std::vector<Marked> read_cases(std::string const &path);
/// What differs between the labels and the entities, one line each; empty if nothing does.
std::string wrong_links(Marked const &marked);
/// Index of the nth mention with these words; throws if there is none.
std::int32_t mention_called(Marked const &marked, std::string_view words_and_number);

}  // namespace namesake::test
