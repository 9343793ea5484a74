// Streams and lines: how they are cut into chunks changes nothing, and what is refused is refused with a reason.
#include <fstream>
#include <nlohmann/json.hpp>

#include "fuzz/scratch.hpp"
#include "fuzz/targets.hpp"
#include "read/decision.hpp"
#include "read/fact.hpp"
#include "read/feed.hpp"
#include "read/json_lines.hpp"
#include "read/message.hpp"
#include "read/record.hpp"
#include "read/warc.hpp"
#include "text/lexicon.hpp"
#include "text/tokenise.hpp"

namespace namesake::fuzz {
namespace {

constexpr std::size_t limit = 4096;  ///< of a document, so that over-long ones come up

/// What came out of a stream, as one string.
template <class Stream>
std::string items_of(std::string_view bytes, std::size_t chunk) {
    std::string out;
    read::RawSink const sink = [&out](read::RawItem &&item) {
        if (auto const *d = std::get_if<read::RawDocument>(&item))
            out += d->place + '\1' + d->uri + '\1' + d->published + '\1' + d->charset + '\1' + d->bytes + '\2';
        else
            out += std::get<model::Rejection>(item).place + '\1' + std::get<model::Rejection>(item).reason + '\3';
        return true;
    };
    Stream stream("fuzz", limit, sink);
    for (std::size_t at = 0; at < bytes.size(); at += chunk) stream.take(bytes.substr(at, chunk));
    stream.finish();
    return out;
}

template <class Stream>
void any_chunks(std::string_view bytes) {
    if (bytes.empty()) return;
    std::size_t const chunk = 1 + static_cast<unsigned char>(bytes.front()) % 64;
    bytes.remove_prefix(1);
    must(items_of<Stream>(bytes, chunk) == items_of<Stream>(bytes, bytes.size() + 1),
         "the size of a chunk does not matter");
}

/// A value, or a reason why not.
template <class Parsed>
void parsed_or_refused(Parsed const &parsed) {
    if (auto const *reason = std::get_if<std::string>(&parsed)) must(!reason->empty(), "a refusal says why");
}

}  // namespace

void jsonl(std::string_view bytes) {
    any_chunks<read::JsonLines>(bytes);
    read::RawDocument raw;
    raw.format = read::Format::json;
    raw.bytes = bytes;
    read::read_document(std::move(raw), {});
}
void warc(std::string_view bytes) {
    any_chunks<read::Warc>(bytes);
}
void record(std::string_view bytes) {
    parsed_or_refused(read::parse_record(std::string(bytes)));
}
void decisions(std::string_view bytes) {
    parsed_or_refused(read::parse_decision(std::string(bytes)));
}
void facts(std::string_view bytes) {
    parsed_or_refused(read::parse_fact(std::string(bytes)));
}
void mail(std::string_view bytes) {
    must(nlohmann::json::accept(read::message_as_json(bytes)), "a message becomes JSON");
}
void feed(std::string_view bytes) {
    for (std::string const &item : read::feed_items(bytes)) must(nlohmann::json::accept(item), "a story becomes JSON");
}

void lexicon(std::string_view bytes) {
    Scratch const file("lexicon");
    std::ofstream(file.path, std::ios::binary) << bytes;
    try {
        text::Lexicon const words({file.path});
        words.of(text::word_key("orsa"));
    } catch (std::runtime_error const &refused) {
        must(std::string_view(refused.what()).find(file.path.string()) != std::string_view::npos,
             "a refusal names its file");
    }
}

}  // namespace namesake::fuzz
