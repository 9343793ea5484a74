#include "read/thread.hpp"

#include <array>
#include <string>

#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

using model::Segment;
using model::Zone;

constexpr std::size_t longest_handle_line = 90;  // bytes

constexpr auto saying =
    std::to_array<std::string_view>({" says:", " wrote:", " said:", " commented:", " replied:", " writes:"});
constexpr Phrases no_handles(std::to_array<std::string_view>({"he", "she", "they", "it", "the", "a", "an", "one", "who",
                                                              "and", "but", "this"}));

/// How a handle's line is known.
enum class Sign { none, bullet, says, moment };

struct Handle {
    Sign sign = Sign::none;
    std::string_view name;
};

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

class Reader {
  public:
    Reader(std::string_view text, std::span<Line const> lines) : text_(text), lines_(lines) {}

    /// A short bulleted line above deeper ones.
    Handle bulleted(std::size_t i) const {
        auto const words = lines_[i].in(text_);
        auto const mark = words.size() > longest_handle_line || !may_be_bullet(words.front()) ? 0 : bullet(words);
        if (mark == 0 || i + 1 >= lines_.size() || lines_[i + 1].indent <= lines_[i].indent) return {};
        auto const name = handle_name(split_moment(without_says(words.substr(mark))).name);
        bool const plain_mark = static_cast<unsigned char>(words.front()) < 0x80;  // a dash opens many a list
        bool const above_list = lines_[i + 1].indent < lines_[i].indent + 2 || bullet(lines_[i + 1].in(text_)) > 0;
        if (plain_mark && above_list) return {};
        return could_be_handle(name) ? Handle{Sign::bullet, name} : Handle{};
    }

    /// A line that says who wrote ("verner says:"), or that stands with a moment ("verner", below it "3 years ago").
    Handle flat(std::size_t i, bool below_header) const {
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

    bool is_furniture(std::size_t i) const {
        auto const words = lines_[i].in(text_);
        return is_boilerplate(words) || is_comments_header(words) || is_posted(words) || is_rule(words);
    }

    std::string_view words(std::size_t i) const { return lines_[i].in(text_); }
    Line const &line(std::size_t i) const { return lines_[i]; }
    std::size_t size() const { return lines_.size(); }

  private:
    static std::string_view without_says(std::string_view words) {
        if (!words.ends_with(':')) return words;
        LoweredLine const folded(words);
        for (auto verb : saying)
            if (folded.view().ends_with(verb)) return words.substr(0, words.size() - verb.size());
        return words;
    }

    std::string_view text_;
    std::span<Line const> lines_;
};

/// A line the story could go on with, below what looks like a thread.
bool is_story(std::string_view words) {
    return words.size() > 80 && ends_as_sentence(words);
}

/// The end of bulleted comments: what follows, without indentation, is the page's foot. Nothing, if the story goes on
/// there.
std::size_t foot_of(Reader const &reader) {
    std::size_t i = reader.size(), stories = 0;
    for (; i > 0 && reader.line(i - 1).indent == 0 && reader.bulleted(i - 1).sign == Sign::none; --i)
        if (is_story(reader.words(i - 1)) && ++stories == 2) return 0;
    return i;
}

bool has_bullets(Reader const &reader) {
    for (std::size_t i = 0; i < reader.size(); ++i)
        if (reader.bulleted(i).sign != Sign::none) return true;
    return false;
}

/// Bulleted handles with bodies deeper than themselves, from the first to the page's foot with nothing else between
/// them.
ThreadPlace bulleted_thread(Reader const &reader) {
    if (!has_bullets(reader)) return {};
    auto const last = foot_of(reader);
    auto first = last;
    for (std::size_t i = 0; i < last; ++i) {
        bool const handle = reader.bulleted(i).sign != Sign::none;
        if (first == last) {
            if (handle) first = i;
        } else if (!handle && reader.line(i).indent <= reader.line(first).indent && !reader.is_furniture(i)) {
            first = last;
        }
    }
    return {first, last};
}

/// Handles told by "says:" or by a moment: two of them, or one below a header ("12 Comments").
ThreadPlace flat_thread(Reader const &reader) {
    std::size_t header = reader.size(), first = reader.size(), seen = 0;
    for (std::size_t i = 0; i < reader.size(); ++i) {
        if (header == reader.size() && is_comments_header(reader.words(i))) header = i;
        auto const sign = reader.flat(i, header != reader.size()).sign;
        if (sign == Sign::none || i == 0) continue;
        if (header != reader.size()) return {header, reader.size()};
        if (first == reader.size()) first = i;
        ++seen;
    }
    return seen >= 2 ? ThreadPlace{first, reader.size()} : ThreadPlace{};
}

/// Builds comments line by line; a stack of the open ones, by indentation, gives parent and depth.
class Cutter {
  public:
    Cutter(Reader const &reader, std::vector<Segment> &segments) : reader_(reader), segments_(segments) {}

