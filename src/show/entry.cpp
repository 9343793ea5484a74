#include "show/entry.hpp"

#include <fmt/format.h>
#include <unicode/brkiter.h>

#include <algorithm>
#include <map>
#include <memory>

#include "show/repair_words.hpp"
#include "show/weight.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

constexpr std::size_t quotes_a_side = 3;
constexpr std::size_t repairs_told = 3;

/// `blog.txt (comment, 9 July 2019)`
std::string in_document(model::DocumentId id, std::string_view zone, Index const &index) {
    auto const *document = index.document(id);
    if (!document) return "a document that is not here";
    auto const &label = document->uri.empty() ? document->title : document->uri;
    auto const date = date_words(document->published);
    auto const both = !zone.empty() && !date.empty();
    if (zone.empty() && date.empty()) return label;
    return fmt::format("{} ({}{}{})", label, zone, both ? ", " : "", date);
}

std::string whose_word(model::ConflictSide const &side, Index const &index) {
    auto const *fact = index.fact(side.claim);
    auto const *passage = index.passage(side);
    if (!fact) return in_document(side.document, passage && passage->ordinal ? name(passage->zone) : "", index);
    auto const manner = manner_words(fact->polarity, fact->certainty);
    auto const place = voice_and_place(*fact, index);
    return manner.empty() ? place : fmt::format("{} [{}]", place, manner);
}

/// What stands before and after the quote is cut to its sentence.
void cut_to_sentence(QuoteEntry &quote) {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const sentences(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), error));
    if (U_FAILURE(error)) return;
    auto const before = icu::UnicodeString::fromUTF8(quote.before), words = icu::UnicodeString::fromUTF8(quote.words);
    auto text = before + words + icu::UnicodeString::fromUTF8(quote.after);
    text.findAndReplace("\n", " ");  // a line's end is no sentence's
    sentences->setText(text);
    auto const start = before.length(), end = start + words.length();
    auto const from = sentences->isBoundary(start) ? start : sentences->preceding(start);
    auto const to = sentences->isBoundary(end) ? end : sentences->following(end);
    quote.before.clear();
    quote.after.clear();
    text.tempSubStringBetween(std::max(from, 0), start).toUTF8String(quote.before);
    text.tempSubStringBetween(end, to == icu::BreakIterator::DONE ? text.length() : to).toUTF8String(quote.after);
}

QuoteEntry quote_of(model::ConflictSide const &row, Index const &index) {
    QuoteEntry quote{{}, row.quote, {}, whose_word(row, index), index.uri(row.document), false};
    if (auto const *passage = index.passage(row)) {
        quote.before = passage->before, quote.after = passage->after;
        cut_to_sentence(quote);
    }
    auto const *fact = index.fact(row.claim);
    quote.anonymous = fact && !fact->voices.empty() && fact->voices.front().kind == model::VoiceKind::anonymous;
    return quote;
}

SideEntry side_of(std::vector<model::ConflictSide const *> const &rows, Index const &index) {
    SideEntry side;
    side.letter = static_cast<char>('A' + std::min(rows.front()->side, 25));
    side.value = date_words(rows.front()->value);
    for (auto const *row : rows)
        if (auto quote = quote_of(*row, index); std::ranges::find(side.quotes, quote) == side.quotes.end())
            side.quotes.push_back(std::move(quote));
    if (side.quotes.size() > quotes_a_side) {
        side.more = static_cast<std::int64_t>(side.quotes.size() - quotes_a_side);
        side.quotes.resize(quotes_a_side);
    }
    return side;
}

/// Rows of one side stand together, sides in order; within a side as given.
std::vector<std::vector<model::ConflictSide const *>> rows_by_side(model::Conflict const &conflict) {
    std::vector<std::vector<model::ConflictSide const *>> sides;
    std::vector<model::ConflictSide const *> rows;
    for (auto const &row : conflict.sides) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, &model::ConflictSide::side);
    for (auto const *row : rows) {
        if (sides.empty() || sides.back().front()->side != row->side) sides.emplace_back();
        sides.back().push_back(row);
    }
    return sides;
}

std::string voices_line(model::Conflict const &conflict, Index const &index) {
    auto const voices = voices_of(conflict, index);
    auto line = counted(static_cast<std::int64_t>(voices.independent), "independent voice");
    if (voices.anonymous == voices.independent) return line + ", anonymous.";
    if (voices.anonymous) line += fmt::format(", {} of them anonymous", voices.anonymous);
    return line + ".";
}

}  // namespace

ConflictEntry entry_of(model::Conflict const &conflict, Index const &index) {
    ConflictEntry entry;
    entry.id = conflict.id, entry.level = conflict.level, entry.status = conflict.status;
    entry.head = fmt::format("{}: {}", name(conflict.level), conflict_words(conflict.kind));
    if (auto const who = index.name(conflict.entity); !who.empty()) entry.head += fmt::format(", {}", who);
    if (!conflict.summary.empty()) entry.summary = sentence(conflict.summary);
    for (auto const &rows : rows_by_side(conflict)) entry.sides.push_back(side_of(rows, index));
    entry.voices = voices_line(conflict, index);
    for (auto const *repair : index.repairs(conflict.id))
        if (entry.repairs.size() < repairs_told)
            entry.repairs.push_back({repair_words(*repair, index), clears_words(*repair), repair->breaks});
    return entry;
}

std::vector<ConflictEntry> entries_of(std::vector<model::Conflict const *> const &conflicts, Index const &index) {
    std::vector<ConflictEntry> out;
    std::map<std::vector<model::Repair const *>, model::ConflictId> told;
    for (auto const *conflict : conflicts) {
        out.push_back(entry_of(*conflict, index));
        if (out.back().repairs.empty()) continue;
        auto const [first, fresh] = told.try_emplace(index.repairs(conflict->id), conflict->id);
        if (!fresh) out.back().repaired_with = first->second, out.back().repairs.clear();
    }
    return out;
}

std::string voice_and_place(model::FactRow const &fact, Index const &index) {
    auto const place = in_document(fact.document, name(fact.zone), index);
    auto const chain = chain_words(fact.voices);
    return chain.empty() ? place : fmt::format("{}, in {}", chain, place);
}

std::string shell_word(std::string_view word) {
    auto const plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/._-").find(c) != std::string_view::npos;
    };
    if (std::ranges::all_of(word, plain)) return std::string(word);
    std::string out = "'";
    for (char const c : word) c == '\'' ? out += "'\\''" : out += c;
    return out += '\'';
}

std::string decide_words(std::string_view database, std::string_view verdict, model::ConflictId conflict) {
    return fmt::format("namesake decide --db {} {} {}", shell_word(database), verdict, conflict_number(conflict));
}

}  // namespace namesake::show
