// The report: what clashes, who is easily taken for whom, and under which names everybody goes.
#pragma once
#include <string>
#include <string_view>

#include "model/graph.hpp"

namespace namesake::show {

struct Style {
    bool colour = false;  ///< the caller knows the terminal and NO_COLOR
    int width = 100;      ///< columns, at least 40
};

// `database` is the file, for the commands that record a decision.

/// For people, on a terminal or in a mail.
std::string report_text(model::Overview const &overview, Style style = {}, std::string_view database = {});

/// For a wiki or a ticket: GitHub's Markdown.
std::string report_markdown(model::Overview const &overview, std::string_view database = {});

/// One page that needs nothing from outside: no script, no font, no picture.
std::string report_html(model::Overview const &overview, std::string_view database = {});

/// For programs: contract section 8, in the report's order, ending in a newline.
std::string report_json(model::Overview const &overview);

}  // namespace namesake::show
