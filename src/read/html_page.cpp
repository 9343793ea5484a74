#include "read/html_page.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <mutex>

#include "read/html_marks.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::size_t fed_bytes = std::size_t{64} << 10;

class Builder {
  public:
    Builder() { page.elements.push_back({.whole_page = true}); }

    void open(Tag const &tag) {
        read_head(tag);
        if (is_inline(tag)) {
            linking_ += tag.name == "a";
            spans_.push_back({tag.name == "a", false});
            open_inline(tag);
            return;
        }
        flush();
        auto const part = part_of(tag, comments_ > 0);
        comments_ += part == Part::comment;
        bool const hidden = is_hidden(tag);
        unread_ += hidden;
        push(part, kind_of(tag, kind_here()), hidden);
        page.elements.back().whole_page = is_whole_page(tag);
        page.elements.back().article = tag.name == "article";
        script_ld_ = tag.name == "script" && tag.attribute("type") == "application/ld+json";
        in_title_ = tag.name == "title" && page.fields.title.empty();
    }

    void close(Tag const &tag) {
        if (is_inline(tag)) {
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

    BlockKind kind_here() const { return stack_.empty() ? BlockKind::paragraph : stack_.back().kind; }
    void push(Part part, BlockKind kind, bool hidden) {
        page.elements.push_back({.parent = stack_.empty() ? 0 : stack_.back().element, .part = part});
        stack_.push_back({static_cast<std::int32_t>(page.elements.size()) - 1, kind, hidden});
    }

    /// A comment's author and a picture's credit are often no more than a span: they become elements of their own.
    void open_inline(Tag const &tag) {
        bool const credit = kind_here() == BlockKind::caption && is_credit_tag(tag);
        auto const part = comments_ > 0 ? inline_part_of(tag) : Part::plain;
        if (part == Part::plain && !credit) return;
        flush();
        push(part, credit ? BlockKind::credit : BlockKind::paragraph, false);
        spans_.back().own_block = true;
    }

    void read_head(Tag const &tag) {
        if (tag.name == "meta") {
            auto name = tag.attribute("property");
            if (name.empty()) name = tag.attribute("name");
            if (name.empty()) name = tag.attribute("itemprop");
            read_meta(name, tag.attribute("content"));
        } else if (tag.name == "link" && tag.attribute("rel") == "canonical") {
            page.fields.url = tag.attribute("href");
        } else if (tag.name == "time" && page.fields.published.empty() && time_.empty()) {
            time_ = tag.attribute("datetime");
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
        builder_of(context).open({view_of(tag), reinterpret_cast<char const **>(attributes)});
}
void on_end(void *context, xmlChar const *tag) {
    if (view_of(tag) != "br") builder_of(context).close({view_of(tag), nullptr});
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
