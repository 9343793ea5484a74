#include "resolve/reference.hpp"

#include <algorithm>

#include "resolve/entity_names.hpp"
#include "resolve/name_parts.hpp"
#include "text/characters.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

using model::Claim, model::Kind, model::Predicate, model::Span;
using text::Class;

constexpr char const *rule = "reference";

std::uint32_t length(std::string_view utf8) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Page {
  public:
    Page(model::Fact const &fact, text::Lexicon const &lexicon) : fact_(fact), lexicon_(lexicon) {
        auto &document = record_.document;
        document.uri = fact.uri;
        document.title = fact.name + ", " + fact.source;
        document.published = fact.date;
        document.decoded = "utf-8";
        record_.extraction.voices = {{model::VoiceKind::reference, fact.source}};
    }

    model::Record write() {
        line({});
        itself_ = name(fact_.kind, fact_.name);
        for (auto const &alias : fact_.aliases)
            if (alias != fact_.name) also_known_as(alias);
        dates();
        for (auto const &role : fact_.roles) holds(role);
        for (auto const &[scheme, id] : fact_.ids) {
            line(scheme + " " + id);
            auto word = scheme;
            std::ranges::replace(word, ' ', '_');
            evidence_.push_back("id:" + word + " " + id);
        }
        finish();
        return std::move(record_);
    }

  private:
    /// A line of the page; what follows on it is added to it.
    void line(std::string_view words) {
        auto &document = record_.document;
        if (!document.segments.empty()) document.text += '\n', ++end_;
        document.segments.push_back({model::Zone::paragraph, {end_, end_}});
        more(words);
    }

    Span more(std::string_view words) {
        auto const start = end_;
        record_.document.text += words;
        end_ += length(words);
        record_.document.segments.back().span.end = end_;
        return {start, end_};
    }

    std::int32_t segment() const { return std::int32_t(record_.document.segments.size()) - 1; }

    /// A name, here for the first time on its page: an entity and its mention.
    std::int32_t name(Kind kind, std::string const &words, char const *how = rule) {
        auto &x = record_.extraction;
        auto const entity = std::int32_t(x.entities.size());
        x.mentions.push_back({more(words), segment(), kind, model::Form::name, entity, {}, how});
        x.entities.push_back({kind, words, {{words, how, 1}}, {}});
        return entity;
    }

    /// What the line that stands last says of the page's own.
    Claim &claim(Predicate predicate, std::string value) {
        auto &out = record_.extraction.claims.emplace_back();
        out.predicate = predicate;
        out.segment = segment();
        out.span = record_.document.segments.back().span;
        out.subject.entity = itself_;
        out.value = std::move(value);
        out.rule = rule;
        return out;
    }

    /// An alias is a name of its own, which the work says is the same one's: so it finds its bearers by evidence too.
    void also_known_as(std::string const &alias) {
        line("Also known as ");
        auto const other = name(fact_.kind, alias, "reference_alias");
        aliases_.push_back(other);
        claim(Predicate::same_as, {}).object.entity = other;
        record_.extraction.judgements.push_back(
            {itself_, other, model::Verdict::same, 1, fact_.source + " says they are one"});
    }

    void dates() {
        if (!fact_.born.empty()) {
            line("Born " + fact_.born);
            claim(Predicate::born_on, fact_.born);
            evidence_.push_back("born:" + fact_.born);
        }
        if (!fact_.died.empty()) {
            line("Died " + fact_.died);
            claim(Predicate::died_on, fact_.died);
            claim(Predicate::life_status, "dead");
            evidence_.push_back("died:" + fact_.died);
        }
    }

    text::Classes classes(std::string_view words) { return name_classes(lexicon_, text::fold(words), tokens_); }

    /// A country or city, as the word lists have it; anything else that is led or served is a body.
    Kind kind_of(std::string_view body) {
        auto const found = classes(body);
        bool const place = found.any(Class::country | Class::continent | Class::region | Class::city | Class::capital);
        return place && !found.has(Class::organization) ? Kind::place : Kind::organization;
    }

    void holds(model::FactRole const &role) {
        line(role.role);
        std::int32_t body = model::none;
        if (!role.of.empty()) {
            more(" of ");
            body = named(role.of);
        }
        if (!role.from.empty()) more(", from " + role.from);
        if (!role.to.empty()) more(", to " + role.to);
        auto const folded = text::fold(role.role);
        claim_role(Predicate::holds_role, folded, body, role);
        auto const head = folded.substr(folded.find_last_of(' ') + 1);
        bool const leads = classes(folded).has(Class::leading_role) || classes(head).has(Class::leading_role);
        if (leads && body != model::none) claim_role(Predicate::heads, {}, body, role);
        evidence_.push_back("role:" + folded);
        if (head != folded) evidence_.push_back("role:" + head);
    }

    void claim_role(Predicate predicate, std::string value, std::int32_t body, model::FactRole const &role) {
        auto &out = claim(predicate, std::move(value));
        out.object.entity = body;
        out.valid_from = role.from, out.valid_to = role.to;
    }

    /// The body of a role: who led it twice is written twice, and the body is one.
    std::int32_t named(std::string const &words) {
        auto &entities = record_.extraction.entities;
        auto const known =
            std::ranges::find_if(entities, [&](auto const &e) { return e.name == words && e.kind != Kind::person; });
        if (known == entities.end()) {
            auto const kind = kind_of(words);
            auto const folded = text::fold(words), acronym = acronym_of(words);
            evidence_.push_back("body:" + std::string(kind == Kind::organization ? body_core(folded) : folded));
            if (!acronym.empty()) evidence_.push_back("body:" + acronym);
            return name(kind, words);
        }
        auto const entity = std::int32_t(known - entities.begin());
        record_.extraction.mentions.push_back(
            {more(words), segment(), known->kind, model::Form::name, entity, {}, rule});
        ++known->aliases[0].mentions;
        return entity;
    }

    void finish() {
        std::ranges::sort(evidence_);
        evidence_.erase(std::unique(evidence_.begin(), evidence_.end()), evidence_.end());
        if (fact_.kind != Kind::person) return;
        auto &entities = record_.extraction.entities;
        entities[std::size_t(itself_)].evidence = evidence_;
        for (auto const alias : aliases_) entities[std::size_t(alias)].evidence = evidence_;
    }

    model::Fact const &fact_;
    text::Lexicon const &lexicon_;
    model::Record record_;
    std::uint32_t end_ = 0;    ///< of the text, in code points
    std::int32_t itself_ = 0;  ///< the entity the page is about
    std::vector<std::int32_t> aliases_;
    std::vector<std::string> evidence_;
    std::vector<text::Token> tokens_;
};

}  // namespace

model::Record reference_record(model::Fact const &fact, text::Lexicon const &lexicon) {
    return Page(fact, lexicon).write();
}

}  // namespace namesake::resolve
