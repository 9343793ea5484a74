// Surnames and given names standing alone: whose they are, as the text goes on.
#pragma once
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "resolve/linking.hpp"

namespace namesake::resolve {

/// Which part of a full name a bare name could be. Lower ones outrank higher ones.
enum class Part : std::uint8_t { surname, married, second_surname, given };
std::string_view rule_of(Part part);

/// The words of all full names in a document, by word.
class NameIndex {
  public:
    explicit NameIndex(Linking &linking);

    struct Bearer {
        std::int32_t group = none;
        Part part = Part::surname;
    };
    /// Could anybody go by this word?
    bool has(std::string_view word) const;
    /// Those who could, the best part only; each once.
    std::vector<Bearer> bearers(std::string_view word) const;
    /// Those whose surname, or else given name, is this word under another spelling.
    std::vector<Bearer> spelt_like(std::string_view word);
    void add(std::string_view word, std::int32_t group, Part part);

  private:
    struct Entry {
        std::string_view word;
        Bearer bearer;
        bool operator<(Entry const &other) const {
            return std::tie(word, bearer.part, bearer.group) <
                   std::tie(other.word, other.bearer.part, other.bearer.group);
        }
    };
    void add_person(Linking const &linking, PersonName const &name, std::int32_t group);

    Row<Entry> entries_;                                ///< sorted
    Row<std::pair<std::uint64_t, Entry>> by_skeleton_;  ///< filled when first asked for
};

/// Links one bare mention of a person; remembers who was named last.
class BareNames {
  public:
    explicit BareNames(Linking &linking);
    void link(std::int32_t m);
    /// A linked mention of a person went by.
    void passed(std::int32_t m);

  private:
    struct Choice {
        std::int32_t group = none;
        std::string_view rule;
        bool open = false;  ///< two or more could be meant, and nothing decides
    };
    NameIndex &index();
    std::int32_t last(std::int32_t group) const;
    bool rarely_written(std::int32_t m) const;
    Choice choose(std::int32_t m, std::vector<NameIndex::Bearer> pool);
    std::int32_t latest(std::vector<std::int32_t> const &candidates);
    std::int32_t story_bearer(std::vector<std::int32_t> const &candidates) const;
    bool by_surname(std::int32_t m, std::int32_t group) const;
    std::int32_t called_so(std::vector<std::int32_t> const &candidates);
    Gender gender_of(std::int32_t group) const;
    void leave_to_suffix(std::vector<NameIndex::Bearer> &pool, std::string_view suffix) const;
    bool is_family(std::string_view word);
    bool leads_family(std::int32_t m) const;
    bool names_another(std::int32_t m) const;
    void begin_another(std::int32_t m, std::string_view word);
    void introduce(std::int32_t m, std::string_view word, std::string_view rule);
    void stay_open(std::int32_t m, std::vector<std::int32_t> const &candidates);

    Linking &linking_;
    std::optional<NameIndex> index_;                   ///< most documents have no bare name, and need none
    Row<std::int32_t> last_;                           ///< by group: its last mention so far
    Row<bool> called_;                                 ///< by group: the text has called it by a bare name
    std::string before_;                               ///< the word before the mention looked at
    std::vector<std::vector<std::int32_t>> reported_;  ///< candidate sets already reported as ambiguous
};

}  // namespace namesake::resolve
