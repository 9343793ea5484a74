// A conflict as it is told to people, in words: what the terminal, Markdown and the page all print.
#pragma once
#include <string>
#include <vector>

#include "show/index.hpp"

namespace namesake::show {

struct QuoteEntry {
    std::string before, words, after;  ///< the quote in its sentence; the sentence only where it was looked up
    std::string whose;                 ///< voices, document, zone, date
    std::string uri;                   ///< of the document
    bool anonymous = false;

    bool operator==(QuoteEntry const &) const = default;
};

struct SideEntry {
    char letter = 'A';
    std::string value;
    std::vector<QuoteEntry> quotes;
    std::int64_t more = 0;  ///< quotes to the same effect that are not shown
};

struct RepairEntry {
    std::string what, clears;
    std::vector<std::string> breaks;
};

struct ConflictEntry {
    model::ConflictId id = 0;
    model::Level level = model::Level::contradiction;
    std::string status;
    std::string head;  ///< "contradiction: kinship, Ana Solis"
    std::string summary;
    std::vector<SideEntry> sides;
    std::string voices;  ///< "2 independent voices, 1 of them anonymous."
    std::vector<RepairEntry> repairs;
    model::ConflictId repaired_with = 0;  ///< an earlier one with the same repairs, which are not told again; or 0
};

ConflictEntry entry_of(model::Conflict const &conflict, Index const &index);
std::vector<ConflictEntry> entries_of(std::vector<model::Conflict const *> const &conflicts, Index const &index);

/// Whose word a claim is and where it stands: `Juno (commenter), in blog.txt (comment, 9 July 2019)`.
std::string voice_and_place(model::FactRow const &fact, Index const &index);

/// Safe to paste into a shell.
std::string shell_word(std::string_view word);

/// How a decision on a conflict is recorded: `namesake decide --db news.db accept 3`.
std::string decide_words(std::string_view database, std::string_view verdict, model::ConflictId conflict);

}  // namespace namesake::show
