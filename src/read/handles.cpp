#include "read/handles.hpp"

#include <array>

#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::size_t longest_handle_line = 90;  // bytes

constexpr auto saying =
    std::to_array<std::string_view>({" says:", " wrote:", " said:", " commented:", " replied:", " writes:"});
constexpr Phrases no_handles(std::to_array<std::string_view>({"he", "she", "they", "it", "the", "a", "an", "one", "who",
                                                              "and", "but", "this"}));

/// When a comment was written: a date alone too, where nothing else is to be expected.
bool is_posted(std::string_view words) {
    return is_moment(words) || is_dateline(words);
}

/// A cheap look at how a moment can end: "ago", "now", "pm", "2019", "3d", "GMT".
inline bool may_end_moment(std::string_view words) {
    static constexpr Marks digits("0123456789"), plain("abcdefghijklnpqrstuvxz,;:!?\"'");
    if (words.size() < 2 || words.size() > longest_handle_line) return false;
    auto const last = words.back();
    if (digits.has(words[words.size() - 2])) return true;
    if (plain.has(last)) return false;
    if (digits.has(last) || last == ')') return true;
    return words.ends_with(" ago") || words.ends_with(" now") || words.ends_with("sterday") ||
           words.ends_with("oday") || lowered(last) == 'm' || last == 'T' || last == 'C' || words.ends_with("m.") ||
           words == "now";
}

/// What every moment and date has, wherever it stands in a line: a digit or a bracket, or one of these at its end.
bool may_hold_moment(std::string_view words) {
    static constexpr Marks dated("0123456789("), around(".,()[]:");
    static constexpr Phrases ends(std::to_array<std::string_view>({"ago", "now", "yesterday", "edited", "reply"}));
    if (find_mark(words, dated) != words.npos) return true;
    auto const bare = words.substr(0, without(words, around).data() + without(words, around).size() - words.data());
    auto const last = bare.find_last_of(" \t");
    return ends.are(without(last == bare.npos ? bare : bare.substr(last + 1), around));
}

/// A longer word in small letters, such as "from" and "program", ends no moment though its last letter may.
bool ends_in_plain_word(std::string_view words) {
    auto const last = words.substr(words.find_last_of(" \t") + 1);
    return last.size() > 3 && last.back() == 'm' && last.front() >= 'a' && last.front() <= 'z';
}

/// "verner • 3 years ago": the name, perhaps with whom it answers, and the moment.
struct NameAndMoment {
    std::string_view name, moment;
};

NameAndMoment split_moment(std::string_view words) {
    static constexpr auto marks =
        std::to_array<std::string_view>({" \u2022 ", " \u00B7 ", " | ", " - ", " \u2013 ", ", ", "  ", " on ", " at "});
    if (!may_end_moment(words) || ends_in_plain_word(words) || !may_hold_moment(words)) return {words, {}};
    static constexpr Marks signs("\xE2\xC2|-");  // without one of them the first five need no search
    std::string_view moment;
    for (auto mark : std::span(marks).subspan(find_mark(words, signs) == words.npos ? 5 : 0))
        if (auto const at = words.find(mark); at != words.npos && at > 0 && is_posted(words.substr(at + mark.size()))) {
            moment = words.substr(at + mark.size());
            words = words.substr(0, at);
        }
    return {words, moment};
}

/// "verner > Jimmy Jim": the name alone.
std::string_view handle_name(std::string_view words) {
    for (auto arrow : {std::string_view(" > "), std::string_view(" \u2192 "), std::string_view(" \u25B6 ")})
        words = words.substr(0, words.find(arrow));
    return without(words, " \t:*_");
}

bool could_be_handle(std::string_view name) {
    std::uint32_t words = 0;
    each_word(name, [&](auto) { return ++words <= 6; });
    bool const sentence = words > 3 && look_at(name).stop;
    bool const lettered = look_at(name).words > look_at(name).numbers;
    return words > 0 && words <= 6 && lettered && count_points(name) <= 40 && !sentence && !is_boilerplate(name) &&
           !is_posted(name);
}

std::string_view without_says(std::string_view words) {
    if (!words.ends_with(':')) return words;
    LoweredLine const folded(words);
    for (auto verb : saying)
        if (folded.view().ends_with(verb)) return words.substr(0, words.size() - verb.size());
    return words;
}

}  // namespace

Handle HandleReader::bulleted(std::size_t i) const {
    auto const words = lines_[i].in(text_);
    auto const mark = words.size() > longest_handle_line || !may_be_bullet(words.front()) ? 0 : bullet(words);
    if (mark == 0 || i + 1 >= lines_.size() || lines_[i + 1].indent <= lines_[i].indent) return {};
    auto const name = handle_name(split_moment(without_says(words.substr(mark))).name);
    bool const plain_mark = static_cast<unsigned char>(words.front()) < 0x80;  // a dash opens many a list
    bool const above_list = lines_[i + 1].indent < lines_[i].indent + 2 || bullet(lines_[i + 1].in(text_)) > 0;
    if (plain_mark && above_list) return {};
    return could_be_handle(name) ? Handle{Sign::bullet, name} : Handle{};
}

Handle HandleReader::flat(std::size_t i, bool below_header) const {
    auto words = lines_[i].in(text_);
    if (words.size() > longest_handle_line) return {};
    auto const below = i + 1 < lines_.size() ? lines_[i + 1].in(text_) : std::string_view();
    bool const said = words.back() == ':', closed = may_end_moment(words);
    if (!said && !closed && !may_end_moment(below)) return {};
    if (!said && !below_header && !(closed && ends_as_moment(words)) && !ends_as_moment(below)) return {};
    words.remove_prefix(bullet(words));
    auto const spoken = without_says(words);
    auto const [before, moment] = split_moment(spoken);
    bool const timed = below_header ? !moment.empty() || is_posted(below) : is_moment(moment) || is_moment(below);
    if (!timed && spoken.size() == words.size()) return {};
    auto const name = handle_name(before);
    if (!could_be_handle(name) || no_handles.has_folded(name.substr(0, name.find(' ')))) return {};
    return {timed ? Sign::moment : Sign::says, name};
}

bool HandleReader::is_furniture(std::size_t i) const {
    auto const words = lines_[i].in(text_);
    return is_boilerplate(words) || is_comments_header(words) || is_posted(words) || is_rule(words);
}

}  // namespace namesake::read
