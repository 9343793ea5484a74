// entity_type: one name, nothing but one word, is a place in one sentence and a person in another.
// A city that speaks for its government is still a place; a person who has a full name, too, is somebody else than the
// town. gender: he is Mr. in one sentence, and in another his own words are reported as hers ("A told the jury she
// ...").
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "check/facts.hpp"
#include "check/local.hpp"

namespace namesake::check {

namespace {

using model::Form, model::Kind, model::Mention;

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](auto s) { return text.starts_with(s); });
}
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](auto e) { return text.ends_with(e); });
}

std::string_view first_clause(std::string_view text) {
    constexpr auto ends = [](char c) { return c == '.' || c == ';' || c == ':' || c == '?' || c == '!' || c == '"'; };
    return text.substr(0, std::size_t(std::find_if(text.begin(), text.end(), ends) - text.begin()));
}

bool space(char c) {
    return c == ' ' || c == '\n';
}

/// A verb of speech right after a name; a line may end before or behind it.
bool reports(std::string_view after) {
    if (after.size() < 7 || !space(after[0])) return false;
    auto const follows = [&](std::string_view verb) {
        auto const words = after.substr(1);
        return words.starts_with(verb) && words.size() > verb.size() && space(words[verb.size()]);
    };
    switch (after[1]) {
        case 's':
            return follows("said") || follows("says");
        case 't':
            return follows("told") || follows("testified");
        case 'c':
            return follows("claimed");
        case 'a':
            return follows("admitted");
        case 'e':
            return follows("explained");
        case 'i':
            return follows("insisted");
        default:
            return false;
    }
}

/// The pronoun by which somebody's own reported words speak of the speaker: "told the jury she saw", "said he
/// was". Within seven words.
std::string_view own_pronoun(std::string_view after) {
    if (!reports(after)) return {};
    auto const clause = first_clause(after);
    std::size_t words = 0;
    for (std::size_t at = 1; at < clause.size() && words < 7; ++words) {
        auto stop = at;
        while (stop < clause.size() && !space(clause[stop])) ++stop;
        auto const word = clause.substr(at, stop - at);
        if (word.size() == 2 && lower(word) == "he") return "he";
        if (word.size() == 3 && lower(word) == "she") return "she";
        if (word.ends_with(',')) return {};
        at = stop + 1;
    }
    return {};
}

/// "in Marwan", "out of Marwan": words that only a place has before it.
bool place_before(std::string_view before) {
    auto const text = lower(before);
    return ends_with_any(text, {" in ",        " near ",     " outside ",    " out of ",    "town of ",  "city of ",
                                "village of ", " around ",   " northern ",   " southern ",  " eastern ", " western ",
                                " road from ", " road to ",  " fled ",       " fled from ", " cut off ", " reached ",
                                " bombed ",    " shelled ",  " streets of ", " people of ", " into ",    " towards ",
                                " south of ",  " north of ", " east of ",    " west of "}) ||
           starts_with_any(text, {"in ", "near "});
}

/// What is owned by it or said by it tells nothing of a place: "in Reagan's speech", "Lawson said".
bool as_place(Local &local, Mention const &mention, Kind kind) {
    auto const after = local.words.rest(mention.span);
    if (starts_with_any(after, {"'s", "’s"}) || reports(after)) return false;
    return kind == Kind::place || place_before(local.words.preceding(mention.span, 20));
}

bool one_word(std::string_view name) {
    return name.find(' ') == std::string_view::npos;
}

