// What it means to be described: kin, offices, late and former.
#include <algorithm>

#include "extract/claims.hpp"
#include "grammar/subjects.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::keys_of;
using grammar::Part;
using grammar::WordSet;
using model::Certainty;
using model::Claim;
using model::End;
using model::Kind;
using model::Polarity;
using model::Predicate;
using text::Class;

namespace {

std::string last_word(std::string_view value) {
    return std::string(value.substr(value.find_last_of(' ') + 1));
}

/// Offices of a state: their holder without a named body holds them for the country of the demonym.
constexpr WordSet state_offices("president", "premier", "minister", "king", "queen", "leader", "chancellor", "monarch",
                                "sultan", "emir", "speaker", "justice");
/// Posts that are held for a town, a country; any other trade is only plied there.
constexpr WordSet public_posts("mayor", "governor", "ambassador", "envoy", "consul", "senator", "congressman",
                               "congresswoman", "lawmaker", "legislator", "representative", "commissioner", "secretary",
                               "treasurer", "sheriff", "prosecutor", "attorney", "judge", "magistrate", "councillor",
                               "councilor", "councilman", "councilwoman", "deputy", "delegate", "diplomat", "official",
                               "negotiator", "mediator", "spokesman", "spokeswoman", "spokesperson", "premier",
                               "emperor", "empress", "ruler", "dictator", "prince", "princess", "chief", "mp",
                               "marshal", "prefect", "candidate", "administrator", "captain", "coach", "striker",
                               "midfielder", "defender", "goalkeeper", "forward", "winger", "batsman", "bowler",
                               "manager", "player", "skipper", "bishop", "archbishop", "patriarch", "head",
                               "president-elect", "chairman", "chairwoman", "chair", "director", "inspector",
                               "superintendent", "commander", "general", "police");
constexpr WordSet envoys("ambassador", "envoy", "consul", "attaché", "attache", "representative", "diplomat",
                         "emissary");
constexpr WordSet members("member", "members", "senator", "lawmaker", "mp");
constexpr WordSet founders("founder", "co-founder", "cofounder");
constexpr WordSet employees("employee", "reporter", "journalist", "correspondent", "worker", "professor", "analyst",
                            "engineer", "researcher", "editor", "lecturer");

/// Who is at a body without holding anything there.
constexpr WordSet attenders("patient", "inmate", "prisoner", "guest", "visitor", "passenger", "detainee", "customer",
                            "patients", "inmates", "hostage");
constexpr WordSet learners("student", "students", "graduate", "graduates", "pupil", "alumnus", "undergraduate", "fan");
/// Seats that are held for the state behind the name: Sen. Ann Lee, D-Ohio.
constexpr WordSet state_seats("senator", "representative", "governor", "congressman", "congresswoman", "sen", "rep",
                              "gov", "lawmaker");
constexpr WordSet no_roles("victim", "victims");
constexpr WordSet predecessors("predecessor", "predecessors");
constexpr WordSet followers("successor", "successors");
constexpr WordSet seconds("deputy", "vice", "assistant", "associate", "ex", "sub", "junior");

}  // namespace

/// late, slain: who is so described is dead.
void ClaimWriter::status(Clause const &clause, End const &who) {
    if (!has_word(clause[Part::status], keys_of("late", "slain", "murdered", "assassinated", "deceased"))) return;
    Claim c = claim(clause, Predicate::life_status);
    c.value = "dead";
    c.polarity = c.polarity == Polarity::questioned ? c.polarity : Polarity::asserted;
    c.subject = who;
    add(c);
}

/// Iran; not California, whose farmers are no citizens of it.
bool ClaimWriter::is_country(End const &home) const {
    if (home.implied.empty()) return false;
    bool const one_word = home.implied.find(' ') == std::string::npos;
    return !one_word || page_.lexicon.of(text::key_of(home.implied)).has(Class::country);
}

bool ClaimWriter::is_place(End const &end) const {
    return end.mention >= 0 && page_.out.mentions[static_cast<std::size_t>(end.mention)].kind == Kind::place;
}

