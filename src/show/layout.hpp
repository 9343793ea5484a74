// Graphviz, kept at arm's length: a child process with limits, so that a hang or a crash costs only the picture.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>

namespace namesake::show {

struct LayoutLimits {
    std::string command = "dot";                ///< looked for on PATH
    std::chrono::milliseconds wall{20'000};     ///< for one try
    std::size_t memory = std::size_t{2} << 30;  ///< bytes of address space
};

struct Picture {
    std::string bytes;   ///< empty if there is none
    std::string engine;  ///< "dot", "sfdp"
    std::string reason;  ///< why there is no picture, or why another engine had to draw it; empty if all went well
};

/// Lays out a drawing of so many nodes as "svg", "png" or "pdf": with dot where that is quick, else with sfdp.
Picture lay_out(std::string const &dot, std::string const &format, std::size_t nodes, LayoutLimits const &limits = {});

}  // namespace namesake::show
