// What a page puts around its story, known by its words.
#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr auto whole_lines = std::to_array<std::string_view>({"advertisement",
                                                              "advertisements",
                                                              "advertising",
                                                              "ad",
                                                              "read more",
                                                              "read full story",
                                                              "continue reading",
                                                              "keep reading",
                                                              "show more",
                                                              "load more",
                                                              "load more comments",
                                                              "view comments",
                                                              "view all comments",
                                                              "show comments",
                                                              "hide comments",
                                                              "share",
                                                              "share this",
                                                              "share this article",
                                                              "share this story",
                                                              "share article",
                                                              "tweet",
                                                              "tweet this",
                                                              "email",
                                                              "email this",
                                                              "print",
                                                              "print this",
                                                              "save",
                                                              "facebook",
                                                              "twitter",
                                                              "whatsapp",
                                                              "linkedin",
                                                              "pinterest",
                                                              "reddit",
                                                              "telegram",
                                                              "instagram",
                                                              "youtube",
                                                              "flipboard",
                                                              "messenger",
                                                              "copy link",
                                                              "link copied",
                                                              "copy",
                                                              "reply",
                                                              "like",
                                                              "report",
                                                              "permalink",
                                                              "flag",
                                                              "upvote",
                                                              "downvote",
                                                              "follow",
                                                              "subscribe",
                                                              "subscribe now",
                                                              "sign in",
                                                              "sign up",
                                                              "log in",
                                                              "login",
                                                              "register",
                                                              "related",
                                                              "related articles",
                                                              "related stories",
                                                              "related topics",
                                                              "related news",
                                                              "related content",
                                                              "more stories",
                                                              "more news",
                                                              "most read",
                                                              "most popular",
                                                              "trending",
                                                              "trending now",
                                                              "recommended",
                                                              "recommended for you",
                                                              "you may also like",
                                                              "you might also like",
                                                              "editor's picks",
                                                              "editors' picks",
                                                              "top stories",
                                                              "latest news",
                                                              "newsletter",
                                                              "newsletters",
                                                              "skip to content",
                                                              "skip to main content",
                                                              "menu",
                                                              "search",
                                                              "home",
                                                              "back to top",
                                                              "top",
                                                              "next",
                                                              "previous",
                                                              "next article",
                                                              "previous article",
                                                              "leave a comment",
                                                              "leave a reply",
                                                              "post a comment",
                                                              "add a comment",
                                                              "join the conversation",
                                                              "join the discussion",
                                                              "start the discussion",
                                                              "sort by best",
                                                              "sort by newest",
                                                              "newest",
                                                              "oldest",
                                                              "best",
                                                              "terms of use",
                                                              "terms of service",
                                                              "privacy policy",
                                                              "cookie policy",
                                                              "contact us",
                                                              "about us",
                                                              "sponsored",
                                                              "sponsored content",
                                                              "promoted",
                                                              "promoted content",
                                                              "loading",
                                                              "loading...",
                                                              "play video",
                                                              "close",
                                                              "tags",
                                                              "tags:",
                                                              "share:",
                                                              "topics",
                                                              "all rights reserved",
                                                              "donate",
                                                              "watch live",
                                                              "listen to this article",
                                                              "listen"});
constexpr auto beginnings = std::to_array<std::string_view>({"read more:",
                                                             "read more on",
                                                             "read more about",
                                                             "read also",
                                                             "also read",

                                                             "see also:",
                                                             "related:",
                                                             "related article:",
                                                             "related story:",
                                                             "sign up for",
                                                             "sign up to",
                                                             "subscribe to",
                                                             "subscribe for",
                                                             "subscribe today",
                                                             "click here",
                                                             "share on ",
                                                             "share via ",
                                                             "share to ",
                                                             "tweet on ",
                                                             "follow us on",
                                                             "follow us ",
                                                             "like us on",
                                                             "find us on",
                                                             "join us on",
                                                             "join our newsletter",
                                                             "join our community",
                                                             "join our whatsapp",
                                                             "join our telegram",
                                                             "copyright \xC2\xA9",
                                                             "copyright (c)",
                                                             "copyright 1",
                                                             "copyright 2",
                                                             "\xC2\xA9 1",
                                                             "\xC2\xA9 2",
                                                             "\xC2\xA9 copyright",
                                                             "(c) 19",
                                                             "(c) 20",
                                                             "download our app",
                                                             "download the app",
                                                             "get our newsletter",
                                                             "get our app",
                                                             "get the latest",
                                                             "get breaking",
                                                             "support our journalism",
                                                             "story continues",
                                                             "article continues",
                                                             "continue reading",
                                                             "more on this story",
                                                             "more from ",
                                                             "more about:",
                                                             "filed under",
                                                             "tagged:",
                                                             "tagged with",
                                                             "tags:",
                                                             "posted in ",
                                                             "categories:",
                                                             "view comments",
                                                             "this site uses",
                                                             "we use cookies",
                                                             "your email address will not be published",
                                                             "don't miss:",
                                                             "watch:",
                                                             "listen:",
                                                             "this article was originally published",
                                                             "this story was originally published",
                                                             "originally published",
                                                             "topics:",
                                                             "share this "});

/// In small letters and with plain apostrophes.
std::string plain(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        bool const quote = line.substr(at).starts_with("\u2019");
        out += quote ? '\'' : line[at];
        at += quote ? 2 : 0;
    }
    return lowered(out);
}

}  // namespace

bool is_boilerplate(std::string_view line) {
    if (line.size() > 240) return false;
    if ((line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.")) &&
        line.find(' ') == line.npos)
        return true;
    if (line.size() > 160) return false;
    auto const small = plain(line);
    auto const bare = without(small, " .:>|-*\xC2\xBB\xE2\x80\xBA\xE2\x86\x92");
    if (one_of(bare, whole_lines)) return true;
    if (starts_with_one_of(std::string_view(small), beginnings)) return true;
    return small.ends_with("all rights reserved.") || small.ends_with("all rights reserved");
}

bool is_comments_header(std::string_view line) {
    if (line.size() > 60) return false;
    auto const small = plain(line);
    auto const bare = without(small, " .:#*=-()0123456789,");
    static constexpr auto headers = std::to_array<std::string_view>(
        {"comments", "reader comments", "readers' comments", "user comments", "comments below", "join the conversation",
         "join the discussion", "view comments", "leave a comment", "your comments", "what readers say",
         "from the comments"});
    static constexpr auto counted = std::to_array<std::string_view>({"comment", "response", "repl", "thought"});
    return one_of(bare, headers) || (is_digit(letter_at(line, 0).code) && starts_with_one_of(bare, counted));
}

}  // namespace namesake::read
