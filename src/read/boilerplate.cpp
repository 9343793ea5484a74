// What a page puts around its story, known by its words.
#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

// clang-format off
constexpr Phrases whole_lines(std::to_array<std::string_view>(
    {"advertisement", "advertisements", "advertising", "ad", "read more", "read full story", "continue reading",
     "keep reading", "show more", "load more", "load more comments", "view comments", "view all comments",
     "show comments", "hide comments", "share", "share this", "share this article", "share this story",
     "share article", "tweet", "tweet this", "email", "email this", "print", "print this", "save", "facebook",
     "twitter", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "instagram", "youtube", "flipboard",
     "messenger", "copy link", "link copied", "copy", "reply", "like", "report", "permalink", "flag", "upvote",
     "downvote", "follow", "subscribe", "subscribe now", "sign in", "sign up", "log in", "login", "register",
     "related", "related articles", "related stories", "related topics", "related news", "related content",
     "more stories", "more news", "most read", "most popular", "trending", "trending now", "recommended",
     "recommended for you", "you may also like", "you might also like", "editor's picks", "editors' picks",
     "top stories", "latest news", "newsletter", "newsletters", "skip to content", "skip to main content", "menu",
     "search", "home", "back to top", "top", "next", "previous", "next article", "previous article",
     "leave a comment", "leave a reply", "post a comment", "add a comment", "join the conversation",
     "join the discussion", "start the discussion", "sort by best", "sort by newest", "newest", "oldest", "best",
     "terms of use", "terms of service", "privacy policy", "cookie policy", "contact us", "about us", "sponsored",
     "sponsored content", "promoted", "promoted content", "loading", "loading...", "play video", "close", "tags",
     "tags:", "share:", "topics", "all rights reserved", "donate", "watch live", "listen to this article", "listen"}));
constexpr Phrases beginnings(std::to_array<std::string_view>(
    {"read more:", "read more on", "read more about", "read also", "also read", "see also:", "related:",
     "related article:", "related story:", "sign up for", "sign up to", "subscribe to", "subscribe for",
     "subscribe today", "click here", "share on ", "share via ", "share to ", "tweet on ", "follow us on",
     "follow us ", "like us on", "find us on", "join us on", "join our newsletter", "join our community",
     "join our whatsapp", "join our telegram", "copyright \xC2\xA9", "copyright (c)", "copyright 1", "copyright 2",
     "\xC2\xA9 1", "\xC2\xA9 2", "\xC2\xA9 copyright", "(c) 19", "(c) 20", "download our app", "download the app",
     "get our newsletter", "get our app", "get the latest", "get breaking", "support our journalism",
     "story continues", "article continues", "continue reading", "more on this story", "more from ", "more about:",
     "filed under", "tagged:", "tagged with", "tags:", "posted in ", "categories:", "view comments", "this site uses",
     "we use cookies", "your email address will not be published", "don't miss:", "watch:", "listen:",
     "this article was originally published", "this story was originally published", "originally published",
     "topics:", "share this ", "(updates with ", "(updates to ", "(updates throughout", "(adds ", "(recasts", "(repeats ",
     "(corrects ", "(removes ", "(refiles ", "(writes through"}));
// clang-format on

bool is_address(std::string_view line) {
    return !line.empty() && (line.front() == 'h' || line.front() == 'w') &&
           (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.")) &&
           line.find(' ') == line.npos;
}

/// "Image 1 of 9", "2 / 12": where a reader stands in a gallery.
bool is_counter(std::string_view line) {
    static constexpr Phrases around(std::to_array<std::string_view>({"of", "/", "image", "photo", "picture", "slide"}));
    auto const last = line.empty() ? 'x' : line.back();
    if (last < '0' || last > '9' || line.size() > 24) return false;
    int numbers = 0;
    bool named = false;
    return each_word(line,
                     [&](std::string_view word) {
                         if (digits_of(word) == word.size()) return ++numbers, true;
                         named = true;
                         return around.has_folded(word);
                     }) &&
           numbers == 2 && named;
}

}  // namespace

bool is_boilerplate(std::string_view line) {
    if (line.size() > 160) return line.size() < 2000 && is_address(line);
    static constexpr Marks around(" .:>|-*\xC2\xBB\xE2\x80\xBA\xE2\x86\x92");
    if (line.size() < 40 && whole_lines.are(without(line, around))) return true;
    if (beginnings.open(line) || is_address(line) || is_counter(line)) return true;
    auto const tail = line.size() > 24 ? line.substr(line.size() - 24) : line;
    return (tail.find('v') != tail.npos && tail.find("ights reserved") != tail.npos) ||
           (tail.find('V') != tail.npos && tail.find("IGHTS RESERVED") != tail.npos);
}

bool is_comments_header(std::string_view line) {
    if (line.size() > 60 || line.size() < 7) return false;
    bool const numbered = is_digit(letter_at(line, 0).code);
    if (line.size() > 30 && !numbered) return false;
    static constexpr Phrases headers(std::to_array<std::string_view>(
        {"comments", "reader comments", "readers' comments", "user comments", "comments below", "join the conversation",
         "join the discussion", "view comments", "leave a comment", "your comments", "what readers say",
         "from the comments"}));
    static constexpr Phrases counted(std::to_array<std::string_view>({"comment", "response", "repl", "thought"}));
    static constexpr Marks around(" .:#*=-()0123456789,");
    auto const bare = without(line, around);
    return headers.are(bare) || (numbered && counted.open(bare));
}

}  // namespace namesake::read
