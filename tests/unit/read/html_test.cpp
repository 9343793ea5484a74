#include <catch2/catch.hpp>

#include "read/read.hpp"
#include "text/tokenise.hpp"

using namespace namesake;

namespace {

std::string const page = R"(<!DOCTYPE html><html><head><title>Barge aground - The Sound Post</title>
<meta property="article:published_time" content="2015-03-02T06:00:00+01:00">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Edda Moor"},"datePublished":"2015-03-01"}</script>
<link rel="canonical" href="https://soundpost.example/barge"><style>p{color:red}</style></head>
<body class="has-sidebar"><nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<article><h1>Barge aground off Skell &amp; Tarn</h1>
<figure><img src="a.jpg"><figcaption>The barge at low tide (Photo: Wim Staal)</figcaption></figure>
<p>SKELL, March 2 (Sound Wire) &mdash; A barge with <b>nine hundred</b> pianos ran aground off Skell on Monday, the coast guard said.</p>
<div class="share-tools"><a href="#">Share</a> this story with everyone you have ever met, please.</div>
<h2>No music</h2>
<p>None of the pianos was insured, said the owner, Berthe Kolk, who lives in Tarn.<br><br>She will wait for the tide.</p>
<script>document.write("<p>never shown</p>")</script>
</article>
<div id="comments"><ul><li class="comment"><span class="author">low_c</span> <span class="date">2 March</span><div><p>Play them there.</p><p>I would go.</p></div>
<ul><li class="comment"><span class="author">Tuner</span><p>At high tide?</p></li></ul></li></ul></div>
<footer><p>All the news of the sound since 1871, every Monday, and twice when it storms.</p></footer></body></html>)";

model::Document read_page(std::string const &html) {
    auto item = read::read_document({read::Format::html, "page.html", {}, html}, {});
    auto *refused = std::get_if<model::Rejection>(&item);
    INFO((refused ? refused->reason : ""));
    REQUIRE_FALSE(refused);
    return std::get<model::Document>(item);
}

std::vector<std::string> zones_of(model::Document const &document) {
    std::vector<std::string> out;
    for (auto const &segment : document.segments) {
        auto line = std::string(model::name(segment.zone));
        if (segment.zone == model::Zone::comment) line += " " + segment.author + " " + std::to_string(segment.depth);
        out.push_back(line + " | " + std::string(text::slice(document.text, segment.span)));
    }
    return out;
}

}  // namespace

TEST_CASE("a page gives its story, its zones and its comments, and nothing around them") {
    auto const document = read_page(page);
    CHECK(document.title == "Barge aground - The Sound Post");
    CHECK(document.published == "2015-03-02");
    CHECK(document.author == "Edda Moor");
    CHECK(document.uri == "https://soundpost.example/barge");
    CHECK(zones_of(document) ==
          std::vector<std::string>{
              "headline | Barge aground off Skell & Tarn", "caption | The barge at low tide",
              "credit | (Photo: Wim Staal)", "dateline | SKELL, March 2 (Sound Wire)",
              "paragraph | A barge with nine hundred pianos ran aground off Skell on Monday, the coast guard said.",
              "heading | No music",
              "paragraph | None of the pianos was insured, said the owner, Berthe Kolk, who lives in Tarn.",
              "paragraph | She will wait for the tide.", "comment low_c 0 | Play them there.\n\nI would go.",
              "comment Tuner 1 | At high tide?"});
}

TEST_CASE("a page that has only OpenGraph's fields and a <time> is known by them") {
    auto const document = read_page(
        R"(<html><head><title>The Sound Post</title><meta property="og:title" content="Owls leave Tarn">
<meta property="og:url" content="https://soundpost.example/owls"><meta name="author" content="Wim Staal"></head>
<body><article><h1>Owls leave Tarn</h1><time datetime="2016-04-05T10:00:00Z">Tuesday</time>
<p>The last owls left the tower of Tarn on Monday night, the keeper said, and nobody knows where they went.</p>
</article></body></html>)");
    CHECK(document.title == "Owls leave Tarn");
    CHECK(document.uri == "https://soundpost.example/owls");
    CHECK(document.author == "Wim Staal");
    CHECK(document.published == "2016-04-05");
}

TEST_CASE("I2: a page in Windows-1252 is read with a right, a wrong and no charset") {
    auto const charset = GENERATE(std::string("windows-1252"), std::string("utf-8"), std::string());
    auto const meta = charset.empty() ? "" : "<meta charset=\"" + charset + "\">";
    auto const document =
        read_page("<html><head>" + meta +
                  "</head><body><h1>Caf\xE9s</h1><p>The caf\xE9s of M\xE9zy were closed on Monday, \x93"
                  "for good\x94, the mayor said.</p></body></html>");
    CHECK(document.text == "Cafés\n\nThe cafés of Mézy were closed on Monday, “for good”, the mayor said.");
    CHECK(document.decoded.starts_with("windows-1252"));
}

