// Pairs near in name, and why they are one, two, or not surely either.
#include <algorithm>
#include <map>
#include <set>

#include "resolve/key_map.hpp"
#include "resolve/linking.hpp"
#include "resolve/spelling.hpp"
#include "text/look_alike.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

using model::Verdict;

constexpr std::size_t most_bearers = 24;  // of one surname, compared with each other
constexpr double near = 0.88;

class Judge {
  public:
    explicit Judge(Linking &linking) : linking_(linking), entities_(linking.extraction.entities) {}

    /// What the text itself says about who is who. Voices that disagree leave the question open.
    void by_text() {
        for (auto const &claim : linking_.extraction.claims) {
            using enum model::Predicate;
            bool const same = claim.predicate == same_as, different = claim.predicate == different_from;
            if ((!same && !different) || claim.subject.entity == none || claim.object.entity == none) continue;
            if (claim.polarity == model::Polarity::questioned || claim.polarity == model::Polarity::unconfirmed)
                continue;
            bool const one = same == (claim.polarity == model::Polarity::asserted);
            auto const [at, fresh] = said_.try_emplace(std::minmax(claim.subject.entity, claim.object.entity), one);
            if (fresh) continue;
            if (at->second != one) disputed_.insert(at->first);
        }
        for (auto const &[pair, one] : said_) {
            if (disputed_.contains(pair))
                put(pair, Verdict::unsure,
                    "the text has it both ways: one voice says they are one, another that they are two");
            else
                put(pair, one ? Verdict::same : Verdict::different,
                    one ? "the text says they are one" : "the text says they are two");
        }
    }

    void by_name() {
        Row<Row<std::int32_t>> buckets(linking_.memory);
        KeyMap by_surname(linking_.memory, linking_.groups.size());
        for (std::size_t g = 0; g < linking_.groups.size(); ++g) {
            auto const &group = linking_.groups[g];
            if (group.kind != model::Kind::person || linking_.entity_of[g] == none || linking_.person(group).bare())
                continue;
            auto const key = key_of_words(skeleton(sound(linking_.person(group).last())));
            auto const [at, fresh] = by_surname.try_emplace(key, std::int32_t(buckets.size()));
            if (fresh) buckets.emplace_back();
            auto &bucket = buckets[std::size_t(*at)];
            if (bucket.size() < most_bearers) bucket.push_back(std::int32_t(g));
        }
        for (auto const &bearers : buckets)
            for (std::size_t i = 0; i < bearers.size(); ++i)
                for (std::size_t j = i + 1; j < bearers.size(); ++j) compare(bearers[i], bearers[j]);
    }

    /// "Hаssan" with a Cyrillic letter beside Hassan: listed, whatever is thought of it.
    void by_looks() {
        for (auto const m : linking_.disguised) {
            auto const own = linking_.mention(m).entity;
            if (own == none) continue;
            auto const seen = text::looks(text::fold(entities_[std::size_t(own)].name));
            for (std::int32_t e = 0; e < std::int32_t(entities_.size()); ++e)
                if (e != own && text::looks(text::fold(entities_[std::size_t(e)].name)) == seen &&
                    alike_.insert(std::minmax(own, e)).second)
                    put(std::minmax(own, e), Verdict::unsure,
                        "they look the same, but one is written with letters of another alphabet or with characters "
                        "that cannot be seen");
        }
    }

    void finish() {
        auto &all = linking_.extraction.judgements;
        std::sort(all.begin(), all.end(),
                  [](auto const &x, auto const &y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    }

  private:
    void compare(std::int32_t a, std::int32_t b) {
        auto const pair = std::minmax(linking_.entity_of[std::size_t(a)], linking_.entity_of[std::size_t(b)]);
        if (said_.contains(pair) || alike_.contains(pair)) return;
        auto const &x = linking_.person(linking_.group(a)), &y = linking_.person(linking_.group(b));
        bool const same_surname = spelling_variant(x.last(), y.last());
        if (!same_surname && similarity(pair) < near) return;
        auto const given = std::string(x.first()) + " × " + std::string(y.first());
        if (linking_.folded(linking_.group(a)) == linking_.folded(linking_.group(b)))
            put(pair, Verdict::different, "the text speaks of another bearer of that name");
        else if (x.first() != y.first() && !spelling_variant(x.first(), y.first()))
            put(pair, Verdict::different, "given names differ: " + given);
        else if (!same_surname)
            put(pair, Verdict::unsure,
                "surnames differ, but little: " + std::string(x.last()) + " × " + std::string(y.last()));
        else
            put(pair, Verdict::unsure, "near in name, and nothing in the text says they are one");
    }

    double similarity(std::pair<std::int32_t, std::int32_t> pair) const {
        return likeness(text::fold(entities_[std::size_t(pair.first)].name),
                        text::fold(entities_[std::size_t(pair.second)].name));
    }

    void put(std::pair<std::int32_t, std::int32_t> pair, Verdict verdict, std::string reason) {
        if (pair.first == pair.second) return;
        linking_.extraction.judgements.push_back(
            {pair.first, pair.second, verdict, similarity(pair), std::move(reason)});
    }

    Linking &linking_;
    std::vector<model::Entity> const &entities_;
    std::map<std::pair<std::int32_t, std::int32_t>, bool> said_;
    std::set<std::pair<std::int32_t, std::int32_t>> disputed_, alike_;
};

}  // namespace

void judge_near_names(Linking &linking) {
    Judge judge(linking);
    judge.by_text();
    judge.by_looks();
    judge.by_name();
    judge.finish();
}

}  // namespace namesake::resolve