std::uint32_t code_points(std::string_view text) {
    return std::uint32_t(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The claims say it already, and are compared among themselves.
bool claimed_both(model::Extraction const &extraction, std::int32_t entity) {
    std::set<std::string> values;
    for (auto const &claim : extraction.claims)
        if (claim.predicate == model::Predicate::gender && claim.subject.entity == entity) values.insert(claim.value);
    return values.size() > 1;
}

struct Bearer {
    std::vector<Mention const *> as_person, as_place;
    bool speaks = false;  ///< of itself, as he or she
};

/// "Tehran said he had been arrested": he is whoever was named shortly before.
class Nearby {
  public:
    void named(Mention const &person, std::string_view name) { last_ = &person, name_ = name; }
    bool somebody_else(Mention const &mention, std::string_view name) const {
        constexpr std::uint32_t shortly = 400;  // code points
        return last_ != nullptr && last_->entity != mention.entity && name != name_ &&
               mention.span.start - last_->span.end < shortly;
    }

  private:
    Mention const *last_ = nullptr;
    std::string_view name_;
};

void add(Local &local, model::Conflict &conflict, int side, std::string_view value, Mention const &mention) {
    conflict.sides.push_back(local.side(side, std::string(value), mention.span));
}

}  // namespace

bool anybody_speaks_of_himself(Local &local) {
    return std::any_of(local.record.extraction.mentions.begin(), local.record.extraction.mentions.end(),
                       [&](Mention const &mention) {
                           bool const named = mention.form == Form::name && mention.entity != model::none &&
                                              mention.kind != Kind::date && reports(local.words.rest(mention.span));
                           return named && !own_pronoun(local.words.as_follows(mention.span, 60)).empty();
                       });
}

void entity_type(Local &local) {
    std::map<std::string, Bearer> bearers;
    auto const &extraction = local.record.extraction;
    Nearby nearby;
    for (auto const &mention : extraction.mentions) {
        auto const zone = local.zone(mention);
        bool const told = zone == model::Zone::paragraph || zone == model::Zone::headline;
        if (mention.form != Form::name || mention.entity == model::none || !told) continue;
        auto const &entity = extraction.entities[std::size_t(mention.entity)];
        if ((entity.kind == Kind::person || entity.kind == Kind::place) && one_word(entity.name)) {
            bool const speaks = !nearby.somebody_else(mention, entity.name) &&
                                !own_pronoun(local.words.as_follows(mention.span, 60)).empty();
            bool const place = !speaks && as_place(local, mention, entity.kind);
            auto &bearer = bearers[lower(entity.name)];
            bearer.speaks |= speaks;
            (place ? bearer.as_place : bearer.as_person).push_back(&mention);
        }
        if (entity.kind == Kind::person) nearby.named(mention, entity.name);
    }
    for (auto const &[name, bearer] : bearers) {
        if (bearer.as_place.empty() || !bearer.speaks) continue;
        model::Conflict conflict;
        conflict.kind = model::ConflictKind::entity_type;
        conflict.level = model::Level::question;
        for (auto const *m : bearer.as_person) add(local, conflict, 0, "person", *m);
        for (auto const *m : bearer.as_place) add(local, conflict, 1, "place", *m);
        conflict.entity = bearer.as_person.front()->entity + 1;
        conflict.summary.append(conflict.sides[0].quote).append(" is spoken of as a person and as a place");
        local.conflicts.push_back(std::move(conflict));
    }
}

/// "His voice broke. Ann Lee said he was tired": he is whoever was spoken of before.
bool goes_on_with_another(Local &local, Mention const &speaker, std::string_view gender) {
    constexpr std::uint32_t shortly = 400;  // code points
    auto const &mentions = local.record.extraction.mentions;
    bool const another = std::any_of(mentions.begin(), mentions.end(), [&](Mention const &m) {
        return m.form == Form::name && m.kind == Kind::person && m.entity != speaker.entity &&
               m.span.end <= speaker.span.start && m.span.end + shortly > speaker.span.start;
    });
    if (!another) return false;
    auto const before = local.words.preceding(speaker.span, local.reach_back(speaker, 300));
    auto const any = [&](std::initializer_list<std::string_view> pronouns) {
        return std::any_of(pronouns.begin(), pronouns.end(), [&](auto word) { return has_word(before, word); });
    };
    return gender == "male" ? any({"he", "his", "him"}) : any({"she", "her", "hers"});
}

void spoken_gender(Local &local) {
    struct Told {
        Mention const *titled = nullptr;
        std::string_view title;
        Mention const *reported = nullptr;
        std::string_view pronoun;
    };
    std::map<std::int32_t, Told> people;
    auto const &extraction = local.record.extraction;
    for (auto const &mention : extraction.mentions) {
        if (mention.form != Form::name || mention.kind != Kind::person || mention.entity == model::none) continue;
        auto &told = people[mention.entity];
        auto const before = lower(local.words.preceding(mention.span, 8));
        bool const mister = ends_with_any(before, {" mr ", " mr. "}) || before == "mr " || before == "mr. ";
        bool const missus = ends_with_any(before, {" mrs ", " mrs. ", " ms ", " ms. ", " miss "}) ||
                            starts_with_any(before, {"mrs", "ms "});
        if (told.titled == nullptr && (mister || missus))
            told.titled = &mention, told.title = mister ? "male" : "female";
        auto const pronoun = own_pronoun(local.words.as_follows(mention.span, 60));
        if (told.reported == nullptr && !pronoun.empty())
            told.reported = &mention, told.pronoun = pronoun == "he" ? "male" : "female";
    }
    for (auto const &[entity, told] : people) {
        if (told.titled == nullptr || told.reported == nullptr || told.title == told.pronoun) continue;
        if (claimed_both(extraction, entity) || goes_on_with_another(local, *told.reported, told.pronoun)) continue;
        model::Conflict conflict;
        conflict.kind = model::ConflictKind::gender;
        conflict.entity = entity + 1;
        auto with_title = told.titled->span;
        with_title.start -= std::min<std::uint32_t>(with_title.start, told.title == "male" ? 3 : 4);
        auto report = told.reported->span;
        report.end += code_points(first_clause(local.words.following(report, 60)));
        conflict.sides = {local.side(0, std::string(told.title), with_title),
                          local.side(1, std::string(told.pronoun), report)};
        conflict.summary.append(extraction.entities[std::size_t(entity)].name)
            .append(" is spoken of as a man and as a woman");
        local.conflicts.push_back(std::move(conflict));
    }
}

}  // namespace namesake::check
