// What verbs say: leads, founded, based in, belongs to; one or two; who is pictured.
#include <algorithm>

#include "extract/claims.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::keys_of;
using grammar::Meaning;
using grammar::Part;
using model::Certainty;
using model::Claim;
using model::End;
using model::Kind;
using model::Polarity;
using model::Predicate;

/// Somebody leads a body, named or only described ("the delegation").
void ClaimWriter::heads(Clause const &clause, Ends leaders) {
    Range const object = clause[Part::object];
    Ends bodies = clause.meaning == Meaning::passive ? Ends{} : names_in(object);
    // Who chairs a body holds its chair; who heads or commands it may hold any office.
    bool const chairs = has_word(clause[Part::verb], keys_of("chairs", "chaired", "chairing"));
    std::string value;
    if (clause.meaning == Meaning::passive) {
        Range const verb = clause[Part::verb];
        Clause bare = clause;
        bare.parts[static_cast<std::size_t>(Part::subject)] = {};
        bodies = subjects(bare, verb.first);
    } else if (bodies.empty() && clause.has(Part::nominal)) {
        value = as_value(page_.words(*chunks_, clause[Part::nominal]));
        bodies = names_in(clause[Part::complement]);
        if (bodies.empty()) bodies = nominal(clause[Part::nominal], Kind::organization);
    }
    for (End const &leader : leaders) {
        if (!is_person(leader)) continue;
        Claim c = tenure(claim(clause, Predicate::heads), clause);
        c.value = value;
        for (End const &b : bodies) {
            bool const named =
                b.mention >= 0 && page_.out.mentions[static_cast<std::size_t>(b.mention)].form == model::Form::name;
            if (named && !is_body(b)) continue;
            if (!named && b.mention >= 0) {
                auto &m = page_.out.mentions[static_cast<std::size_t>(b.mention)];
                m.kind = Kind::organization;
                if (c.value.empty()) c.value = m.value;
            }
            add_pair(c, leader, b);
            if (!chairs || !named) continue;
            Claim chair = c;
            chair.predicate = Predicate::holds_role;
            chair.value = "chair";
            add_pair(chair, leader, b);
        }
    }
}

/// "another A", "no relation", "not to be mistaken for": two who share a name.
void ClaimWriter::different(Clause const &clause) {
    Claim c = claim(clause, Predicate::different_from);
    c.polarity = Polarity::asserted;
    Ends ones = clause.has(Part::name) ? names_in(clause[Part::name]) : Ends{};
    Ends others = names_in(clause[Part::object]);
    if (ones.empty()) {
        grammar::Chunk const *nearest = nullptr;
        for (std::size_t k = 0; k < clause.chunks.first; ++k)
            if ((*chunks_)[k].mention >= 0 && (*chunks_)[k].kind == Kind::person) nearest = &(*chunks_)[k];
        if (nearest)
            ones = {End{nearest->mention, model::none, Kind::place, {}}};
        else if (Ends const left = subjects(clause, clause[Part::verb].first); !left.empty())
            ones = left;
        else if (last_person_ >= 0)
            ones = {End{last_person_, model::none, Kind::place, {}}};
    }
    if (others.empty() && clause.has(Part::nominal)) others = nominal(clause[Part::nominal], Kind::person);
    if (ones.empty() || others.empty()) return;
    Claim kin = c;
    add_pair(c, ones.front(), others.front());
    if (clause.rule == "no_relation" && is_person(ones.front())) {
        kin.predicate = Predicate::relative_of;
        kin.polarity = Polarity::denied;
        kin.value = "relation";
        add_pair(kin, ones.front(), others.front());
    }
}

void ClaimWriter::depicted(Clause const &clause) {
    bool const misnamed = clause.rule == "misnamed";
    auto const shown = [&](Part part, bool is_shown) {
        for (End const &one : names_in(clause[part])) {
            if (!is_person(one)) continue;
            Claim c = claim(clause, Predicate::depicted_as);
            if (misnamed || part == Part::object) c.polarity = is_shown ? Polarity::asserted : Polarity::denied;
            c.value = as_value(page_.words(*chunks_, clause[Part::picture]));
            c.object = one;
            add(c);
        }
    };
    // "shows A and B" · "shows A, not B" · "is not A but B"
    bool const denied = clause.has(Part::denial);
    Range const between{clause[Part::name].last, clause[Part::object].first};
    bool const both = clause.rule == "photo_shows" && clause.has(Part::object) && !has_word(between, keys_of("not"));
    shown(Part::name, !denied);
    shown(Part::object, both || (denied && !misnamed));
}

/// "belongs to": a person is a member, a firm is owned by a person or a group; what else belongs is part of the whole.
Predicate ClaimWriter::belonging(Clause const &clause, End const &one, End const &whole) const {
    if (clause.rule == "subsidiary" || clause.rule == "is_arm")
        return has_word(clause[Part::verb], keys_of("part")) ? Predicate::part_of : clause.predicate;
    if (clause.rule != "belongs" || is_person(one)) return clause.predicate;
    if (is_person(whole)) return Predicate::owned_by;
    if (whole.mention < 0 || is_place(whole) || is_place(one)) return Predicate::part_of;
    auto const span = page_.out.mentions[static_cast<std::size_t>(whole.mention)].span;
    constexpr auto firms = text::Class::company | text::Class::company_head | text::Class::org_suffix;
    return page_.lexicon.of(last_key(span)).any(firms) ? Predicate::owned_by : Predicate::part_of;
}

