// Graphviz, kept at arm's length: a child process with limits, so that a hang or a crash costs only the picture.
#pragma once
#include <string>

#include "show/child.hpp"
#include "show/map.hpp"

namespace namesake::show {

struct Layout {
    std::string command = "dot";  ///< looked for on PATH
    Leash leash;                  ///< for one try
};

struct Picture {
    std::string bytes;   ///< empty if there is none
    std::string engine;  ///< "dot", "sfdp" or "neato"
    std::string reason;  ///< why there is no picture, or why another engine had to draw it; empty if all went well
};

/// Draws DOT as "svg", "png" or "pdf"; where dot fails, sfdp tries.
Picture lay_out(std::string const &dot, std::string const &format, Engine engine, Layout const &layout = {});

}  // namespace namesake::show
