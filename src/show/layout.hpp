// Graphviz, kept at arm's length: a child process with limits, so that a hang or a crash costs only the picture.
#pragma once
#include <string>

#include "show/child.hpp"

namespace namesake::show {

struct Layout {
    std::string command = "dot";  ///< looked for on PATH
    Leash leash;                  ///< for one try
};

struct Picture {
    std::string bytes;   ///< empty if there is none
    std::string engine;  ///< "dot" or "sfdp"
    std::string reason;  ///< why there is no picture, or why another engine had to draw it; empty if all went well
};

/// Draws DOT as "svg", "png" or "pdf": with dot, which is clear but slow, up to so many nodes and edges; beyond, or if
/// that fails, with sfdp.
Picture lay_out(std::string const &dot, std::string const &format, std::size_t nodes_and_edges,
                Layout const &layout = {});

}  // namespace namesake::show
