// Standard output and error: results there, everything else here; colour and a progress bar only on a terminal.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "show/report.hpp"

namespace namesake::cli {

/// Writes results to standard output. A reader that went away ends the run quietly; a full disk is an error at the end.
void print(std::string_view bytes);
/// There will be much of it: fewer and larger writes, unless somebody looks on.
void expect_much_output();
/// False, and one line on standard error, if something printed did not arrive.
bool flush_output();

/// Width and colour of standard output: NO_COLOR is kept.
show::Style output_style();

/// Documents and megabytes so far, on one line that is written over; silent unless standard error is a terminal.
class Progress {
  public:
    explicit Progress(bool quiet);
    ~Progress();
    void advance(std::size_t bytes);

  private:
    void draw();
    bool on_;
    std::uint64_t documents_ = 0, bytes_ = 0;
    std::chrono::steady_clock::time_point start_, drawn_;
};

}  // namespace namesake::cli
