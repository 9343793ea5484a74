#include "read/feed.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <array>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "read/encoding.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

/// What an element of a story is called in RSS, RDF, Dublin Core and Atom, and what it tells us.
struct Name {
    std::string_view element, field;
};
constexpr auto names = std::to_array<Name>({{"title", "title"},
                                            {"link", "url"},
                                            {"guid", "id"},
                                            {"id", "id"},
                                            {"pubDate", "published"},
                                            {"date", "published"},
                                            {"published", "published"},
                                            {"updated", "updated"},
                                            {"creator", "author"},
                                            {"author", "author"},
                                            {"name", "name"},
                                            {"description", "summary"},
                                            {"summary", "summary"},
                                            {"encoded", "content"},
                                            {"content", "content"}});

std::string_view view_of(xmlChar const *words) {
    return words ? reinterpret_cast<char const *>(words) : "";
}

class Reader {
  public:
    void open(std::string_view element, xmlChar const **attributes, int count) {
        if (!in_item_) {
            in_item_ = element == "item" || element == "entry";
            fields_.clear();
            return;
        }
        if (++depth_ == 1 || (field_ == "author" && element == "name")) {
            field_ = field_of(element);
            if (field_ == "url") take_link(attributes, count);
        } else if (is_page()) {
            fields_[field_].append("<").append(element).append(">");  // Atom's content may be the page itself
        }
    }

    void close(std::string_view element) {
        if (!in_item_) return;
        if (depth_ == 0) {
            in_item_ = false;
            if (auto item = as_json(); !item.empty()) items.push_back(std::move(item));
            return;
        }
        if (depth_-- == 1)
            field_.clear();
        else if (field_ == "name")
            field_ = "author";
        else if (is_page())
            fields_[field_].append("</").append(element).append(">");
    }

    void text(std::string_view words) {
        if (in_item_ && !field_.empty()) fields_[field_] += words;
    }

    std::vector<std::string> items;

  private:
    bool is_page() const { return field_ == "content" || field_ == "summary"; }
    static std::string field_of(std::string_view element) {
        for (auto const &name : names)
            if (name.element == element) return std::string(name.field);
        return {};
    }

    /// Atom's link has its address in an attribute; the one to the story itself has no other purpose.
    void take_link(xmlChar const **attributes, int count) {
        std::string_view address, purpose;
        for (int i = 0; i < count; ++i, attributes += 5) {
            auto const value =
                view_of(attributes[3]).substr(0, static_cast<std::size_t>(attributes[4] - attributes[3]));
            if (view_of(attributes[0]) == "href") address = value;
            if (view_of(attributes[0]) == "rel") purpose = value;
        }
        if (!address.empty() && (purpose.empty() || purpose == "alternate")) fields_["url"] = address;
    }

    std::string take(std::string const &field) { return std::string(without(fields_[field], " \t\n\r")); }

    std::string as_json() {
        nlohmann::json item = nlohmann::json::object();  // also where the feed says nothing else of a story
        for (auto const *field : {"id", "url", "title", "author", "published"})
            if (auto words = take(field); !words.empty()) item[field] = std::move(words);
        if (auto name = take("name"); !name.empty()) item["author"] = std::move(name);
        if (!item.contains("published") && !take("updated").empty()) item["published"] = take("updated");
        auto words = take("content");
        if (words.empty()) words = take("summary");
        if (words.empty()) return {};
        bool const html = words.find('<') != words.npos || words.find("&lt;") != words.npos;
        auto const title = item.value("title", std::string());
        item[html ? "html" : "text"] = html ? "<h1>" + escaped(title) + "</h1>" + words : title + "\n\n" + words;
        return item.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
    static std::string escaped(std::string_view words) {
        std::string out;
        for (char c : words) c == '<' ? out += "&lt;" : c == '&' ? out += "&amp;" : out += c;
        return out;
    }

    std::map<std::string, std::string> fields_;
    std::string field_;
    int depth_ = 0;
    bool in_item_ = false;
};

void on_start(void *context, xmlChar const *element, xmlChar const *, xmlChar const *, int, xmlChar const **, int count,
              int, xmlChar const **attributes) {
    static_cast<Reader *>(context)->open(view_of(element), attributes, count);
}
void on_end(void *context, xmlChar const *element, xmlChar const *, xmlChar const *) {
    static_cast<Reader *>(context)->close(view_of(element));
}
void on_text(void *context, xmlChar const *words, int size) {
    static_cast<Reader *>(context)->text({reinterpret_cast<char const *>(words), static_cast<std::size_t>(size)});
}
void on_error(void *, char const *, ...) {}

}  // namespace

std::vector<std::string> feed_items(std::string_view xml) {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    Reader reader;
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = on_start;
    sax.endElementNs = on_end;
    sax.characters = sax.ignorableWhitespace = sax.cdataBlock = on_text;
    sax.error = sax.warning = on_error;
    auto *parser = xmlCreatePushParserCtxt(&sax, &reader, nullptr, 0, nullptr);
    if (!parser) return {};
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_RECOVER);
    constexpr std::size_t fed_bytes = std::size_t{64} << 10;
    for (std::size_t at = 0; at < xml.size(); at += fed_bytes)
        xmlParseChunk(parser, xml.data() + at, static_cast<int>(std::min(fed_bytes, xml.size() - at)), 0);
    xmlParseChunk(parser, nullptr, 0, 1);
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    return std::move(reader.items);
}

}  // namespace namesake::read
