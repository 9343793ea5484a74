#include "read/html_page.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <mutex>

#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::size_t fed_bytes = std::size_t{64} << 10;

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

class Builder {
  public:
    Builder() { page.elements.push_back({.whole_page = true}); }

    void open(std::string_view tag, char const **attributes) {
        read_head(tag, attributes);
        if (!open_is_block(tag)) {
            linking_ += tag == "a";
            spans_.push_back({tag == "a", false});
            inline_part(attributes);
            return;
        }
        flush();
        auto const parent = stack_.empty() ? 0 : stack_.back().element;
        page.elements.push_back({parent, 0, part_of(tag, attributes), is_whole_page(tag), 0});
        bool const hidden = one_of(tag, unread) || tag == "head" || has_attribute(attributes, "hidden");
        unread_ += hidden;
        stack_.push_back({static_cast<std::int32_t>(page.elements.size()) - 1, kind_of(tag, attributes), hidden});
        script_ld_ = tag == "script" && attribute(attributes, "type") == "application/ld+json";
        in_title_ = tag == "title" && page.fields.title.empty();
    }

    void close(std::string_view tag) {
        if (!open_is_block(tag)) {
            if (spans_.empty()) return;
            linking_ -= spans_.back().link;
            if (spans_.back().own_block) flush(), leave();
            spans_.pop_back();
            return;
        }
        flush();
        if (script_ld_) take_json_ld(script_, page.fields);
        if (in_title_) page.fields.title = folded(title_);
        script_.clear();
        script_ld_ = in_title_ = false;
        leave();
    }

    void text(std::string_view words) {
        if (script_ld_ && script_.size() < (std::size_t{1} << 20)) script_ += words;
        if (in_title_) title_ += words;
        if (unread_ > 0) return;
        for (char c : words) add(is_space(c) || c == '\r' ? ' ' : c);
    }

    /// <br>: one is a line's end, two are a paragraph's.
    void line_break() {
        if (unread_ > 0) return;
        if (text_.ends_with('\n')) return flush();
        while (text_.ends_with(' ')) text_.pop_back();
        if (!text_.empty()) text_ += '\n';
    }

    Page finish() {
        flush();
        while (!stack_.empty()) leave();
        page.elements[0].end = static_cast<std::int32_t>(page.elements.size());
        return std::move(page);
    }

    Page page;

  private:
    struct Opened {
        std::int32_t element;
        BlockKind kind;
        bool hidden;
    };
    struct Span {
        bool link, own_block;
    };

    static bool open_is_block(std::string_view tag) { return !one_of(tag, inline_tags); }
    static bool is_whole_page(std::string_view tag) {
        return tag == "html" || tag == "body" || tag == "main" || tag == "article";
    }

    static std::string_view attribute(char const **attributes, std::string_view name) {
        for (auto at = attributes; at && *at; at += 2)
            if (name == *at) return at[1] ? at[1] : "";
        return {};
    }
    static bool has_attribute(char const **attributes, std::string_view name) {
        for (auto at = attributes; at && *at; at += 2)
            if (name == *at) return true;
        return false;
    }

