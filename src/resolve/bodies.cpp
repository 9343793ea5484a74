// Organizations: one body under its full name, its acronym and its short name.
#include <algorithm>
#include <array>

#include "resolve/key_map.hpp"
#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"

namespace namesake::resolve {

namespace {

class Bodies {
  public:
    explicit Bodies(Linking &linking)
        : linking_(linking), known_(linking.memory, 2 * linking.forms.size()), words_(linking.memory) {}

    void run() {
        // Longer names first, so that a short one finds what it is short for wherever that stands; equals in text
        // order.
        Row<Turn> turns(linking_.memory);
        for (std::size_t f = 0; f < linking_.forms.size(); ++f) {
            auto const &form = linking_.forms[f];
            if (form.kind != model::Kind::organization) continue;
            auto const name = body_core(form.folded);
            turns.push_back({-int(word_count(form.folded)), std::int32_t(f), name});
            shortest_ = std::min(shortest_, word_count(name));
        }
        if (turns.empty()) return;
        std::sort(turns.begin(), turns.end());
        for (auto const &turn : turns) place(turn.form, turn.name);
        for (std::int32_t m = 0; m < linking_.count(); ++m)
            if (linking_.is_name(m) && linking_.mention(m).kind == model::Kind::organization)
                linking_.link(m, linking_.form_of_mention(m).group, linking_.form_of_mention(m).rule);
    }

  private:
    struct Turn {
        int length;
        std::int32_t form;
        std::string_view name;
        bool operator<(Turn const &other) const { return std::tie(length, form) < std::tie(other.length, other.form); }
    };
    struct Word {
        std::string_view folded;
        bool small;
    };
    /// By what a body is found.
    enum Door : unsigned { core, bag, acronym, alone, prefix, last };

    void place(std::int32_t f, std::string_view name) {
        auto &form = linking_.forms[std::size_t(f)];
        split(name);
        bool const single = words_.size() == 1;
        if (auto const g = found(core, name); g != none) return join(f, g, "same_name");
        if (auto const g = found(bag, bag_key()); g != none) return join(f, g, "reordered");
        if (auto const g = found(acronym, acronym_of(linking_.words(form.first))); g != none)
            return join(f, g, "acronym");
        if (auto const g = single ? found(alone, name) : none; g != none) return join(f, g, "short_name");
        if (auto const g = defined_as(form); g != none) return join(f, g, "acronym");
        // Bremen for Werder Bremen, the Commission for the European Commission
        if (auto const g = words_.empty() ? none : found(single ? last : prefix, name); g != none)
            return join(f, g, "short_name");
        join(f, linking_.new_group(f, form.first), "same_name");
        learn(name, form);
    }

    void split(std::string_view name) {
        words_.clear();
        for (std::size_t at = 0; at < name.size();) {
            auto const stop = std::min(name.find(' ', at), name.size());
            auto const word = name.substr(at, stop - at);
            if (!word.empty()) words_.push_back({word, is_function_word(word)});
            at = stop + 1;
        }
    }

    /// "Ministry of Defence" and "Defence Ministry" have one key: that of their content words in any order. 0: none.
    std::uint64_t bag_key() const {
        if (words_.size() < 2 || words_.size() > 12) return 0;
        std::uint64_t out = 0;
        for (auto const &word : words_)
            if (!word.small) out += key_of_words(word.folded);
        return out;
    }

    std::int32_t found(Door door, std::string_view name) const {
        return name.empty() ? none : found(door, key_of_words(name));
    }
    std::int32_t found(Door door, std::uint64_t key) const {
        auto const *at = key == 0 ? nullptr : known_.find(key_in(door, key));
        return at == nullptr ? none : *at;
    }

    /// "Committee of Urgent Affairs (KUA)": whatever its letters, what stands in brackets right behind a name is
    /// that name, short.
    std::int32_t defined_as(NameForm const &form) const {
        if (form.first == 0 || linking_.words(form.first).size() > 8) return none;
        auto const &before = linking_.mention(form.first - 1);
        if (before.kind != model::Kind::organization || !linking_.is_name(form.first - 1)) return none;
        auto const gap = linking_.offsets.slice({before.span.end, linking_.mention(form.first).span.start});
        return gap == " (" ? linking_.form_of_mention(form.first - 1).group : none;
    }

    void join(std::int32_t f, std::int32_t g, std::string_view rule) {
        auto &form = linking_.forms[std::size_t(f)];
        form.group = g, form.rule = rule;
        if (form.first < linking_.group(g).first) linking_.group(g).first = form.first;
    }

    /// A key that two bodies share leads to neither.
    void add(Door door, std::string_view name, std::int32_t g) {
        if (!name.empty()) add(door, key_of_words(name), g);
    }
    void add(Door door, std::uint64_t key, std::int32_t g) {
        if (key == 0) return;
        auto const [at, fresh] = known_.try_emplace(key_in(door, key), g);
        if (!fresh && *at != g) *at = none;
    }

    /// All that the body could be called for short, unless no shorter name follows.
    void learn(std::string_view name, NameForm const &form) {
        auto const g = form.group;
        add(core, name, g);
        add(bag, bag_key(), g);
        if (shortest_ >= words_.size() && words_.size() > 1) return;
        auto const written = linking_.words(form.first);
        if (words_.size() < 2) return add(acronym, acronym_of(written), g);
        auto const acronyms = acronyms_for(written, name);
        for (auto const letters : {acronyms.shorter(), acronyms.longer()}) add(acronym, letters, g);
        auto const first = words_.front().folded, end = words_.back().folded;
        bool const plain = std::none_of(words_.begin(), words_.end(), [](Word const &word) { return word.small; });
        if (end.size() > 3) add(last, end, g);
        if (!plain && is_head(first)) add(last, first, g);
        if (!plain) return;
        bool const by_first = stands_alone(first);
        if (by_first) add(alone, first, g);
        if (is_team_word(first) && words_.size() == 2) add(alone, end, g);
        if (!by_first) return;
        for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
            auto const &word = words_[i].folded;
            add(prefix, name.substr(0, std::size_t(word.data() + word.size() - name.data())), g);
        }
    }

    bool is_head(std::string_view word) const {
        return linking_.lexicon.of(text::word_key(word)).has(text::Class::org_head);
    }

    /// Can a body go by this word alone? "Orsa" for Orsa Shipyards; not "national", not "bank", not "london".
    bool stands_alone(std::string_view word) const {
        using enum text::Class;
        auto const classes = linking_.lexicon.of(text::word_key(word));
        return word.size() > 2 &&
               !classes.any(common | function_word | country | city | capital | demonym | org_head | given) &&
               !classes.any(org_modifier | company_head | compass | region | continent | number_word);
    }

    Linking &linking_;
    KeyMap known_;
    Row<Word> words_;                         ///< of the name looked at
    std::size_t shortest_ = std::size_t(-1);  ///< words in the shortest name
};

}  // namespace

void link_bodies(Linking &linking) {
    Bodies(linking).run();
}

}  // namespace namesake::resolve
