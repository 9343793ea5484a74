#include <zlib.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "folder.hpp"

using namespace namesake;
using namespace namesake::read::test;

namespace {

std::string record(std::string const &type, std::string const &uri, std::string const &body) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
           "\r\nWARC-Date: 2016-04-02T08:00:00Z\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body +
           "\r\n\r\n";
}

std::string answer(std::string const &headers, std::string const &body) {
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

std::string const page =
    "<html><body><h1>Ferry in the reeds</h1><p>The ferry of Lund lay in the reeds on Friday, her captain "
    "said.</p></body></html>";

}  // namespace

TEST_CASE("a web archive gives its pages with their address and date") {
    Folder folder;
    std::string chunked = "5\r\n";
    chunked.append(page, 0, 5).append("\r\n200\r\n").append(page, 5).append("\r\n0\r\n\r\n");
    auto const archive =
        record("warcinfo", "", "software: a crawler") +
        record("response", "http://a.example/1", answer("Content-Type: text/html\r\n", page)) +
        record("response", "http://a.example/gone",
               "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page) +
        record("response", "http://a.example/2",
               answer("Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n", gzip(page))) +
        record("response", "http://a.example/3",
               answer("content-type: text/html\r\nTransfer-Encoding: chunked\r\n", chunked)) +
        record("response", "http://a.example/4",
               answer("Content-Type: text/html; charset=windows-1251\r\n",
                      "<html><body><p>\xCF\xE0\xF0\xEE\xEC \xF2\xEE\xED\xE5\xF2 \xE2 \xEA\xE0\xEC\xFB\xF8\xE0\xF5, "
                      "\xF1\xEA\xE0\xE7\xE0\xEB \xEA\xE0\xEF\xE8\xF2\xE0\xED \xE2 \xEF\xFF\xF2\xED\xE8\xF6\xF3 "
                      "\xE2\xE5\xF7\xE5\xF0\xEE\xEC.</p></body></html>")) +
        record("response", "http://a.example/picture", answer("Content-Type: image/png\r\n", "\x89PNG"));
    auto const packed = GENERATE(false, true);
    auto const [documents, rejections] = read_all({folder.file("a.warc", packed ? gzip(archive) : archive)});
    CHECK(rejections.empty());
    REQUIRE(documents.size() == 4);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(documents[i].uri == "http://a.example/" + std::to_string(i + 1));
        CHECK(documents[i].published == "2016-04-02");
        CHECK(documents[i].text ==
              "Ferry in the reeds\n\nThe ferry of Lund lay in the reeds on Friday, her captain said.");
    }
    CHECK(documents[3].text.starts_with("Паром"));
    CHECK(documents[3].decoded == "windows-1251 by its charset");
}

TEST_CASE("I13: of a cut or damaged web archive the whole records are read") {
    Folder folder;
    auto const good = record("response", "http://a.example/1", answer("Content-Type: text/html\r\n", page));
    auto const [bad, reason] = GENERATE_COPY(table<std::string, std::string>(
        {{good.substr(0, good.size() - 40), "cut off"}, {"GARBAGE\r\n\r\n" + good, "no WARC record"}}));
    auto const [documents, rejections] = read_all({folder.file("a.warc", good + bad)});
    CHECK(documents.size() == 1);
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].reason.find(reason) != std::string::npos);
    CHECK(rejections[0].place == "record 2");
}

TEST_CASE("a page in a web archive that is too large is refused, the next is read") {
    Folder folder;
    auto const large = record("response", "http://a.example/1",
                              answer("Content-Type: text/html\r\n", page + std::string(2 << 20, ' ')));
    auto const small = record("response", "http://a.example/2", answer("Content-Type: text/html\r\n", page));
    auto const [documents, rejections] =
        read_all({folder.file("a.warc", large + small)}, {.max_document_bytes = std::size_t{1} << 20});
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].reason.find("1 MB") != std::string::npos);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].uri == "http://a.example/2");
}

