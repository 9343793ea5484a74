#include "read/warc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "read/bytes.hpp"
#include "read/headers.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::size_t longest_head = std::size_t{64} << 10;
constexpr std::string_view head_end = "\r\n\r\n";

/// A body that was sent in pieces, each with its length in hexadecimal digits before it.
std::string unchunked(std::string_view body) {
    std::string out;
    while (!body.empty()) {
        std::size_t size = 0;
        auto const [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
        auto const line = body.find("\r\n");
        if (error != std::errc() || size == 0 || line == body.npos) break;
        body.remove_prefix(line + 2);
        out += body.substr(0, size);
        body.remove_prefix(std::min(body.size(), size + 2));
    }
    return out;
}

}  // namespace

Warc::Head Warc::head_of(std::string_view lines) {
    Head head;
    head.type = header(lines, "WARC-Type");
    head.uri = without(header(lines, "WARC-Target-URI"), "<>");
    head.date = header(lines, "WARC-Date");
    head.content_type = header(lines, "Content-Type");
    auto const length = header(lines, "Content-Length");
    head.good = lines.starts_with("WARC/") &&
                std::from_chars(length.data(), length.data() + length.size(), head.length).ec == std::errc();
    return head;
}

bool Warc::take(std::string_view chunk) {
    while (!chunk.empty() && !broken_) {
        if (in_body_) {
            auto const part = chunk.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, chunk.size())));
            if (wanted_) pending_ += part;
            left_ -= part.size();
            chunk.remove_prefix(part.size());
            if (left_ == 0 && !end_record()) return false;
            continue;
        }
        if (pending_.empty()) chunk.remove_prefix(std::min(chunk.find_first_not_of("\r\n"), chunk.size()));
        auto const before = pending_.size();
        pending_ += chunk.substr(0, longest_head);
        auto const end = pending_.find(head_end, before < head_end.size() ? 0 : before - head_end.size());
        if (end == pending_.npos) {
            if (pending_.size() > longest_head && !begin_record({})) return false;
            chunk.remove_prefix(std::min(chunk.size(), longest_head));
            continue;
        }
        chunk.remove_prefix(end + head_end.size() - before);
        auto const lines = pending_.substr(0, end + 2);
        if (!begin_record(lines)) return false;
    }
    return true;
}

bool Warc::begin_record(std::string_view lines) {
    ++record_;
    head_ = head_of(lines);
    pending_.clear();
    if (!head_.good) {
        broken_ = true;
        return refuse("is no WARC record, it and what follows is left out: fetch the archive again");
    }
    left_ = head_.length;
    in_body_ = left_ > 0;
    wanted_ = (head_.type == "response" || head_.type == "resource" || head_.type == "conversion") && left_ <= limit_;
    if (head_.type == "response" && left_ > limit_) return refuse(too_large(limit_));
    return true;
}

bool Warc::end_record() {
    in_body_ = false;
    auto const wanted = std::exchange(wanted_, false);
    bool const go_on = !wanted                    ? true
                       : head_.type == "response" ? hand_over_response()
                                                  : hand_over(head_.content_type, std::move(pending_));
    pending_ = {};
    return go_on;
}

bool Warc::hand_over_response() {
    auto const end = pending_.find(head_end);
    if (end == pending_.npos) return true;
    auto const head = std::string_view(pending_).substr(0, end + 2);
    auto const status = head.substr(0, head.find('\r'));
    if (status.find(" 200") == status.npos) return true;
    auto body = pending_.substr(end + head_end.size());
    if (header(head, "Transfer-Encoding").find("chunked") != std::string::npos) body = unchunked(body);
    if (header(head, "Content-Encoding").find("gzip") != std::string::npos) {
        auto unpacked = gunzip(body, limit_);
        if (!unpacked) return refuse("holds a page that cannot be unpacked: fetch it again");
        body = std::move(*unpacked);
    }
    return hand_over(header(head, "Content-Type"), std::move(body));
}

bool Warc::hand_over(std::string_view content_type, std::string bytes) {
    auto const type = without(content_type.substr(0, content_type.find(';')), " ");
    bool const html = type == "text/html" || type == "application/xhtml+xml";
    if (!html && type != "text/plain") return true;
    RawDocument raw{html ? Format::html : Format::text, input_, place(), std::move(bytes)};
    raw.uri = head_.uri;
    raw.published = head_.date;
    raw.charset = parameter(content_type, "charset");
    return sink_(std::move(raw));
}

bool Warc::refuse(std::string reason) {
    return sink_(model::Rejection{input_, place(), std::move(reason)});
}

std::string Warc::place() const {
    return fmt::format("record {}", record_);
}

bool Warc::finish() {
    if (broken_ || (!in_body_ && pending_.empty())) return true;
    return refuse("is cut off: fetch the archive again");
}

}  // namespace namesake::read
