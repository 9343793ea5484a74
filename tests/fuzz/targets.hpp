// What hostile bytes are thrown at, and what must hold whatever they are: one function a kind of input. libFuzzer calls
// them with bytes of its own making (tests/fuzz/entry.cpp), the ordinary tests with those kept in tests/fuzz/corpus.
#pragma once
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace namesake::fuzz {

/// Something that must hold does not. Not caught by the targets: it ends the run.
struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};
inline void must(bool holds, char const *what) {
    if (!holds) throw Broken(what);
}

void text(std::string_view bytes);       ///< a page of plain text, read and extracted
void html(std::string_view bytes);       ///< a web page, likewise
void jsonl(std::string_view bytes);      ///< JSON lines, cut into chunks of any size
void record(std::string_view bytes);     ///< a line that `extract` could have written
void mail(std::string_view bytes);       ///< a message (.eml)
void feed(std::string_view bytes);       ///< RSS or Atom
void warc(std::string_view bytes);       ///< a web archive, cut into chunks of any size
void dates(std::string_view bytes);      ///< words about time
void lexicon(std::string_view bytes);    ///< a user's word list
void decisions(std::string_view bytes);  ///< a line for `decide import`
void facts(std::string_view bytes);      ///< a line for `import`
void database(std::string_view bytes);   ///< a database with some of its bytes overwritten
void escaping(std::string_view bytes);   ///< a name on its way to a page, a drawing, a table, a terminal

using Target = void (*)(std::string_view);
inline std::map<std::string, Target, std::less<>> const &targets() {
    static std::map<std::string, Target, std::less<>> const all{
        {"text", text},   {"html", html},         {"jsonl", jsonl},      {"record", record},   {"mail", mail},
        {"feed", feed},   {"warc", warc},         {"dates", dates},      {"lexicon", lexicon}, {"decisions", decisions},
        {"facts", facts}, {"database", database}, {"escaping", escaping}};
    return all;
}

}  // namespace namesake::fuzz