    BlockKind kind_of(std::string_view tag, char const **attributes) const {
        auto const above = stack_.empty() ? BlockKind::paragraph : stack_.back().kind;
        if (tag == "h1") return BlockKind::title;
        if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '2' && tag[1] <= '6') return BlockKind::heading;
        if (tag == "li" || tag == "dd" || tag == "dt") return BlockKind::item;
        if (tag == "td" || tag == "th") return BlockKind::cell;
        if (tag == "figcaption") return BlockKind::caption;
        Lowered<160> const names(attribute(attributes, "class"));
        if (above == BlockKind::caption && names.view().find("credit") != names.view().npos) return BlockKind::credit;
        if (names.view().find("caption") != names.view().npos) return BlockKind::caption;
        return tag == "div" || tag == "p"
                   ? (above == BlockKind::cell || above == BlockKind::title ? BlockKind::paragraph : above)
                   : BlockKind::paragraph;
    }

    static Part part_named(std::string_view names, bool in_comment) {
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

    Part part_of(std::string_view tag, char const **attributes) {
        bool const in_comment = comments_ > 0;
        auto const role = attribute(attributes, "role");
        if (role == "navigation" || role == "complementary" || role == "banner" || role == "contentinfo" ||
            role == "search")
            return Part::furniture;
        Lowered<300> const names(attribute(attributes, "class")), id(attribute(attributes, "id"));
        auto part = part_named(names.view(), in_comment);
        if (part == Part::plain) part = part_named(id.view(), false);
        if (part == Part::comment) ++comments_;
        if (in_comment && tag == "time") return Part::comment_detail;
        if (part == Part::plain && one_of(tag, furniture_tags) && !(in_comment && tag == "footer"))
            return Part::furniture;
        return part;
    }

    /// A comment's author is often no more than a span: it becomes an element of its own.
    void inline_part(char const **attributes) {
        if (comments_ == 0) return;
        Lowered<300> const names(attribute(attributes, "class"));
        auto const part = part_named(names.view(), true);
        if (part != Part::comment_author && part != Part::comment_detail) return;
        flush();
        page.elements.push_back({stack_.empty() ? 0 : stack_.back().element, 0, part, false, 0});
        stack_.push_back({static_cast<std::int32_t>(page.elements.size()) - 1, BlockKind::paragraph, false});
        spans_.back().own_block = true;
    }

    void read_head(std::string_view tag, char const **attributes) {
        if (tag == "meta") {
            auto name = attribute(attributes, "property");
            if (name.empty()) name = attribute(attributes, "name");
            if (name.empty()) name = attribute(attributes, "itemprop");
            read_meta(name, attribute(attributes, "content"));
        } else if (tag == "link" && attribute(attributes, "rel") == "canonical") {
            page.fields.url = attribute(attributes, "href");
        } else if (tag == "time" && page.fields.published.empty() && time_.empty()) {
            time_ = attribute(attributes, "datetime");
        }
    }
    void read_meta(std::string_view name, std::string_view content) {
        static constexpr auto dates = std::to_array<std::string_view>(
            {"article:published_time", "datePublished", "date", "pubdate", "DC.date", "dc.date", "DC.date.issued",
             "publish-date", "parsely-pub-date", "sailthru.date", "og:published_time", "article.published"});
        if (name == "og:title" && !content.empty()) page.fields.title = content;
        if (name == "author" && page.fields.author.empty() && !content.starts_with("http"))
            page.fields.author = content;
        if (name == "og:url" && page.fields.url.empty()) page.fields.url = content;
        if (one_of(name, dates) && page.fields.published.empty()) page.fields.published = iso_date(content);
    }

    void add(char c) {
        if (c == ' ' && (text_.empty() || text_.back() == ' ' || text_.back() == '\n')) return;
        text_ += c;
        ink_linked_ += linking_ > 0;
    }
    static std::string folded(std::string_view words) {
        std::string out;
        each_word(words, [&](std::string_view word) {
            if (!out.empty()) out += ' ';
            out += word;
            return true;
        });
        return out;
    }

    void flush() {
        while (!text_.empty() && is_space(text_.back())) text_.pop_back();
        if (!text_.empty() && text_.find_first_not_of(" \n\xC2\xA0") != text_.npos) {
            auto const &here = stack_.empty() ? Opened{0, BlockKind::paragraph, false} : stack_.back();
            page.blocks.push_back({here.kind, here.element, text_, ink_linked_});
        }
        text_.clear();
        ink_linked_ = 0;
    }
    void leave() {
        if (stack_.empty()) return;
        auto &element = page.elements[static_cast<std::size_t>(stack_.back().element)];
        element.end = static_cast<std::int32_t>(page.elements.size());
        unread_ -= stack_.back().hidden;
        comments_ -= element.part == Part::comment;
        stack_.pop_back();
        if (page.fields.published.empty() && stack_.empty()) page.fields.published = iso_date(time_);
    }

    std::vector<Opened> stack_;
    std::vector<Span> spans_;
    std::string text_, script_, title_, time_;
    std::uint32_t ink_linked_ = 0;
    int unread_ = 0, linking_ = 0, comments_ = 0;
    bool script_ld_ = false, in_title_ = false;
};

Builder &builder_of(void *context) {
    return *static_cast<Builder *>(context);
}
std::string_view view_of(xmlChar const *words) {
    return reinterpret_cast<char const *>(words);
}

void on_start(void *context, xmlChar const *tag, xmlChar const **attributes) {
    if (view_of(tag) == "br")
        builder_of(context).line_break();
    else
        builder_of(context).open(view_of(tag), reinterpret_cast<char const **>(attributes));
}
void on_end(void *context, xmlChar const *tag) {
    if (view_of(tag) != "br") builder_of(context).close(view_of(tag));
}
void on_text(void *context, xmlChar const *words, int size) {
    builder_of(context).text({reinterpret_cast<char const *>(words), static_cast<std::size_t>(size)});
}

htmlSAXHandler handlers() {
    htmlSAXHandler sax{};
    sax.startElement = on_start;
    sax.endElement = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    return sax;
}

}  // namespace

Page parse_page(std::string_view utf8) {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    Builder builder;
    auto sax = handlers();
    auto *parser = htmlCreatePushParserCtxt(&sax, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
    if (!parser) return {};
    htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
                                   HTML_PARSE_IGNORE_ENC);
    for (std::size_t at = 0; at < utf8.size(); at += fed_bytes) {
        auto const part = utf8.substr(at, fed_bytes);
        htmlParseChunk(parser, part.data(), static_cast<int>(part.size()), 0);
    }
    htmlParseChunk(parser, nullptr, 0, 1);
    htmlFreeParserCtxt(parser);
    return builder.finish();
}

std::string declared_charset(std::string_view bytes) {
    Lowered<2048> const head(bytes);
    auto const at = head.view().find("charset=");
    if (at == bytes.npos) return {};
    auto const rest = without(head.view().substr(at + 8, 40), "\"' ");
    return std::string(rest.substr(0, find_mark(rest, "\"' ;/>")));
}

}  // namespace namesake::read
