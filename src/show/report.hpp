// The report: what clashes, who is easily taken for whom, and under which names everybody goes.
#pragma once
#include <string>

#include "model/graph.hpp"

namespace namesake::show {

struct Style {
    bool colour = false;  ///< the caller knows the terminal and NO_COLOR
    int width = 100;      ///< columns, at least 40
};

/// For people, on a terminal or in a mail.
std::string report_text(model::Overview const &overview, Style style = {});

/// For programs: contract section 8, in the report's order, ending in a newline.
std::string report_json(model::Overview const &overview);

}  // namespace namesake::show