/// chairman, managing director; not principal analyst, vice-president.
bool ClaimWriter::is_leading(Range role) const {
    for (std::uint32_t t = (*chunks_)[role.first].first; t < (*chunks_)[role.last - 1u].last; ++t)
        if (seconds.has(page_.tokens.tokens[t].key)) return false;
    for (std::size_t k = role.last; k-- > role.first;) {
        Chunk const &c = (*chunks_)[k];
        if (c.uses & grammar::bit(grammar::Use::short_role)) return c.key == text::word_key("gov");
        if (c.classes.any(Class::role | Class::leading_role)) return c.classes.has(Class::leading_role);
    }
    return false;
}

/// "head of sales", "head of sales at Lumen Net"; not "chairman of the board at Lumen Net".
bool ClaimWriter::leads_a_part(Clause const &clause) const {
    constexpr WordSet departments("sales", "marketing", "research", "communications", "security", "policy", "finance",
                                  "design", "human", "engineering", "strategy", "procurement", "news", "sport",
                                  "content", "training", "personnel", "recruitment", "advertising", "development",
                                  "logistics", "production", "digital", "legal", "compliance", "investigations");
    if (!clause.has(Part::nominal)) return false;
    Range const first{clause[Part::nominal].first, static_cast<std::uint16_t>(clause[Part::nominal].first + 1)};
    if (has_word(clause[Part::preposition], keys_of("of")) && has_word(first, departments)) return true;
    return clause.has(Part::complement) && clause[Part::nominal].last < clause[Part::complement].first &&
           !has_word(clause[Part::nominal], keys_of("board", "management", "operations", "staff"));
}

/// "her predecessor, [A]", "[B]'s successor [A]": who followed whom.
void ClaimWriter::followed(Clause const &clause, End const &who, bool before) {
    Ends others = names_in(clause[Part::complement]);
    if (others.empty()) others = {possessor(clause, Kind::person)};
    for (End const &other : others) {
        if (!is_person(other)) continue;
        Claim const c = claim(clause, Predicate::succeeded);
        before ? add_pair(c, other, who) : add_pair(c, who, other);
    }
}

void ClaimWriter::office(Clause const &clause, End const &who) {
    std::string const value = role_value(clause);
    std::string const head = last_word(role_words(clause));
    auto const key = text::word_key(std::string_view(head).substr(0, head.find("-elect")));
    if (predecessors.has(key) || followers.has(key)) return followed(clause, who, predecessors.has(key));
    Ends bodies = held_for(clause);
    if (bodies.empty() && (clause.rule == "appointed" || clause.rule == "has_holder")) bodies = appointing_body(clause);
    if (bodies.empty() && clause.has(Part::place) && state_seats.has(key)) bodies = names_in(clause[Part::place]);
    bool const lives_there = at_home(clause, who, key, bodies);
    if (!lives_there && !state_offices.has(key) && !public_posts.has(key) && !state_seats.has(key))
        leave_places(clause, who, key, bodies);
    gender_by_noun(clause, who, head);
    if (attenders.has(key)) bodies.clear();
    End const home = homeland(clause[Part::group]);
    if (is_country(home)) {
        Claim citizen = claim(clause, Predicate::citizen_of);
        citizen.polarity = Polarity::asserted;
        add_pair(citizen, who, home);
        if (bodies.empty() && state_offices.has(key)) bodies.push_back(home);
    }
    if (lives_there || is_prize(clause) || no_roles.has(key)) return;
    if (envoys.has(key) && clause.has(Part::complement) && clause.has(Part::possessor)) {
        End const sender = possessor(clause, Kind::place);
        if (is_body(sender)) add_pair(claim(clause, Predicate::citizen_of), who, sender);
    }
    Ends clients = names_in(clause[Part::complement]);
    std::erase_if(clients, [&](End const &end) { return !is_person(end); });

    Claim base = tenure(claim(clause, Predicate::holds_role), clause);
    base.value = value;
    auto const also = [&](Predicate predicate, End const &object) {
        std::size_t const before = page_.out.claims.size();
        add_pair(base, who, object);
        if (page_.out.claims.size() > before) page_.out.claims.back().predicate = predicate;
    };
    if (bodies.empty()) bodies.push_back(End{});
    bool const leads = is_leading(clause[Part::role]) && !has_word(rank_before(clause), seconds) &&
                       !leads_a_part(clause) && !is_posted(clause, names_in(clause[Part::complement]));
    // "Peru's central bank president": of the bank, not of Peru
    bool const leads_body_there = has_word(clause[Part::role], keys_of("bank", "party", "police", "army", "navy",
                                                                       "union", "opposition", "company", "trade"));
    bool const speaks = head.starts_with("spokes") || head == "spokesperson";
    for (End const &body : bodies) {
        add_pair(base, who, body);
        if (body.empty()) continue;
        if (leads && !(leads_body_there && (is_place(body) || !body.implied.empty()))) also(Predicate::heads, body);
        if (speaks) also(Predicate::speaks_for, body);
        if (members.has(key) && !is_place(body)) also(Predicate::member_of, body);
        if (founders.has(key)) also(Predicate::founded, body);
        bool const at_work = has_word(clause[Part::preposition], keys_of("at", "with")) && !is_place(body) && !leads &&
                             !learners.has(key);
        if (employees.has(key) || at_work) also(Predicate::works_for, body);
    }
    if (speaks)
        for (End const &client : clients) also(Predicate::speaks_for, client);
}

