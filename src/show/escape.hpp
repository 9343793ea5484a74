// What comes from the news, made inert for each place it is printed in: one function for each, and no other way out.
#pragma once
#include <string>
#include <string_view>

namespace namesake::show {

/// For a terminal, a picture or a page: one line, nothing invisible that acts. Control characters become their pictures
/// (␛), bidi controls and zero-width characters their numbers (<U+202E>), a pile of combining marks is cut, broken
/// UTF-8 is U+FFFD.
std::string visible(std::string_view utf8);

/// The text of an HTML element or a quoted attribute: visible, and < > & " ' as entities.
std::string html(std::string_view utf8);

/// The text of an HTML element whose words may run the other way: as `html`, and each run of right-to-left writing in a
/// <bdi> of its own.
std::string html_words(std::string_view utf8);

/// Within a paragraph of Markdown: visible, and nothing in it is mark-up or a link.
std::string markdown(std::string_view utf8);

/// A label of a drawing (DOT's escString): visible, and \N \G \L and the like are only words. Lines are joined by the
/// caller with "\\n".
std::string dot(std::string_view utf8);

/// A link as it is if it is http, https or relative; else empty.
std::string link(std::string_view uri);

/// A field of RFC 4180, safe to open in a spreadsheet: what would be read as a formula begins with an apostrophe.
std::string csv(std::string_view utf8);

}  // namespace namesake::show
