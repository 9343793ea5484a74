#include "read/html_marks.hpp"

#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr auto unread =
    std::to_array<std::string_view>({"script", "style", "noscript", "template", "svg", "iframe", "button", "select",
                                     "textarea", "object", "canvas", "audio", "video", "map", "math", "option"});
constexpr auto furniture_tags = std::to_array<std::string_view>({"nav", "footer", "aside", "form", "dialog", "menu"});
constexpr auto inline_tags = std::to_array<std::string_view>(
    {"a",    "abbr",   "acronym", "b",   "bdi", "bdo",  "big",   "cite", "code", "data", "del",  "dfn",
     "em",   "font",   "i",       "img", "ins", "kbd",  "label", "mark", "q",    "s",    "samp", "small",
     "span", "strike", "strong",  "sub", "sup", "time", "tt",    "u",    "var",  "wbr",  "meta", "link"});
constexpr auto furniture_names = std::to_array<std::string_view>(
    {"share",       "sharing",      "social",     "related",   "newsletter", "promo",         "sidebar",
     "cookie",      "breadcrumb",   "advert",     "subscribe", "footer",     "recommend",     "popular",
     "trending",    "taglist",      "tags",       "toolbar",   "sponsor",    "signup",        "sign-up",
     "most-read",   "more-stories", "outbrain",   "taboola",   "print-only", "screen-reader", "visually-hidden",
     "sr-only",     "pagination",   "disclaimer", "copyright", "paywall",    "modal",         "popup",
     "byline__bio", "author-bio",   "authorbio",  "readmore",  "read-more",  "navigation",    "masthead",
     "site-header", "global-header"});
constexpr auto comment_items =
    std::to_array<std::string_view>({"comment", "comment-item", "comment_item", "commentitem", "comment-wrapper",
                                     "comment-container", "comment-node", "fb-comment", "post-comment"});
constexpr auto author_names =
    std::to_array<std::string_view>({"author", "fn", "username", "user-name", "user_name", "commenter", "comment-name",
                                     "nickname", "handle", "comment-user"});
constexpr auto detail_names =
    std::to_array<std::string_view>({"date", "time", "meta", "reply", "action", "vote", "like", "permalink", "badge",
                                     "rating", "avatar", "footer", "tools", "says"});

Part part_named(std::string_view names, bool in_comment) {
    auto part = Part::plain;
    each_word(names, [&](std::string_view name) {
        if (one_of(name, comment_items)) return part = Part::comment, false;
        if (in_comment && contains_one_of(name, author_names)) return part = Part::comment_author, false;
        if (in_comment && contains_one_of(name, detail_names)) return part = Part::comment_detail, false;
        if (contains_one_of(name, furniture_names)) return part = Part::furniture, false;
        return true;
    });
    return part;
}

bool class_holds(Tag const &tag, std::string_view word) {
    Lowered<160> const names(tag.attribute("class"));
    return names.view().find(word) != names.view().npos;
}

/// "display: none", "visibility:hidden"
bool is_hidden_style(std::string_view style) {
    std::array<char, 256> packed{};
    std::size_t size = 0;
    for (char c : style)
        if (!is_space(c) && size < packed.size()) packed[size++] = lowered(c);
    std::string_view const words(packed.data(), size);
    return words.find("display:none") != words.npos || words.find("visibility:hidden") != words.npos;
}

}  // namespace

std::string_view Tag::attribute(std::string_view wanted) const {
    for (auto at = attributes_; at && *at; at += 2)
        if (wanted == *at) return at[1] ? at[1] : "";
    return {};
}

bool Tag::has(std::string_view wanted) const {
    for (auto at = attributes_; at && *at; at += 2)
        if (wanted == *at) return true;
    return false;
}

bool is_inline(Tag const &tag) {
    return one_of(tag.name, inline_tags);
}

bool is_hidden(Tag const &tag) {
    return one_of(tag.name, unread) || tag.name == "head" || tag.has("hidden") ||
           is_hidden_style(tag.attribute("style"));
}

bool is_whole_page(Tag const &tag) {
    return tag.name == "html" || tag.name == "body" || tag.name == "main" || tag.name == "article";
}

Part part_of(Tag const &tag, bool in_comment) {
    auto const role = tag.attribute("role");
    if (role == "navigation" || role == "complementary" || role == "banner" || role == "contentinfo" ||
        role == "search")
        return Part::furniture;
    Lowered<300> const names(tag.attribute("class")), id(tag.attribute("id"));
    auto part = part_named(names.view(), in_comment);
    if (part == Part::plain) part = part_named(id.view(), false);
    if (in_comment && tag.name == "time" && part != Part::comment) return Part::comment_detail;
    if (part == Part::plain && one_of(tag.name, furniture_tags) && !(in_comment && tag.name == "footer"))
        return Part::furniture;
    return part;
}

Part inline_part_of(Tag const &tag) {
    Lowered<300> const names(tag.attribute("class"));
    auto const part = part_named(names.view(), true);
    return part == Part::comment_author || part == Part::comment_detail ? part : Part::plain;
}

BlockKind kind_of(Tag const &tag, BlockKind above) {
    auto const name = tag.name;
    if (name == "h1") return BlockKind::title;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6') return BlockKind::heading;
    if (name == "li" || name == "dd" || name == "dt") return BlockKind::item;
    if (name == "td" || name == "th") return BlockKind::cell;
    if (name == "figcaption") return BlockKind::caption;
    if (above == BlockKind::caption && is_credit_tag(tag)) return BlockKind::credit;
    if (class_holds(tag, "caption")) return BlockKind::caption;
    bool const passes_on = (name == "div" || name == "p") && above != BlockKind::cell && above != BlockKind::title;
    return passes_on ? above : BlockKind::paragraph;
}

bool is_credit_tag(Tag const &tag) {
    return class_holds(tag, "credit");
}

}  // namespace namesake::read
