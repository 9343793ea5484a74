// The map as a page of its own: the picture with pan and zoom, search, and the quotes behind each part of it.
#pragma once
#include <string>

#include "show/map.hpp"

namespace namesake::show {

/// `svg`: the graph as Graphviz drew it. Nothing is asked for from outside, and only the page's own script runs.
std::string map_page(Graph const &graph, std::string const &svg);

/// src/show/page, embedded at build time; the hash as a content security policy has it.
extern char const *const map_script;
extern char const *const map_style;
extern char const *const map_script_hash;

}  // namespace namesake::show
