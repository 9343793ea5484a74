#include "extract/names_lower.hpp"

#include <algorithm>
#include <string>

#include "text/tokenise.hpp"

namespace namesake::extract::names {
namespace {

constexpr std::size_t most_known = 400;

/// A word of a name that was found, and what the name is.
struct Known {
    std::string word;  ///< folded
    model::Kind kind;
};

constexpr Classes person_lists = given_lists | Class::surname | Class::east_asian_surname;

bool only_in(Classes all, Classes lists) {
    return all.without(lists).empty();
}

bool is_plain(Token const &t) {
    return t.shape != Shape::lower || t.bytes < 5 ||
           t.classes.any(Class::common | Class::common_rare | Class::function_word);
}

/// One letter more, less, other or two swapped; two such in long words. The first letter may differ only if all else
/// agrees.
bool near(std::string const &a, std::string const &b) {
    std::size_t const n = a.size(), m = b.size();
    std::size_t const allowed = std::min(n, m) >= 8 ? 2 : 1;
    if (n > 40 || (n > m ? n - m : m - n) > allowed) return false;
    std::array<std::array<std::size_t, 44>, 3> rows{};
    for (std::size_t j = 0; j <= m; ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= n; ++i) {
        auto &row = rows[i % 3];
        auto const &above = rows[(i + 2) % 3], &two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= m; ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[n % 3][m] <= allowed;
}

class LowerNames {
  public:
    LowerNames(Scene const &scene, std::size_t names, std::vector<model::Mention> &mentions)
        : scene_(scene), names_(names), found_(mentions.size()), mentions_(mentions) {}

    void add() {
        for (std::size_t n = 0; n < scene_.lines.size(); ++n) {
            if (scene_.lines[n].zone != model::Zone::comment) continue;
            sentence_from_ = mentions_.size();
            add_listed(n);
            add_near(scene_.tokens->sentences[n]);
        }
        std::ranges::stable_sort(mentions_.begin() + static_cast<std::ptrdiff_t>(names_), mentions_.end(), {},
                                 [](model::Mention const &m) { return m.span; });
    }

  private:
    /// Does a name that was chosen, or one added in this sentence, stand there?
    bool taken(model::Span span) const {
        auto const begin = mentions_.begin();
        auto const chosen_end = begin + static_cast<std::ptrdiff_t>(found_);
        auto const next = std::partition_point(begin + static_cast<std::ptrdiff_t>(names_), chosen_end,
                                               [&](model::Mention const &m) { return m.span.end <= span.start; });
        if (next != chosen_end && next->span.overlaps(span)) return true;
        return std::any_of(begin + static_cast<std::ptrdiff_t>(sentence_from_), mentions_.end(),
                           [&](model::Mention const &m) { return m.span.overlaps(span); });
    }

    void add(std::uint32_t first, std::uint32_t last, model::Kind kind, grammar::NameRule rule, std::int32_t segment) {
        model::Mention m;
        m.span = {scene_.token(first).start, scene_.token(last - 1).end};
        if (taken(m.span)) return;
        m.segment = segment;
        m.kind = kind;
        m.rule = grammar::name(rule);
        mentions_.push_back(std::move(m));
    }

    void add_listed(std::size_t n) {
        grammar::find_lower_names(scene_.sentence(n), listed_);
        for (grammar::LowerName const &l : listed_)
            add(l.first, l.last, l.kind, l.rule, scene_.tokens->sentences[n].segment);
    }

    /// "qurbanov" under a story about Elman Gurbanov; with the known word before it, "elman qurbanov".
    void add_near(text::Sentence const &s) {
        for (std::uint32_t t = s.first; t < s.last; ++t) {
            Known const *known = known_as(t);
            if (!known) continue;
            std::uint32_t first = t;
            while (t + 1 < s.last && known_as(t + 1) && known_as(t + 1)->kind == known->kind) ++t;
            add(first, t + 1, known->kind, grammar::NameRule::near_form, s.segment);
        }
    }

    Known const *known_as(std::uint32_t t) {
        Token const &token = scene_.token(t);
        if (is_plain(token)) return nullptr;
        if (!collected_) collect();
        std::string const word = text::fold(text::words(*scene_.document, token));
        for (Known const &k : known_)
            if (word == k.word) return &k;
        if (!only_in(token.classes, person_lists)) return nullptr;
        for (Known const &k : known_)
            if (near(word, k.word)) return &k;
        return nullptr;
    }

    void collect() {
        collected_ = true;
        for (std::size_t i = names_; i < found_ && known_.size() < most_known; ++i) {
            model::Mention const &m = mentions_[i];
            if (m.kind != model::Kind::person && m.kind != model::Kind::place) continue;
            std::string const name = text::fold(text::slice(scene_.document->text, m.span));
            for (std::size_t from = 0; from < name.size();) {
                std::size_t const to = std::min(name.find_first_of(" -", from), name.size());
                std::string word = name.substr(from, to - from);
                from = to + 1;
                if (word.size() < 5 || std::ranges::any_of(known_, [&](Known const &k) { return k.word == word; }))
                    continue;
                known_.push_back({std::move(word), m.kind});
            }
        }
    }

    Scene const &scene_;
    std::size_t names_, found_, sentence_from_ = 0;
    std::vector<model::Mention> &mentions_;
    std::vector<grammar::LowerName> listed_;
    std::vector<Known> known_;
    bool collected_ = false;
};

}  // namespace

void add_lower_names(Scene const &scene, std::size_t names, std::vector<model::Mention> &mentions) {
    if (std::ranges::none_of(scene.lines, [](Line const &l) { return l.zone == model::Zone::comment; })) return;
    LowerNames(scene, names, mentions).add();
}

}  // namespace namesake::extract::names
