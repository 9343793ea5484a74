// HTML put together so that it cannot but be well-formed: elements close themselves, text is escaped on its way in.
#pragma once
#include <string>
#include <string_view>

namespace namesake::show {

class Page {
  public:
    /// An element that is open until its guard goes out of scope.
    class Element {
      public:
        Element(Page &page, std::string_view tag, std::string_view attributes);
        ~Element();
        Element(Element const &) = delete;

      private:
        Page &page_;
        std::string tag_;
    };

    /// `attributes` are our own words, never the news'.
    [[nodiscard]] Element open(std::string_view tag, std::string_view attributes = {}) {
        return {*this, tag, attributes};
    }
    /// Words from anywhere.
    void text(std::string_view words);
    /// Words beside a quote: the space that parts them from it stays.
    void beside(std::string_view words);
    /// An element with nothing but words in it.
    void put(std::string_view tag, std::string_view words, std::string_view attributes = {});
    /// Mark-up of our own.
    void raw(std::string_view html) { html_ += html; }

    std::string take() { return std::move(html_); }

  private:
    std::string html_;
};

/// The style of the report's page: light, dark and print; wide and narrow.
extern char const *const page_style;

}  // namespace namesake::show