TEST_CASE("a page without words is refused") {
    auto item = read::read_document(
        {read::Format::html, "page.html", {}, "<html><body><nav><a href=x>Home</a></nav></body></html>"}, {});
    REQUIRE(std::holds_alternative<model::Rejection>(item));
}

TEST_CASE("I6: a million nested elements cost no stack and no patience") {
    std::string html = "<html><body>";
    for (int i = 0; i < 1'000'000; ++i) html += "<div>";
    auto const document = read_page(
        html + "<p>The deepest barge in the world ran aground on Monday, its owner said from the bottom.</p>");
    REQUIRE(document.segments.size() == 1);
}

TEST_CASE("a page's story is found beside teasers, by its title and where its paragraphs stand") {
    std::string teasers;
    for (auto const *town : {"Skell", "Tarn", "Mezy", "Orvik", "Lund"})
        teasers += "<li><a href=x>Council of " + std::string(town) + " meets</a> The council of " + town +
                   " met on Monday and spoke for nine hours about the price of tides, its clerk said.</li>";
    std::string const story =
        "<div class=cell><h2>Organ found in the marsh</h2><div class=inner><p>An organ of eleven pipes was found in "
        "the "
        "marsh on Sunday, a bird watcher said.</p><p>Nobody in Tarn has lost one, the parish said, and nobody wants "
        "one "
        "either, for the church has two of them already and plays neither.</p><p>It will be dried in the school until "
        "Easter, and then be played by whoever can reach its keys, the mayor promised.</p></div></div>";
    auto const document = read_page(
        "<html><head><title>Organ found in the marsh | The Sound Post</title></head><body><h1>The Sound "
        "Post</h1><div><ul>" +
        teasers + "</ul></div><div>" + story + "</div></body></html>");
    auto const zones = zones_of(document);
    for (auto const &zone : zones) UNSCOPED_INFO(zone);
    REQUIRE(zones.size() == 4);
    CHECK(zones[0] == "headline | Organ found in the marsh");
    CHECK(zones[1] == "paragraph | An organ of eleven pipes was found in the marsh on Sunday, a bird watcher said.");
}

TEST_CASE("articles side by side below a story are teasers, and what is hidden is not read") {
    std::string teasers;
    for (auto const *town : {"Skell", "Tarn", "Mezy", "Orvik"})
        teasers += "<article><p>The mayor of " + std::string(town) +
                   " opened a bridge on Friday and closed it again in the evening, she said.</p></article>";
    auto const document = read_page(
        "<html><body><article><h1>Bridge</h1><p>A bridge was opened on Friday in the rain, the mayor of Lund said, and "
        "everyone crossed it twice.</p></article><article>" +
        teasers +
        "</article><div style='Display: None'><p>The bridge was opened for machines, and no reader sees this "
        "paragraph, "
        "ever.</p></div></body></html>");
    CHECK(zones_of(document) ==
          std::vector<std::string>{"headline | Bridge",
                                   "paragraph | A bridge was opened on Friday in the rain, the mayor of Lund said, and "
                                   "everyone crossed it twice."});
}

TEST_CASE("a story in sections is whole, a credit in a span is a credit, a gallery's counter is left out") {
    auto const document = read_page(
        "<html><body><h1>Two tides</h1><div><section><p>The first tide came at nine on Sunday and took the pier along, "
        "the harbour master said.</p><figure><figcaption>The pier before<span class=img-credit>Wim Staal</span>"
        "</figcaption></figure><p>Image 1 of 3</p></section><section><p>The second came at ten and brought it back, "
        "which nobody had seen before.</p></section></div></body></html>");
    CHECK(zones_of(document) ==
          std::vector<std::string>{
              "headline | Two tides",
              "paragraph | The first tide came at nine on Sunday and took the pier along, the harbour master said.",
              "caption | The pier before", "credit | Wim Staal",
              "paragraph | The second came at ten and brought it back, which nobody had seen before."});
}

TEST_CASE("I3: a character that two chunks of a long page share is whole") {
    auto const before = GENERATE(range(0, 4));
    std::string story(static_cast<std::size_t>(before), 'x');
    while (story.size() < 200'000) story += "日本";
    auto const document = read_page("<html><body><p>" + story + ".</p></body></html>");
    CHECK(document.text == story + ".");
    CHECK(document.decoded == "utf-8");
}