    void open(std::size_t i, std::string_view author) {
        close();
        auto const indent = reader_.line(i).indent;
        while (!stack_.empty() && stack_.back().indent >= indent) stack_.pop_back();
        Open const above = stack_.empty() ? Open{} : stack_.back();
        stack_.push_back({indent, above.segment, above.depth});
        author_ = author;
        writing_ = true;
    }

    void take(std::size_t i) {
        if (reader_.is_furniture(i)) {
            if (first_ != none || !writing_) furniture_.push_back(i);
        } else if (first_ == none && reader_.words(i).starts_with('>')) {
            if (quoted_first_ == none) quoted_first_ = i;
            quoted_last_ = i;
        } else {
            if (first_ == none) first_ = i;
            last_ = i;
            furniture_.clear();
        }
    }

    void close() {
        if (first_ == none) first_ = quoted_first_, last_ = quoted_last_;
        if (first_ != none) add_comment();
        for (auto i : furniture_)
            segments_.push_back({.zone = Zone::boilerplate, .span = {reader_.line(i).start, reader_.line(i).end}});
        furniture_.clear();
        first_ = last_ = quoted_first_ = quoted_last_ = none;
        writing_ = false;
    }

  private:
    static constexpr auto none = ~std::size_t{0};
    /// A comment that can still be answered; one without a body stands for its own parent.
    struct Open {
        std::uint32_t indent = 0;
        std::int32_t segment = -1, depth = -1;
    };

    void add_comment() {
        Segment comment{.zone = writing_ ? Zone::comment : Zone::paragraph,
                        .span = {reader_.line(first_).start, reader_.line(last_).end}};
        if (writing_) {
            auto &open = stack_.back();
            comment.author = author_;
            comment.parent = open.segment;
            comment.depth = open.depth + 1;
            open.segment = static_cast<std::int32_t>(segments_.size());
            ++open.depth;
        }
        segments_.push_back(std::move(comment));
    }

    Reader const &reader_;
    std::vector<Segment> &segments_;
    std::vector<Open> stack_;
    std::vector<std::size_t> furniture_;
    std::string_view author_;
    std::size_t first_ = none, last_ = none, quoted_first_ = none, quoted_last_ = none;
    bool writing_ = false;
};

}  // namespace

ThreadPlace find_thread(std::string_view text, std::span<Line const> lines) {
    Reader const reader(text, lines);
    auto place = bulleted_thread(reader);
    if (place.first == place.last) place = flat_thread(reader);
    while (place.first < place.last && place.first > 0 && reader.is_furniture(place.first - 1)) --place.first;
    return place;
}

void cut_thread(std::string_view text, std::span<Line const> lines, std::vector<Segment> &segments) {
    Reader const reader(text, lines);
    bool const bullets = has_bullets(reader);
    bool has_header = false;
    for (std::size_t i = 0; i < lines.size() && !has_header; ++i) has_header = is_comments_header(reader.words(i));
    Cutter cutter(reader, segments);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const handle = bullets ? reader.bulleted(i) : reader.flat(i, has_header);
        if (handle.sign != Sign::none)
            cutter.open(i, handle.name);
        else
            cutter.take(i);
    }
    cutter.close();
}

}  // namespace namesake::read
