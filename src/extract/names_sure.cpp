#include "extract/names_sure.hpp"

#include <algorithm>

#include "grammar/source_lines.hpp"
#include "grammar/word_uses.hpp"

namespace namesake::extract {
namespace {

using grammar::Run;
using model::Kind;
using model::Mention;
using text::Class;
using text::Shape;
using text::Token;

class Mender {
  public:
    Mender(model::Document const &document, text::Tokens const &tokens, std::size_t names,
           std::vector<Mention> &mentions)
        : document_(document), tokens_(tokens), names_(static_cast<std::ptrdiff_t>(names)), mentions_(mentions) {}

    void mend(text::Sentence const &s) {
        Token const *const origin = tokens_.tokens.data(), *const last = origin + s.last;
        bool const alone = s.last - s.first <= grammar::longest_bare_source && is_alone(s);
        bool source = alone;
        for (Token const *t = origin + s.first; t < last; ++t) {
            bool const short_word = t->bytes == 2 && t->shape == Shape::lower;
            if (!short_word && t->shape != Shape::alnum) continue;  // the cheap test first
            if (short_word && t->key == text::word_key("of")) {
                if (t > origin + s.first && t[-1].classes.has(Class::org_suffix))
                    cut_town(s, static_cast<std::uint32_t>(t - origin));
            } else if (!short_word || grammar::may_open_hint(*t)) {
                source = source || grammar::hints_at_source(t, last);
            }
        }
        if (source) take_source(s, alone);
    }

    /// What was found takes its place among the names.
    void settle() {
        if (added_.empty()) return;
        auto const first = mentions_.begin() + names_;
        std::size_t next = 0;
        auto const is_taken = [&](Mention const &m) {
            while (next < taken_.size() && taken_[next].end <= m.span.start) ++next;
            return next < taken_.size() && m.span.overlaps(taken_[next]);
        };
        mentions_.erase(std::remove_if(first, mentions_.end(), is_taken), mentions_.end());
        auto const before = [](Mention const &a, Mention const &b) { return a.span < b.span; };
        std::ranges::stable_sort(added_, before);
        auto const middle = static_cast<std::ptrdiff_t>(mentions_.size());
        mentions_.insert(mentions_.end(), added_.begin(), added_.end());
        std::inplace_merge(mentions_.begin() + names_, mentions_.begin() + middle, mentions_.end(), before);
    }

  private:
    Token const &token(std::uint32_t t) const { return tokens_.tokens[t]; }
    model::Span span(Run words) const { return {token(words.first).start, token(words.last - 1).end}; }

    void put(Run words, Kind kind, grammar::NameRule rule, std::int32_t segment) {
        Mention m;
        m.span = span(words);
        m.segment = segment;
        m.kind = kind;
        m.rule = grammar::name(rule);
        added_.push_back(std::move(m));
    }

    /// Nothing else stands in its segment.
    bool is_alone(text::Sentence const &s) const {
        model::Span const segment = document_.segments[static_cast<std::size_t>(s.segment)].span;
        return token(s.first).start == segment.start && token(s.last - 1).end == segment.end;
    }

    /// "Lumby LAKE TIMES in English 12 Apr 94": the place and the outlet instead of what else was seen there.
    void take_source(text::Sentence const &s, bool alone) {
        auto const line = grammar::find_source_line(document_.text, tokens_, s, alone);
        if (!line) return;
        model::Span const whole{span(line->place).start, span(line->outlet).end};
        taken_.push_back(whole);
        put(line->place, Kind::place, grammar::NameRule::source_line, s.segment);
        put(line->outlet, Kind::organization, grammar::NameRule::source_line, s.segment);
    }

    /// "Lomax Meats Inc. of Port Selby": the form ends the firm's name; its town is a name of its own.
    void cut_town(text::Sentence const &s, std::uint32_t of) {
        std::uint32_t const at = token(of).start;
        auto m = std::ranges::lower_bound(mentions_.begin() + names_, mentions_.end(), at, {},
                                          [](Mention const &one) { return one.span.start; });
        if (m == mentions_.begin() + names_ || (--m)->span.end <= at || m->kind == Kind::person || !is_formed(of))
            return;
        Run town{of + 1, of + 1};
        while (town.last < s.last && token(town.last).end <= m->span.end) ++town.last;
        if (!is_town(town, of - 1)) return;
        m->span.end = token(of - 1).end;
        m->kind = Kind::organization;
        put(town, Kind::place, grammar::NameRule::place_in_place, s.segment);
    }

    /// Inc. and Ltd. end a name. Co. and Corp. may go on with the place it is for: Trust Co. of Arden.
    bool is_formed(std::uint32_t of) const {
        constexpr auto forms =
            grammar::keys_of("inc", "ltd", "plc", "limited", "llc", "llp", "sa", "ag", "nv", "bv", "gmbh", "spa",
                             "s.p.a", "s.a", "n.v", "ab", "asa", "pty", "incorporated");
        constexpr auto banks = grammar::keys_of("trust", "bank", "banking", "insurance", "assurance", "reinsurance",
                                                "financial", "finance", "service", "life", "guaranty", "title",
                                                "edison", "telephone", "development", "trading", "petroleum");
        return may_go_on(of - 1) ? of >= 2 && !banks.has(token(of - 2).key) : forms.has(token(of - 1).key);
    }
    bool may_go_on(std::uint32_t form) const {
        return grammar::keys_of("co", "corp", "company", "corporation").has(token(form).key);
    }

    /// Whether words behind "of" are a town; behind Inc. and Ltd. a country too.
    bool is_town(Run words, std::uint32_t form) const {
        constexpr auto heads = Class::org_suffix | Class::org_head | Class::company_head;
        constexpr auto wide = Class::country | Class::region | Class::continent;
        if (words.first == words.last || words.last - words.first > 3) return false;
        text::Classes listed;
        for (std::uint32_t t = words.first; t < words.last; ++t) {
            if (token(t).shape != Shape::capitalised && token(t).shape != Shape::dotted) return false;
            listed |= token(t).classes;
        }
        auto const phrase = std::ranges::lower_bound(tokens_.phrases, words.first, {}, &text::Phrase::first);
        if (phrase != tokens_.phrases.end() && phrase->first == words.first) listed |= phrase->classes;
        if (listed.any(heads) || (may_go_on(form) && listed.any(wide))) return false;
        return listed.any(wide | Class::city | Class::capital) || !listed.any(Class::common | Class::role);
    }

    model::Document const &document_;
    text::Tokens const &tokens_;
    std::ptrdiff_t names_;
    std::vector<Mention> &mentions_;
    std::vector<Mention> added_;
    std::vector<model::Span> taken_;  ///< of what is no name of its own any more, in order
};

}  // namespace

void put_sure_names(model::Document const &document, text::Tokens const &tokens, std::size_t names,
                    std::vector<Mention> &mentions) {
    Mender mender(document, tokens, names, mentions);
    for (text::Sentence const &s : tokens.sentences) mender.mend(s);
    mender.settle();
}

}  // namespace namesake::extract
