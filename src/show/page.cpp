#include "show/page.hpp"

#include "show/escape.hpp"

namespace namesake::show {

Page::Element::Element(Page &page, std::string_view tag, std::string_view attributes) : page_(page), tag_(tag) {
    page_.html_.append("<").append(tag);
    if (!attributes.empty()) page_.html_.append(" ").append(attributes);
    page_.html_ += '>';
}

Page::Element::~Element() {
    page_.html_.append("</").append(tag_).append(">");
    if (tag_ != "mark" && tag_ != "bdi" && tag_ != "span" && tag_ != "strong" && tag_ != "code" && tag_ != "a")
        page_.html_ += '\n';
}

void Page::text(std::string_view words) {
    html_ += html_words(words);
}

void Page::beside(std::string_view words) {
    auto const space = [](char c) { return c == ' ' || c == '\n'; };
    if (words.empty()) return;
    if (space(words.front())) html_ += ' ';
    text(words);
    if (space(words.back())) html_ += ' ';
}

void Page::put(std::string_view tag, std::string_view words, std::string_view attributes) {
    auto const element = open(tag, attributes);
    text(words);
}

char const *const page_style = R"css(
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1f23; --quiet: #5b616b; --line: #dcd9d1; --card: #ffffff;
  --mark: #ffe9a8; --contradiction: #a8201a; --tension: #8a5a00; --question: #1f4e8c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e6e4df; --quiet: #a2a6ad; --line: #373b42; --card: #1e2126; --mark: #5c4a12;
    --contradiction: #ff8a80; --tension: #f0b84a; --question: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0; }
h4 { font-size: .95rem; margin: 1rem 0 .25rem; }
p { margin: .4rem 0; }
a { color: inherit; }
.quiet, .whose { color: var(--quiet); font-size: .875rem; }
.conflict { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--question);
  border-radius: .35rem; margin: 1rem 0; padding: .9rem 1.1rem 1rem; }
.contradiction { border-left-color: var(--contradiction); }
.tension { border-left-color: var(--tension); }
.dismissed { opacity: .75; border-left-color: var(--line); }
.level { text-transform: uppercase; letter-spacing: .04em; font-size: .75rem; font-weight: 700; color: var(--question); }
.contradiction .level { color: var(--contradiction); }
.tension .level { color: var(--tension); }
.dismissed .level { color: var(--quiet); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .5rem 1.5rem; }
.letter { color: var(--quiet); margin-right: .4rem; }
blockquote { margin: .25rem 0 0; padding: 0 0 0 .8rem; border-left: 2px solid var(--line); }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }
.whose { margin: 0 0 .6rem; padding-left: .8rem; }
.anonymous { border: 1px solid currentColor; border-radius: .6rem; padding: 0 .4rem; font-size: .75rem; }
ol, ul { margin: .25rem 0; padding-left: 1.4rem; }
code { font: .875rem/1.4 ui-monospace, monospace; }
.decide { display: block; margin-top: .15rem; }
.names { columns: 22rem; column-gap: 2rem; list-style: none; padding: 0; }
.names li { break-inside: avoid; margin: 0 0 .5rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --card: #fff; --mark: #eee; --contradiction: #000;
    --tension: #000; --question: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .conflict { break-inside: avoid; }
  mark { text-decoration: underline; }
}
)css";

}  // namespace namesake::show
