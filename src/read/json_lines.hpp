// JSON lines: each line of a stream is a document.
#pragma once
#include <string>
#include <string_view>

#include "read/read.hpp"

namespace namesake::read {

/// Cuts a stream of chunks into its lines. Blank lines are skipped; an over-long one is refused and passed over.
class JsonLines {
  public:
    JsonLines(std::string const &input, std::size_t limit, RawSink const &sink)
        : input_(input), limit_(limit), sink_(sink) {}

    bool take(std::string_view chunk);
    bool finish();  ///< the last line need not end in \n

  private:
    bool finish_line();
    void add(std::string_view part);

    std::string const input_;
    std::size_t const limit_;
    RawSink const &sink_;
    std::string pending_;
    std::size_t line_ = 1;
    bool too_long_ = false;
};

}  // namespace namesake::read
