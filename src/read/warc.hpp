// Web archives (WARC): the pages in them, one record at a time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "read/read.hpp"

namespace namesake::read {

/// Cuts a stream of chunks into records and hands over those that hold a page or a text that was answered (HTTP 200).
/// An over-long record is refused and passed over.
class Warc {
  public:
    Warc(std::string const &input, std::size_t limit, RawSink const &sink)
        : input_(input), limit_(limit), sink_(sink) {}

    bool take(std::string_view chunk);
    bool finish();

  private:
    struct Head {
        std::string type, uri, date, content_type;
        std::uint64_t length = 0;
        bool good = false;
    };
    static Head head_of(std::string_view lines);
    bool begin_record(std::string_view lines);
    bool end_record();
    bool hand_over_response();
    bool hand_over(std::string_view content_type, std::string bytes);
    bool refuse(std::string reason);
    std::string place() const;

    std::string const input_;
    std::size_t const limit_;
    RawSink const &sink_;
    Head head_;
    std::string pending_;     ///< of the record's head, then of its body
    std::uint64_t left_ = 0;  ///< bytes of the body to come
    std::size_t record_ = 0;
    bool in_body_ = false, wanted_ = false, broken_ = false;
};

}  // namespace namesake::read