/// "speaking to analysts, Ann Lee said": one person is no analysts.
bool ClaimWriter::is_said_of_many(Clause const &clause) const {
    if (has_word(clause[Part::determiner], keys_of("one"))) return false;  // one of the secretaries
    if (clause[Part::role].empty() || (clause.rule != "role_then_name" && clause.rule != "apposition")) return false;
    Chunk const &head = (*chunks_)[clause[Part::role].last - 1u];
    return head.plural && head.last - head.first == 1 && head.classes.any(Class::role | Class::leading_role);
}

/// "coach of the year"
bool ClaimWriter::is_prize(Clause const &clause) const {
    Chunks const &s = *chunks_;
    std::size_t const behind = clause[Part::role].last;
    return behind + 1 < s.size() && s[behind].key == text::word_key("of") &&
           (s[behind + 1].kind == Kind::date && s[behind + 1].mention >= 0);
}

/// "Ann Lee, previously accused of fraud": no office.
bool ClaimWriter::is_accused_of(Clause const &clause) const {
    Chunks const &s = *chunks_;
    std::size_t const behind = clause[Part::role].last;
    return behind > 0 && behind < s.size() && s[behind - 1].key == text::word_key("accused") &&
           s[behind].key == text::word_key("of");
}

/// "the party's candidate for [mayor of Ely, Ann Lee]": an office that is sought.
bool ClaimWriter::is_sought(Clause const &clause) const {
    constexpr auto seeking = keys_of("candidate", "candidates", "nominee", "contender", "hopeful", "challenger", "bid",
                                     "running", "ran", "runs", "race", "campaign");
    std::uint16_t const at = clause.chunks.first;
    return !clause.has(Part::verb) && at > 1 && has_word({static_cast<std::uint16_t>(at - 1), at}, keys_of("for")) &&
           has_word({static_cast<std::uint16_t>(at - 2), static_cast<std::uint16_t>(at - 1)}, seeking);
}

bool ClaimWriter::is_plural(Range role) const {
    return !role.empty() && ((*chunks_)[role.last - 1u].plural ||
                             has_word(role, keys_of("children", "men", "women", "parents", "people", "chairmen")));
}

/// "Ada, Prince, the Larks and others": a name of the stage among others.
bool ClaimWriter::is_in_list_of_names(Clause const &clause) const {
    constexpr WordSet stage("prince", "princess", "king", "queen", "duke", "count", "pope", "sultan");
    Range const role = clause[Part::role];
    if (clause.rule != "apposition" || role.size() != 1 || clause.has(Part::determiner)) return false;
    Chunk const &word = (*chunks_)[role.first];
    return word.shape == text::Shape::capitalised && stage.has(word.key) && clause.chunks.last == role.last;
}