TEST_CASE("the stories of an RSS feed are documents") {
    Folder folder;
    auto const [documents, rejections] = read_all({folder.file(
        "feed.xml",
        R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Sound Post</title><link>http://a.example/</link>
<item><title>Caf)"
        "\xE9"
        R"( &amp; quay</title><link>http://a.example/1</link><guid>one</guid><dc:creator>Edda Moor</dc:creator>
<pubDate>Fri, 02 Mar 2018 08:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The cafe on the quay closed on Friday, its owner said.</p><p>It will be a museum.</p>]]></content:encoded></item>
<item><title>Second</title><link>http://a.example/2</link><description>Nothing happened in Lund, its mayor said.</description></item>
<item><title>Empty</title><link>http://a.example/3</link></item></channel></rss>)")});
    CHECK(rejections.empty());
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].uri == "http://a.example/1");
    CHECK(documents[0].id == "one");
    CHECK(documents[0].title == "Café & quay");
    CHECK(documents[0].author == "Edda Moor");
    CHECK(documents[0].published == "2018-03-02");
    CHECK(documents[0].text ==
          "Café & quay\n\nThe cafe on the quay closed on Friday, its owner said.\n\nIt will be a museum.");
    CHECK(documents[1].text == "Second\n\nNothing happened in Lund, its mayor said.");
}

TEST_CASE("the entries of an Atom feed are documents") {
    Folder folder;
    auto const [documents, rejections] = read_all({folder.file("a.atom", R"(<feed xmlns="http://www.w3.org/2005/Atom">
<title>Tides</title><entry><title>Low tide</title><link rel="edit" href="http://a.example/edit"/>
<link href="http://a.example/low"/><id>urn:1</id><updated>2019-01-02T00:00:00Z</updated>
<author><name>Wim Staal</name><email>w@a.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The tide was low on <b>Sunday</b>, the master said.</p></div></content>
</entry></feed>)")});
    CHECK(rejections.empty());
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].uri == "http://a.example/low");
    CHECK(documents[0].author == "Wim Staal");
    CHECK(documents[0].published == "2019-01-02");
    CHECK(documents[0].text == "Low tide\n\nThe tide was low on Sunday, the master said.");
}

TEST_CASE("a feed without stories is refused") {
    Folder folder;
    auto const [documents, rejections] = read_all({folder.file("a.rss", "<rss><channel></channel></rss>")});
    CHECK(documents.empty());
    REQUIRE(rejections.size() == 1);
    CHECK(rejections[0].reason.find("without stories") != std::string::npos);
}

TEST_CASE("a message is a document: its subject, sender, date and words") {
    Folder folder;
    std::string const head =
        "Message-ID: <7@soundpost.example>\r\nFrom: =?utf-8?Q?Edda_M=C3=B6or?= <edda@soundpost.example>\r\n"
        "Subject: =?iso-8859-1?Q?Caf=E9?= =?utf-8?B?IGNsb3Nlcw==?=\r\n on Friday\r\nDate: Fri, 2 Mar 2018 08:00:00 "
        "+0100\r\n";
    auto const [rest, text] = GENERATE(table<std::string, std::string>(
        {{"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
          "The caf=E9 on the quay closed on Friday, its =\r\nowner said.\r\n",
          "The café on the quay closed on Friday, its owner said.\n"},
         {"Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\nA preamble.\r\n--b1\r\nContent-Type: "
          "text/html\r\n\r\n<p>No.</p>\r\n--b1\r\nContent-Type: text/plain; charset=\"UTF-8\"\r\n"
          "Content-Transfer-Encoding: base64\r\n\r\nVGhlIGNhZsOpIGNsb3NlZC4=\r\n--b1--\r\n",
          "The café closed."},
         {"Content-Type: text/html; charset=utf-8\r\n\r\n<p>The café on the quay closed on Friday, its owner said.</p>",
          "The café on the quay closed on Friday, its owner said."}}));
    auto const [documents, rejections] = read_all({folder.file("a.eml", head + rest)});
    CHECK(rejections.empty());
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].id == "7@soundpost.example");
    CHECK(documents[0].title == "Café closes on Friday");
    CHECK(documents[0].author == "Edda Möor");
    CHECK(documents[0].published == "2018-03-02");
    CHECK(documents[0].text == text);
}

TEST_CASE("a message with parts within parts without end is no danger") {
    Folder folder;
    std::string message = "Subject: Nest\n";
    for (int i = 0; i < 2000; ++i)
        message +=
            "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
    auto const [documents, rejections] = read_all({folder.file("a.eml", message)});
    CHECK(documents.empty());
    CHECK(rejections.size() == 1);
}
