// What hostile documents do to the whole way from bytes to claims.
#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "extract/extract.hpp"
#include "growth.hpp"
#include "read/json_lines.hpp"
#include "read/letters.hpp"
#include "read/read.hpp"
#include "resolve/within.hpp"
#include "text/tokenise.hpp"

using namespace namesake;

namespace {

model::Document document_of(std::string bytes, read::Format format = read::Format::text, std::string published = {}) {
    read::RawDocument raw;
    raw.format = format;
    raw.input = "a";
    raw.bytes = std::move(bytes);
    read::Item item = read::read_document(std::move(raw), {.published = std::move(published)});
    REQUIRE(std::holds_alternative<model::Document>(item));
    return std::get<model::Document>(std::move(item));
}

model::Record record_of(model::Document document) {
    static text::Lexicon const words;
    model::Record r{std::move(document), {}};
    model::Record *const one = &r;
    extract::extract({&one, 1}, words);
    resolve::within_document(r.document, words, r.extraction);
    for (model::Conflict &c : check::in_document(r)) r.extraction.conflicts.push_back(std::move(c));
    return r;
}

std::string repeated(std::string const &part, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += part;
    return out;
}

void check_grows(std::string const &part, std::string const &tail, std::size_t bytes) {
    INFO("repeated: " << part);
    auto const seconds = [&](std::size_t size) {
        std::string const text = repeated(part, size) + tail;
        return test::seconds_of([&] { record_of(document_of(text)); });
    };
    CHECK(test::grows_with_input(seconds(bytes / 8), seconds(bytes)));
}

/// Each expression of time with its value and the rule that gave it.
std::string dates_of(std::string const &text, std::string const &published) {
    auto const r = record_of(document_of(text, read::Format::text, published));
    std::string out;
    for (model::Mention const &m : r.extraction.mentions)
        if (m.kind == model::Kind::date)
            out += std::string(text::slice(r.document.text, m.span)) + "=" + m.value + "\n";
    return out;
}

}  // namespace

TEST_CASE("I3: bytes that are no UTF-8 give the same text wherever a chunk ends, and are counted") {
    auto const bad = GENERATE(as<std::string>{}, "\x80", "\xC3", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF0\x9F\x98",
                              "\xF4\x90\x80\x80", "\xFF\xFE");
    std::string const bytes = "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"Ada \xC3\xA9 " + bad +
                              "\"}\n{\"id\":\"b\",\"text\":\"" + bad + " Lind\"}\r\n{\"id\":\"c\",\"text\":\"cut " +
                              bad;
    auto const items = [&](std::size_t chunk) {
        std::vector<std::string> out;
        read::RawSink const sink = [&](read::RawItem &&item) {
            read::Item const read = read::read_document(std::get<read::RawDocument>(std::move(item)), {});
            if (auto const *document = std::get_if<model::Document>(&read))
                out.push_back(document->text + " (" + document->decoded + ")");
            else
                out.push_back(std::get<model::Rejection>(read).reason);
            return true;
        };
        read::JsonLines lines("a.jsonl", 1000, sink);
        for (std::size_t at = 0; at < bytes.size(); at += chunk) lines.take(std::string_view(bytes).substr(at, chunk));
        lines.finish();
        return out;
    };
    auto const whole = items(bytes.size());
    REQUIRE(whole.size() == 3);
    CHECK(whole[0].starts_with("Ada \u00e9 \uFFFD"));
    CHECK(whole[0].find(" replaced") != std::string::npos);
    for (std::size_t chunk = 1; chunk < bytes.size(); ++chunk) CHECK(items(chunk) == whole);
}

TEST_CASE("I6: a million brackets or quotation marks are read in proportion to their number") {
    for (std::string const part : {"(", ")", "\"", "[", "]", "{", "\u201c", "\u2018", "'", "<", "*", "_",
                                   "("
                                   "\"["})
        check_grows(part, " Ada Lind spoke.", 1'000'000);
}

