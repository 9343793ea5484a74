// What could tell a person from namesakes in other documents.
#include <algorithm>

#include "resolve/entity_names.hpp"
#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"

namespace namesake::resolve {

namespace {

constexpr int mentions_looked_at = 6;
constexpr std::int32_t neighbours = 6;
constexpr std::size_t most_company = 8;
constexpr std::size_t most_evidence = 60;

/// By the alphabet, as evidence is.
enum class Tie : std::uint8_t { alias, body, born, country, died, kin, near, place, role, said, sex, with, word };
constexpr std::string_view tie_names[] = {"alias:", "body:", "born:", "country:", "died:", "kin:", "near:",
                                          "place:", "role:", "said:", "sex:",     "with:", "word:"};

class Evidence {
  public:
    explicit Evidence(Linking &linking)
        : linking_(linking),
          entities_(linking.extraction.entities),
          counts_(linking.memory.filled(entities_.size(), Counts{})),
          items_(linking.memory),
          ties_(linking.memory),
          names_(linking) {}

    void from_claim(model::Claim const &claim) {
        using enum model::Predicate;
        auto const s = claim.subject.entity, o = claim.object.entity;
        if (claim.predicate == same_as || claim.predicate == different_from)
            add(s, Tie::alias, o), add(o, Tie::alias, s);
        // A body that somebody is said not to speak for still tells who is meant.
        bool const office = claim.predicate == holds_role || claim.predicate == heads || claim.predicate == speaks_for;
        bool const told =
            claim.polarity == model::Polarity::asserted || (office && claim.polarity == model::Polarity::denied);
        if (!told || s == none) return;
        switch (claim.predicate) {
            case holds_role:
                add_role(s, claim.value);
                [[fallthrough]];
            case heads:
            case member_of:
            case works_for:
            case founded:
            case speaks_for:
                add(s, Tie::body, o);
                break;
            case born_in:
            case died_in:
            case lives_in:
            case citizen_of:
                add(s, Tie::place, o);
                break;
            case said:
                add_quotation(s, claim.value);
                break;
            case born_on:
                add(s, Tie::born, claim.value);
                break;
            case died_on:
                add(s, Tie::died, claim.value);
                break;
            case child_of:
            case grandchild_of:
            case sibling_of:
            case spouse_of:
            case relative_of:
                add(s, Tie::kin, o), add(o, Tie::kin, s);
                break;
            default:
                break;
        }
    }

    bool anybody() const {
        return std::any_of(entities_.begin(), entities_.end(),
                           [](auto const &entity) { return entity.kind == model::Kind::person; });
    }

    /// "its director general", "the crane operator": what the words beside the first mentions say.
    void from_words(std::int32_t m) {
        auto const e = linking_.mention(m).entity;
        if (!is_named_person(m) || counts_[std::size_t(e)].seen > 2) return;
        descriptive_words(linking_, m, near_, words_);
        for (auto const word : words_) add(e, Tie::word, word);
    }

    /// Where a name stands: the places of its segment.
    void from_neighbours(std::int32_t m) {
        if (!is_named_person(m)) return;
        auto const e = linking_.mention(m).entity;
        if (counts_[std::size_t(e)].seen++ >= mentions_looked_at) return;
        auto const last = linking_.count() - 1;
        for (std::int32_t n = std::max(0, m - neighbours); n <= std::min(last, m + neighbours); ++n) {
            auto const &near = linking_.mention(n);
            bool const place =
                near.kind == model::Kind::place && near.entity != none && near.segment == linking_.mention(m).segment;
            if (place) add(e, Tie::place, near.entity);
        }
    }

    /// The company a person keeps: the people and bodies of the document, the first few, world figures and news
    /// agencies left out.
    void from_company() {
        Row<std::int32_t> company(linking_.memory);
        for (std::size_t e = 0; e < entities_.size() && company.size() < most_company; ++e)
            if (names_.tell_apart(std::int32_t(e))) company.push_back(std::int32_t(e));
        for (std::size_t e = 0; e < entities_.size(); ++e)
            if (is_person(std::int32_t(e)))
                for (auto const other : company)
                    if (other != std::int32_t(e)) add(std::int32_t(e), is_person(other) ? Tie::with : Tie::near, other);
    }

    void from_gender() {
        for (std::size_t g = 0; g < linking_.groups.size(); ++g) {
            auto const e = linking_.entity_of[g];
            auto const gender = linking_.groups[g].gender;
            if (e != none && gender != Gender::unknown) add(e, Tie::sex, gender == Gender::male ? "male" : "female");
        }
    }

    void from_ties() {
        if (ties_.empty()) return;
        std::sort(ties_.begin(), ties_.end());
        ties_.erase(std::unique(ties_.begin(), ties_.end()), ties_.end());
        for (auto const &tied : ties_) {
            auto const &name = names_.of(tied.other());
            auto const tie = tied.tie() == Tie::place && name.country ? Tie::country : tied.tie();
            put({tied.entity(), tie, name.key});
            if (!name.acronym.empty()) put({tied.entity(), tie, name.acronym});
        }
    }

