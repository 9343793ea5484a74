// Standard output and error: results there, everything else here; colour and a progress bar only on a terminal.
#pragma once
#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "show/report.hpp"

namespace namesake::cli {

/// Writes results to standard output. A reader that went away ends the run quietly; a full disk is an error at the end.
void print(std::string_view bytes);
/// There will be much of it: fewer and larger writes, unless somebody looks on.
void expect_much_output();
/// False, and one line on standard error, if something printed did not arrive.
bool flush_output();

/// To standard error. Where that is full or closed the words are lost, the work is not.
void say(std::string_view words) noexcept;
template <class... Values>
void tell(fmt::format_string<Values...> format, Values &&...values) {
    say(fmt::format(format, std::forward<Values>(values)...));
}

/// Who closed the first three files of a program would have the next it opens, such as the database, take their places:
/// they are taken by what can neither be read nor written.
void hold_standard_files();

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