TEST_CASE("I6: a million elements, comments or entities in a page are read in proportion to their number") {
    struct Case {
        std::string part;
        std::size_t times;
    };
    for (auto const &[part, times] : {Case{"<div>", 1'000'000},
                                      {"<!--", 1'000'000},
                                      {"<p>a", 200'000},
                                      {"<b>", 200'000},
                                      {"&lt;", 200'000},
                                      {"<ul><li>", 200'000},
                                      {"<script>", 200'000},
                                      {"<![CDATA[", 200'000}}) {
        INFO("repeated: " << part);
        auto const seconds = [&, &part = part](std::size_t n) {
            std::string const page = "<html><body><p>Ada Lind, mayor of Orsa, spoke in Skell on Monday.</p>" +
                                     repeated(part, n * part.size());
            return test::seconds_of([&] { record_of(document_of(page, read::Format::html)); });
        };
        CHECK(test::grows_with_input(seconds(times / 8), seconds(times)));
    }
}

TEST_CASE("I7: what is repeated takes time in proportion, on the whole way from text to claims") {
    for (std::string const part : {"Ab ",
                                   "Mr. ",
                                   "A.",
                                   ", and ",
                                   "7",
                                   "Ada Lind ",
                                   "Ada Lind, ",
                                   "said ",
                                   "of the ",
                                   "He said that ",
                                   "President Minister Dr. ",
                                   "A",
                                   "-",
                                   "'s ",
                                   "the mayor of Orsa, ",
                                   "son of ",
                                   "\"Ada\" ",
                                   "1/2/",
                                   "Mr. Lind met Mr. Rehn. ",
                                   "\u0301",
                                   "\u4e2d",
                                   "\n\n"})
        check_grows(part, " Ada Lind.", 400'000);
}

TEST_CASE("I7: ten thousand titles stand before a name") {
    std::string titles;
    for (int i = 0; i < 10'000; ++i) titles += i % 2 ? "Dr. " : "President ";
    auto const r = record_of(document_of(titles + "Ada Lind spoke in Orsa."));
    CHECK(r.extraction.mentions.size() < 20'000);
}

TEST_CASE("I8: a day that no calendar has, a year beyond all, a date without its order: kept, and left open") {
    auto const told = [](std::string const &when) { return "The pier of Orsa opened " + when + ".\n"; };
    for (std::string const published : {"", "2014-05-06"}) {
        INFO("published: " << published);
        CHECK(dates_of(told("on 31 February 2014"), published) == "31 February 2014=2014-02-31\n");
        CHECK(dates_of(told("on May 5, 99999"), published) == "May 5, 99999=XXXX-05-05\n");
        CHECK(dates_of(told("on 5 May 99999"), published) == "5 May 99999=XXXX-05-05\n");
        CHECK(dates_of(told("in the year 99999"), published) == "the year 99999=XXXX\n");
        CHECK(dates_of(told("on 10/11/12"), published) == "10/11/12=2012-XX-XX\n");
        CHECK(dates_of(told("on May 65541"), published).find("XXXX-05-05") == std::string::npos);
        CHECK(dates_of(told("on May 65541"), published).find("2014-05-05") == std::string::npos);
    }
    CHECK(dates_of(told("last Tuesday"), "") == "last Tuesday=XXXX-WXX-2\n");
    CHECK(dates_of(told("on May 5"), "") == "May 5=XXXX-05-05\n");
    CHECK(dates_of("On May 5, 20000 people came to Orsa.\n", "2014-05-06") == "May 5=2014-05-05\n");
    CHECK(record_of(document_of(told("on 31 February 2014"))).extraction.conflicts.size() == 1);
}

TEST_CASE("I11: a name with ten thousand marks, or marks that turn the line, is kept as it stands") {
    std::string marked = "Ada Lind";
    for (int i = 0; i < 10'000; ++i) marked += "\u0301";
    for (std::string const &name :
         std::vector{marked, std::string("Ada \u202ELind\u202C"), std::string("A\u200Dda Lind")}) {
        auto const r = record_of(document_of("The mayor of Orsa, " + name + ", spoke on Monday.\n"));
        CHECK(r.document.text.find(name) != std::string::npos);
        auto const length = read::count_points(r.document.text);
        for (model::Mention const &m : r.extraction.mentions) CHECK(m.span.end <= length);
    }
}