/// A body that is named; "it" may be a thing, and no place is a unit of a firm.
bool ClaimWriter::may_belong(Clause const &clause, End const &one) const {
    if (one.mention < 0 || page_.out.mentions[static_cast<std::size_t>(one.mention)].form != model::Form::name)
        return false;
    bool const part = clause.rule == "belongs" || has_word(clause[Part::verb], keys_of("part"));
    return is_place(one) ? part : is_body(one) || clause.rule == "belongs";
}

/// "[Lomax Holdings] of [California Inc]": no place.
bool ClaimWriter::is_firm_by_form(End const &end) const {
    if (end.mention < 0) return false;
    auto const span = page_.out.mentions[static_cast<std::size_t>(end.mention)].span;
    return page_.lexicon.of(last_key(span)).any(text::Class::org_suffix);
}

void ClaimWriter::related(Clause const &clause) {
    switch (clause.predicate) {
        case Predicate::heads:
            return heads(clause, clause.meaning == Meaning::passive ? names_in(clause[Part::subject])
                                                                    : subjects(clause, clause[Part::verb].first));
        case Predicate::died_on:
        case Predicate::life_status:
        case Predicate::born_in:
            return life(clause);
        case Predicate::killed:
        case Predicate::arrested:
        case Predicate::spouse_of:
        case Predicate::succeeded:
            return lived(clause);
        case Predicate::different_from:
            return different(clause);
        default:
            break;
    }
    // What is left is plain: subject, predicate, object.
    Ends ones = ends_of(clause[Part::name], Kind::person);
    Ends objects = names_in(clause.has(Part::place) ? clause[Part::place] : clause[Part::object]);
    if (objects.empty() && clause.has(Part::group)) objects = {homeland(clause[Part::group])};
    if (objects.empty() && clause.predicate == Predicate::speaks_for)
        objects = ends_of(clause[Part::object], Kind::organization);
    bool const by = clause.predicate == Predicate::owned_by || clause.meaning == Meaning::passive;
    if (by) objects = names_in(clause[Part::subject]);
    if (ones.empty()) {
        Clause bare = clause;
        if (by) bare.parts[static_cast<std::size_t>(Part::subject)] = {};
        ones = subjects(bare, clause.rule == "is_arm" ? clause.chunks.first : clause[Part::verb].first);
    }
    bool const person_first = clause.predicate == Predicate::founded || clause.predicate == Predicate::works_for ||
                              (clause.predicate == Predicate::member_of && clause.rule != "belongs") ||
                              clause.predicate == Predicate::speaks_for || clause.predicate == Predicate::lives_in;
    if (clause.rule == "is_parent") std::erase_if(ones, [&](End const &end) { return !is_body(end); });
    if (clause.rule == "owns") std::erase_if(ones, [&](End const &end) { return !is_body(end) && !is_person(end); });
    if (clause.meaning == Meaning::passive) std::swap(ones, objects);
    for (End const &one : ones)
        for (End const &object : objects) {
            if (object.empty() || (person_first && !is_person(one))) continue;
            if (clause.predicate == Predicate::citizen_of && clause.has(Part::group) &&
                (!is_person(one) || !is_country(object)))
                continue;
            if (clause.predicate == Predicate::child_of && !is_person(one)) continue;
            if (clause.predicate == Predicate::based_in && (is_person(one) || is_firm_by_form(object))) continue;
            Claim c = tenure(claim(clause, belonging(clause, one, object)), clause);
            if ((clause.rule == "is_arm" || clause.rule == "belongs") && !may_belong(clause, one)) continue;
            if (clause.predicate == Predicate::child_of || clause.rule == "joint_kin")
                c.value = as_value(page_.words(*chunks_, clause[Part::verb]));
            if (clause.rule == "left_party") c.valid_to = ended_on(clause);
            if (has_word(clause[Part::verb], keys_of("fired", "sacked", "dismissed"))) c.valid_to = ended_on({});
            add_pair(std::move(c), one, object);
        }
}

/// By the day that is told, or before the document.
std::string ClaimWriter::ended_on(Clause const &clause) const {
    std::string const day = date_value(clause[Part::date]);
    if (!day.empty()) return day;
    return page_.document.published.empty() ? "PAST_REF" : page_.document.published;
}

/// Who lives in Ely, where Ely lies in Minnesota, lives in Minnesota: for the claims of this sentence, from `from` on.
void ClaimWriter::add_wider_places(std::size_t from) {
    auto &claims = page_.out.claims;
    auto const in_a_place = [](Claim const &c) {
        return c.object.mention >= 0 && (c.predicate == Predicate::lives_in || c.predicate == Predicate::born_in ||
                                         c.predicate == Predicate::based_in || c.predicate == Predicate::located_in);
    };
    auto const around = [](Claim const &c, End const &place) {
        return c.predicate == Predicate::located_in && c.subject.mention == place.mention &&
               c.polarity == Polarity::asserted && c.certainty == Certainty::plain;
    };
    std::size_t const last = claims.size();
    for (std::size_t i = from; i < last; ++i) {
        if (!in_a_place(claims[i])) continue;
        for (std::size_t k = from; k < last; ++k) {
            if (k == i || !around(claims[k], claims[i].object)) continue;
            Claim wider = claims[i];
            wider.object = claims[k].object;
            wider.rule = "in_wider_place";
            add(std::move(wider));
        }
    }
}

}  // namespace namesake::extract
