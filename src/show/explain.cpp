#include "show/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "show/entry.hpp"
#include "show/index.hpp"
#include "show/paper.hpp"
#include "show/words.hpp"

namespace namesake::show {

namespace {

std::string rule_words(std::string_view rule) {
    std::string out(rule.empty() ? "none" : rule);
    std::ranges::replace(out, '_', ' ');
    return out;
}

/// A rule's name without how it found the year, and that in words: "calendar_date/nearest".
std::string_view rule_alone(std::string_view rule) {
    return rule.substr(0, rule.find('/'));
}
std::string reason_words(std::string_view rule) {
    auto const slash = rule.find('/');
    if (slash == std::string_view::npos) return {};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> reasons{
        {{"published", "counted from the document's date"},
         {"past", "told as past: the last one before the document's date"},
         {"future", "told as to come: the next one after the document's date"},
         {"nearest", "the one nearest to the document's date"},
         {"narrative", "taken from the date told before"},
         {"weekday", "the nearest year with that weekday"},
         {"unknown", "no date to count from is known"}}};
    for (auto const &[reason, words] : reasons)
        if (reason == rule.substr(slash + 1)) return fmt::format(", {}", words);
    return {};
}

std::string joined(std::vector<std::string> const &items, std::size_t most = 12) {
    std::string out;
    for (std::size_t i = 0; i < std::min(items.size(), most); ++i) out += (i > 0 ? ", " : "") + items[i];
    return items.size() > most ? out + fmt::format(" and {} more", items.size() - most) : out;
}

std::string what_it_says(model::FactRow const &fact, Index const &index) {
    auto const subject = index.name(fact.subject), object = index.name(fact.object);
    auto out = fmt::format("{} {} {}", subject.empty() ? "somebody" : subject,
                           relation_words(fact.predicate, fact.value), object);
    while (out.ends_with(' ')) out.pop_back();
    if (!fact.value.empty() && out.find(fact.value) == std::string::npos) out += fmt::format(" ({})", fact.value);
    return out;
}

void write_ends(model::FactRow const &fact, Index const &index, Paper &paper) {
    for (auto const id : {fact.subject, fact.object, fact.place}) {
        auto const *entity = index.entity(id);
        if (entity == nullptr) continue;
        std::vector<std::string> forms;
        for (auto const *alias : index.aliases(id))
            forms.push_back(fmt::format("{} ({})", alias->form, rule_words(alias->rule)));
        paper.write(fmt::format("{}, {}, entity {}: named {}", entity->name, name(entity->kind), id,
                                forms.empty() ? "nowhere, only implied" : joined(forms)),
                    6);
    }
}

void write_times(model::FactRow const &fact, Paper &paper) {
    auto const line = [&](std::string_view what, std::string const &value) {
        if (!value.empty()) paper.write(fmt::format("{}: {}", what, value), 3);
    };
    line("date", fact.date_value);
    line("count", fact.quantity);
    line("valid from", fact.valid_from);
    line("valid to", fact.valid_to);
}

std::string segment_words(model::Record const &record, std::uint32_t offset) {
    for (auto const &segment : record.document.segments)
        if (segment.span.start <= offset && offset < segment.span.end)
            return segment.author.empty() ? std::string(name(segment.zone))
                                          : fmt::format("{} by {}", name(segment.zone), segment.author);
    return "no zone: nothing is read here";
}

/// How a form came to its entity, in this document.
std::string link_words(model::Record const &record, model::Mention const &mention, std::string const &words) {
    if (mention.entity == model::none) return "linked to nobody";
    auto const &entity = record.extraction.entities[std::size_t(mention.entity)];
    for (auto const &alias : entity.aliases)
        if (alias.form == words) return fmt::format("linked to {} by {}", entity.name, rule_words(alias.rule));
    return fmt::format("linked to {}", entity.name);
}

/// The bytes of code points [start, end).
std::string slice(std::string_view text, model::Span span) {
    std::uint32_t at = 0;
    std::string out;
    for (char c : text) {
        at += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (at > span.end) break;
        if (at > span.start) out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string end_words(model::Record const &record, model::End const &end) {
    return end.entity == model::none ? std::string() : record.extraction.entities[std::size_t(end.entity)].name;
}

std::string voice_words_of(model::Record const &record, std::int32_t voice) {
    std::vector<model::VoiceRow> chain;
    for (auto v = voice; v != model::none && chain.size() < record.extraction.voices.size();
         v = record.extraction.voices[std::size_t(v)].via)
        chain.push_back(
            {v + 1, record.extraction.voices[std::size_t(v)].kind, record.extraction.voices[std::size_t(v)].name, 0});
    auto const words = chain_words(chain);
    return words.empty() ? "the document's own word" : words;
}

void write_place_claims(model::Record const &record, std::uint32_t offset, Paper &paper) {
    bool none_here = true;
    for (auto const &claim : record.extraction.claims) {
        if (offset < claim.span.start || claim.span.end <= offset) continue;
        none_here = false;
        auto const subject = end_words(record, claim.subject), object = end_words(record, claim.object);
        paper.write(fmt::format("claim: {} {} {}", subject.empty() ? "somebody" : subject,
                                relation_words(claim.predicate, claim.value), object),
                    3, Ink::bold);
        paper.write(quoted(slice(record.document.text, claim.span)), 6);
        paper.write(fmt::format("{}; {}, {}; rule {}", voice_words_of(record, claim.voice), name(claim.polarity),
                                name(claim.certainty), rule_words(claim.rule)),
                    6, Ink::quiet);
    }
    if (none_here) paper.write("no claim rests on these words", 3);
}

void write_verdict(PairStory const &story, Paper &paper) {
    if (story.judgement)
        paper.write(fmt::format("{}, likeness {:.2f}: {}", name(story.judgement->verdict), story.judgement->similarity,
                                story.judgement->reason),
                    3);
    else
        paper.write("nobody has judged this pair: their names were never compared, or lead to no doubt", 3);
}

}  // namespace

std::string explain_claim(model::Overview const &overview, model::ClaimId claim, Style style) {
    Index const index(overview);
    auto const *fact = index.fact(claim);
    if (fact == nullptr) return {};
    Paper paper(style);
    paper.write(fmt::format("Claim {}: {}", claim, what_it_says(*fact, index)), 0, Ink::bold);
    paper.write(quoted(fact->quote), 3);
    paper.write(voice_and_place(*fact, index), 3, Ink::quiet);
    paper.write(fmt::format("{}, {}; predicate {}; rule {}", name(fact->polarity), name(fact->certainty),
                            name(fact->predicate), rule_words(fact->rule)),
                3);
    write_times(*fact, paper);
    paper.write("about", 3);
    write_ends(*fact, index, paper);
    for (auto const &conflict : overview.conflicts)
        if (std::ranges::any_of(conflict.sides, [&](auto const &side) { return side.claim == claim; }))
            paper.write(fmt::format("in conflict {}, {}: {}", conflict.id, name(conflict.kind), conflict.summary), 3);
    return paper.take();
}

std::string explain_place(model::Record const &record, std::uint32_t offset, Style style) {
    Paper paper(style);
    paper.write(fmt::format("{}, code point {}: {}", record.document.uri, offset, segment_words(record, offset)), 0,
                Ink::bold);
    bool none_here = true;
    for (auto const &mention : record.extraction.mentions) {
        if (offset < mention.span.start || mention.span.end <= offset) continue;
        none_here = false;
        auto const words = slice(record.document.text, mention.span);
        paper.write(
            fmt::format("{}: {} ({}), rule {}", quoted(words), name(mention.kind), name(mention.form),
                        rule_words(mention.kind == model::Kind::date ? rule_alone(mention.rule) : mention.rule)),
            3);
        paper.write(link_words(record, mention, words), 6);
        if (mention.value.empty()) continue;
        paper.write(fmt::format("value {}{}", mention.value,
                                mention.kind == model::Kind::date ? reason_words(mention.rule) : std::string()),
                    6);
    }
    if (none_here) paper.write("no name, date or reference stands here", 3);
    write_place_claims(record, offset, paper);
    return paper.take();
}

std::string explain_pair(PairStory const &story, Style style) {
    Paper paper(style);
    if (story.a.id == story.b.id) {
        paper.write(fmt::format("Both names are one entity: {} ({}, {} in {})", story.a.name, name(story.a.kind),
                                counted(story.a.mentions, "mention"), counted(story.a.documents, "document")),
                    0, Ink::bold);
        for (auto const &alias : story.aliases)
            paper.write(
                fmt::format("{}: {}, {}", alias.form, rule_words(alias.rule), counted(alias.mentions, "mention")), 3);
        return paper.take();
    }
    paper.write(
        fmt::format("{} and {} are two entities ({} and {}).", story.a.name, story.b.name, story.a.id, story.b.id), 0,
        Ink::bold);
    write_verdict(story, paper);
    if (!story.names.empty()) paper.write("names: " + story.names, 3);
    paper.write("in common: " + (story.shared.empty() ? std::string("nothing") : joined(story.shared)), 3);
    if (!story.missing.empty()) paper.write("missing: " + story.missing, 3);
    return paper.take();
}

}  // namespace namesake::show