/// "[A], the director, resigned in May" · "[A] is no longer its director. She left the company on 12 March": the office
/// that these words, or those of the sentence before, give A ended then.
void ClaimWriter::ended(Clause const &clause) {
    Claim const told = claim(clause, Predicate::holds_role);
    std::string const day = date_value(clause[Part::date]);
    if (told.polarity != Polarity::asserted || told.certainty != Certainty::plain) return;
    if (day.empty() || day.front() == 'P') return;  // a day, a month; not "days after", "recently"
    Range const verb = clause[Part::verb];
    bool const is_done_to =
        has_word(verb, keys_of("sacked", "fired", "dismissed", "ousted", "removed", "expelled", "relieved"));
    if (is_done_to && (verb.first == 0 || !is_used((*chunks_)[verb.first - 1u], grammar::Use::be))) return;
    Ends const who = subjects(clause, clause[Part::verb].first);
    if (who.size() != 1 || who.front().mention < 0) return;
    auto const m = who.front().mention;
    bool const pronoun = page_.out.mentions[static_cast<std::size_t>(m)].form == model::Form::pronoun;
    auto const is_office = [](Claim const &c) {
        return c.predicate == Predicate::holds_role || c.predicate == Predicate::heads ||
               c.predicate == Predicate::speaks_for;
    };
    std::size_t const from = pronoun ? before_ : from_, last = pronoun ? from_ : page_.out.claims.size();
    std::int32_t holder = pronoun ? model::none : m;
    for (std::size_t i = from; i < last; ++i) {
        Claim &c = page_.out.claims[i];
        if (!is_office(c) || c.segment != segment_) continue;
        if (holder == model::none) holder = c.subject.mention;  // of the sentence before: if all are one person's
        if (c.subject.mention != holder || !c.valid_to.empty()) continue;
        c.valid_to = day;
        if (!pronoun) c.span.end = std::max(c.span.end, told.span.end);
    }
}

void ClaimWriter::described(Clause const &clause) {
    if (is_in_list_of_names(clause) || is_accused_of(clause)) return;
    if (clause.rule == "left_office") return ended(clause);
    Ends who;
    if (clause.has(Part::name))
        who = ends_of(clause[Part::name], Kind::person);
    else if (clause.has(Part::verb))
        who = subjects(clause, clause[Part::verb].first);
    Range const role = clause[Part::role];
    bool const only_honorific =
        role.size() == 1 &&
        has_word(role, keys_of("ayatollah", "seyyed", "sheikh", "sheik", "imam", "mullah", "sir", "lord", "lady",
                               "dame", "reverend", "rabbi", "saint", "hajji", "maulana")) &&
        !clause.has(Part::complement);
    // "the firm made her a partner": no kin of it
    bool const is_kin = clause.has(Part::role) && clause.rule != "appointed" &&
                        (*chunks_)[clause[Part::role].last - 1u].classes.has(Class::kinship);
    if (!is_kin && who.size() == 1 && is_said_of_many(clause)) return;
    if (clause.rule == "has_holder" && (is_kin || appointing_body(clause).empty())) return;
    if (clause.rule == "left_post") {  // refused to resign, will resign: holds the post
        Claim const told = claim(clause, Predicate::holds_role);
        bool const gone = told.certainty == Certainty::plain || told.certainty == Certainty::hedged;
        if (told.polarity != Polarity::asserted || !gone) return;
    }
    bool const many = clause.has(Part::verb) && has_word(clause[Part::verb], keys_of("are", "were", "aren't"));
    if (many && who.size() == 1 && is_person(who.front()) && clause.rule == "copula" && is_plural(role)) return;
    if (who.size() > 1 && clause.rule == "role_then_name" && !is_plural(clause[Part::role]))
        who.resize(1);  // "her father, Rolf Adair, and Bo Kuyper": who else came is no father of hers
    if (is_sought(clause)) return;
    for (End const &one : who) {
        if (one.mention >= 0 && !is_person(one)) continue;
        status(clause, one);
        if (!clause.has(Part::role) || only_honorific) continue;
        is_kin ? kin(clause, one) : office(clause, one);
    }
}

}  // namespace namesake::extract
