// An article with its mentions marked, so that a person can read the errors.
#pragma once
#include <string>

#include "model/extraction.hpp"
#include "show/report.hpp"

namespace namesake::show {

/// For a terminal: in colours by kind, or as [person Ann Lee] without.
std::string marked_text(model::Record const &record, Style style);
/// One HTML element a document: `<mark class="person" title="rule">`.
std::string marked_html(model::Record const &record);
/// What stands before and after the documents of an HTML page.
std::string marked_html_begin();
std::string marked_html_end();

}  // namespace namesake::show