    /// What tells of El Zorro tells of Ramiro Salas, if the text says they are one.
    void share_between_aliases() {
        for (auto const &claim : linking_.extraction.claims) {
            auto const a = claim.subject.entity, b = claim.object.entity;
            bool const one =
                claim.predicate == model::Predicate::same_as && claim.polarity == model::Polarity::asserted;
            if (!one || a == none || b == none || a == b) continue;
            for (std::size_t i = 0, known = items_.size(); i < known; ++i) {
                auto const &[e, tie, words] = items_[i];
                if (e == a || e == b) put({e == a ? b : a, tie, words});
            }
        }
    }

    void write() {
        std::sort(items_.begin(), items_.end());
        auto const end = std::unique(items_.begin(), items_.end());
        for (auto from = items_.begin(); from != end;) {
            auto to = from;
            while (to != end && to->entity == from->entity) ++to;
            auto &all = entities_[std::size_t(from->entity)].evidence;
            all.reserve(std::size_t(to - from));
            for (; from != to; ++from) write(*from, all.emplace_back());
        }
    }

  private:
    struct Item {
        std::int32_t entity;
        Tie tie;
        std::string_view words;
        bool operator<(Item const &other) const {
            auto const mine = rank(), theirs = other.rank();
            return mine != theirs ? mine < theirs : words < other.words;
        }
        bool operator==(Item const &) const = default;
        std::uint64_t rank() const { return std::uint64_t(entity) << 8 | std::uint64_t(tie); }
    };
    static void write(Item const &item, std::string &out) {
        auto const kind = tie_names[std::size_t(item.tie)];
        out.reserve(kind.size() + item.words.size());
        out.append(kind).append(item.words);
    }
    struct Counts {
        int seen = 0;           ///< mentions looked at
        std::size_t items = 0;  ///< pieces of evidence
    };
    /// Two entities and what ties them, in one number: there are many, and they are sorted.
    struct Tied {
        std::uint64_t all;
        Tied(std::int32_t e, Tie tie, std::int32_t other)
            : all(std::uint64_t(e) << 40 | std::uint64_t(tie) << 32 | std::uint32_t(other)) {}
        std::int32_t entity() const { return std::int32_t(all >> 40); }
        Tie tie() const { return Tie(all >> 32 & 0xFF); }
        std::int32_t other() const { return std::int32_t(all & 0xFFFFFFFF); }
        auto operator<=>(Tied const &) const = default;
    };
    bool is_person(std::int32_t e) const { return entities_[std::size_t(e)].kind == model::Kind::person; }

    bool is_named_person(std::int32_t m) const {
        auto const e = linking_.mention(m).entity;
        return e != none && is_person(e) && linking_.is_name(m);
    }

    /// Noted as numbers; the words are written once, at the end.
    void add(std::int32_t e, Tie tie, std::int32_t other) {
        if (e != none && other != none && is_person(e)) ties_.emplace_back(e, tie, other);
    }

    void add(std::int32_t e, Tie tie, std::string_view what) {
        if (counts_[std::size_t(e)].items < most_evidence) put({e, tie, linking_.memory.keep(what)});
    }
    void put(Item const &item) {
        auto &count = counts_[std::size_t(item.entity)].items;
        if (count >= most_evidence) return;
        items_.push_back(item);
        ++count;
    }

    /// The first words of a long quotation: who says the same under the same name is the same.
    void add_quotation(std::int32_t e, std::string const &value) {
        constexpr std::size_t long_enough = 30, kept = 60;
        if (value.size() < long_enough) return;
        auto cut = std::min<std::size_t>(2 * kept, value.size());
        while (cut < value.size() && (static_cast<unsigned char>(value[cut]) & 0xC0) == 0x80) ++cut;
        for (auto const begin : {std::string_view(value).substr(0, cut), std::string_view(value)}) {
            fold_into(begin, folded_);
            std::erase_if(folded_, [](char c) { return (c < 'a' || c > 'z') && c != ' '; });
            if (folded_.size() >= kept) break;
        }
        add(e, Tie::said, std::string_view(folded_).substr(0, kept));
    }

    /// The whole role and its head word: an energy minister agrees with a minister, but less. "Head of the ferry line"
    /// has its head word before the "of".
    void add_role(std::int32_t e, std::string const &value) {
        if (value.empty()) return;
        fold_into(value, folded_);
        std::replace(folded_.begin(), folded_.end(), '\n', ' ');
        add(e, Tie::role, folded_);
        auto const head = std::string_view(folded_).substr(0, folded_.find(" of "));
        auto const cut = head.find_last_of(' ');
        if (cut != std::string_view::npos) add(e, Tie::role, head.substr(cut + 1));
        if (cut == std::string_view::npos && head.size() != folded_.size()) add(e, Tie::role, head);
    }

    Linking &linking_;
    std::vector<model::Entity> &entities_;
    std::span<Counts> counts_;  ///< by entity
    Row<Item> items_;
    Row<Tied> ties_;
    EntityNames names_;
    Around near_;  ///< of the mention looked at
    std::vector<std::string_view> words_;
    std::string folded_;  ///< of the value looked at
};

}  // namespace

void collect_evidence(Linking &linking) {
    Evidence evidence(linking);
    for (auto const &claim : linking.extraction.claims) evidence.from_claim(claim);
    if (evidence.anybody()) {
        for (std::int32_t m = 0; m < linking.count(); ++m) {
            evidence.from_words(m);
            evidence.from_neighbours(m);
        }
        evidence.from_company();
        evidence.from_gender();
    }
    evidence.from_ties();
    evidence.share_between_aliases();
    evidence.write();
}

}  // namespace namesake::resolve
