// Reading one name for another. The writer of a text is one hand, each commenter another: who slipped once may have
// slipped wherever he writes that name ("Daridi" for "Darudi", of the grandson and of the grandfather).
#include <algorithm>
#include <map>
#include <set>

#include "check/proposals.hpp"

namespace namesake::check {

namespace {

using model::Change, model::Conflict, model::ConflictKind, model::Remedy;

constexpr std::size_t most_readings = 4;  // of one word: who of several the others are then

using Words = std::vector<std::string>;

Words words_of(std::string_view name) {
    Words out;
    for (std::size_t at = 0; at < name.size();) {
        auto const stop = std::min(name.find(' ', at), name.size());
        if (stop > at) out.emplace_back(name.substr(at, stop - at));
        at = stop + 1;
    }
    return out;
}

bool has(Words const &words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// The words of one name that the other lacks.
Words without(Words const &name, Words const &other) {
    Words out;
    std::ranges::copy_if(name, std::back_inserter(out), [&](auto const &word) { return !has(other, word); });
    return out;
}

/// They share the surname, or differ in words that are a slip apart. A given name is shared by strangers.
bool near(Words const &a, Words const &b) {
    if (a.empty() || b.empty()) return false;
    auto const gone = without(a, b), come = without(b, a);
    bool const slip = gone.size() == 1 && come.size() == 1 && nearly_alike(gone[0], come[0]);
    return slip || a.back() == b.back() || nearly_alike(a.back(), b.back()) || gone.empty() || come.empty();
}

/// Whose hand wrote a claim's words: a document's, or in it a commenter's.
struct Hand {
    model::DocumentId document = 0;
    model::SourceId commenter = 0;
    std::int64_t segment = 0;  ///< only there; 0: anywhere
    auto operator<=>(Hand const &) const = default;

    bool wrote(FactRow const &f) const {
        return f.document == document && commenter == commenter_of(f) && (segment == 0 || segment == f.segment);
    }
    static model::SourceId commenter_of(FactRow const &f) {
        bool const comment = f.zone == model::Zone::comment && f.voices.size() > 1;
        return comment ? f.voices[f.voices.size() - 2].id : 0;
    }
};

class Names {
  public:
    Names(Scene const &scene, Proposals &out) : scene_(scene), out_(out) {
        for (auto const *conflict : scene.conflicts())
            for (auto const &side : conflict->sides)
                if (auto const *fact = scene.fact(side.claim)) look_at(*fact);
    }

    void run() {
        for (auto const &[hand, people] : spoken_of_)
            for (auto const who : people) {
                for (auto const &row : scene_.entities()) misread(hand, who, row.id);
                if (hand.segment == 0 && hands_[who].size() > 1) two_bearers(hand, who);
            }
        for (auto const *conflict : scene_.conflicts()) one_bearer(*conflict);
    }

  private:
    bool person(EntityId id) const { return id > 0 && scene_.kind(id) == model::Kind::person; }

    void look_at(FactRow const &fact) {
        Hand const all{fact.document, Hand::commenter_of(fact), 0};
        for (auto const id : {fact.subject, fact.object}) {
            if (!person(id)) continue;
            spoken_of_[all].insert(id);
            spoken_of_[{all.document, all.commenter, fact.segment}].insert(id);
            hands_[id].insert(all);
        }
    }

    /// `who` is read as `as`, by this hand.
    void misread(Hand const &hand, EntityId who, EntityId as) {
        if (who == as || !person(as)) return;
        auto const name = words_of(scene_.name(who)), other = words_of(scene_.name(as));
        if (!near(name, other)) return;
        auto const gone = without(name, other), come = without(other, name);
        if (gone.size() == 1 && come.size() == 1)
            misread_word(hand, gone[0], come[0]);
        else
            add(hand, {{who, as}}, scene_.name(who), scene_.name(as), cost::another_name);
    }

    /// Everybody of whom this hand writes with that word is somebody with the other word: of that name, or any bearer
    /// of the word, or one of whom nothing is known.
    void misread_word(Hand const &hand, std::string const &from, std::string const &to) {
        if (!done_.emplace(hand, from, to).second) return;
        std::vector<std::map<EntityId, EntityId>> readings{{}};
        for (auto const who : written_with(hand, from)) {
            std::vector<std::map<EntityId, EntityId>> longer;
            for (auto const &reading : readings)
                for (auto const as : bearers(who, from, to)) {
                    bool const taken =
                        std::ranges::any_of(reading, [&](auto const &pair) { return pair.second == as; });
                    if (taken || longer.size() == most_readings) continue;
                    longer.push_back(reading);
                    longer.back().emplace(who, as);
                }
            readings = std::move(longer);
        }
        for (auto const &reading : readings)
            add(hand, reading, from, to, nearly_alike(from, to) ? cost::slip : cost::another_name);
    }

    std::set<EntityId> written_with(Hand const &hand, std::string const &word) const {
        std::set<EntityId> out;
        for (auto const &fact : scene_.facts())
            for (auto const id : {fact.subject, fact.object})
                if (person(id) && hand.wrote(fact) && has(words_of(scene_.name(id)), word)) out.insert(id);
        return out;
    }

    /// Those who may be meant when `from` in a name is read as `to`, the likeliest first.
    std::vector<EntityId> bearers(EntityId who, std::string const &from, std::string const &to) const {
        auto right = words_of(scene_.name(who));
        std::ranges::replace(right, from, to);
        std::vector<EntityId> of_the_name, of_the_word;
        for (auto const &row : scene_.entities()) {
            if (row.id == who || !person(row.id)) continue;
            auto const words = words_of(row.name);
            if (words == right)
                of_the_name.push_back(row.id);
            else if (std::ranges::any_of(words, [&](auto const &w) { return w == to || nearly_alike(w, to); }))
                of_the_word.push_back(row.id);
        }
        if (!of_the_name.empty()) return of_the_name;
        of_the_word.push_back(another(who));
        return of_the_word;
    }

    void add(Hand const &hand, std::map<EntityId, EntityId> const &reading, std::string from, std::string to,
             int cost) {
        Proposal out;
        Change change{Remedy::read, std::move(from), std::move(to), {}};
        for (auto const &fact : scene_.facts()) {
            if (!hand.wrote(fact)) continue;
            bool const touched = reread(fact, reading, out.edits);
            if (touched && !place_known(change, fact)) change.places.push_back(place_of(fact));
        }
        if (out.edits.empty()) return;
        out.changes.push_back(std::move(change));
        out.cost = cost + cost::one_more * int(reading.size() - 1);
        out_.push_back(std::move(out));
    }

    static bool reread(FactRow const &fact, std::map<EntityId, EntityId> const &reading, std::vector<Edit> &edits) {
        auto const before = edits.size();
        if (auto const at = reading.find(fact.subject); at != reading.end())
            edits.push_back({fact.id, Slot::subject, at->second, {}});
        if (auto const at = reading.find(fact.object); at != reading.end())
            edits.push_back({fact.id, Slot::object, at->second, {}});
        return edits.size() > before;
    }

    static bool place_known(Change const &change, FactRow const &fact) {
        return std::ranges::any_of(change.places, [&](auto const &place) {
            return place.document == fact.document && place.span.overlaps(fact.span);
        });
    }

    /// Of whom this hand writes is not who the others write of, but somebody of the same name.
    void two_bearers(Hand const &hand, EntityId who) {
        auto const before = out_.size();
        add(hand, {{who, another(who)}}, scene_.name(who), {}, cost::two_bearers);
        if (out_.size() > before) out_.back().changes.front().remedy = Remedy::two;
    }

    /// Two names that a conflict sets against each other are one person's.
    void one_bearer(Conflict const &conflict) {
        std::set<EntityId> people;
        for (auto const &side : conflict.sides)
            if (auto const *fact = scene_.fact(side.claim); fact != nullptr && in_question(conflict.kind, *fact) != 0)
                people.insert(in_question(conflict.kind, *fact));
        for (auto a = people.begin(); a != people.end(); ++a)
            for (auto b = std::next(a); b != people.end(); ++b) {
                auto const x = words_of(scene_.name(*a)), y = words_of(scene_.name(*b));
                if (!person(*a) || !person(*b) || !near(x, y) || !merged_.emplace(*a, *b).second) continue;
                auto const gone = without(x, y), come = without(y, x);
                bool const variants = gone.empty() || come.empty() ||
                                      (gone.size() == 1 && come.size() == 1 && nearly_alike(gone[0], come[0]));
                Proposal out;
                for (auto const &fact : scene_.facts()) reread(fact, {{*b, *a}}, out.edits);
                out.changes.push_back({Remedy::one, scene_.name(*a), scene_.name(*b), {}});
                out.cost = variants ? cost::wrong : cost::two_bearers;
                out_.push_back(std::move(out));
            }
    }

    static EntityId in_question(ConflictKind kind, FactRow const &fact) {
        switch (kind) {
            case ConflictKind::kinship:
            case ConflictKind::depiction:
                return fact.object;
            case ConflictKind::role_holder:
            case ConflictKind::quote_source:
                return fact.subject;
            default:
                return 0;
        }
    }

    Scene const &scene_;
    Proposals &out_;
    std::map<Hand, std::set<EntityId>> spoken_of_;  ///< in the claims that clash
    std::map<EntityId, std::set<Hand>> hands_;
    std::set<std::tuple<Hand, std::string, std::string>> done_;
    std::set<std::pair<EntityId, EntityId>> merged_;
};

}  // namespace

void propose_names(Scene const &scene, Proposals &out) {
    Names(scene, out).run();
}

}  // namespace namesake::check
