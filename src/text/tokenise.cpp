#include "text/tokenise.hpp"

#include <algorithm>
#include <memory>

#include "text/characters.hpp"
#include "text/openers.hpp"
#include "text/peek.hpp"
#include "text/recent_words.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

namespace namesake::text {
namespace {

/// Cuts one document; the sentence rules live here.
class Cutter {
  public:
    /// What is kept from document to document.
    struct Memory {
        RecentWords recent;
        std::vector<std::uint32_t> starts;
    };

    Cutter(model::Document const &document, Lexicon const &lexicon, Memory &memory, Tokens &out)
        : document_(document), lexicon_(lexicon), recent_(memory.recent), out_(out), starts_(memory.starts) {
        recent_.belong_to(lexicon);
        starts_.clear();
    }

    void run() {
        std::string_view const text = document_.text;
        last_plain_ = text.data() + (text.size() < PlainWord::most ? 0 : text.size() + 1 - PlainWord::most);
        bool const ascii = is_ascii(text);
        auto const bytes = [&](std::size_t from, std::uint32_t points) {
            return ascii ? std::min<std::size_t>(points, text.size() - from) : bytes_of(text.substr(from), points);
        };
        std::uint32_t code_point = 0;
        std::size_t byte = 0;
        for (std::size_t i = 0; i < document_.segments.size(); ++i) {
            auto const &segment = document_.segments[i];
            if (segment.zone == model::Zone::boilerplate || segment.span.start < code_point) continue;
            byte += bytes(byte, segment.span.start - code_point);
            auto const size = bytes(byte, segment.span.size());
            Scanner scanner{text.data(), text.data() + byte, text.data() + byte + size};
            scanner.hidden = static_cast<std::uint32_t>(byte) - segment.span.start;
            segment_ = static_cast<std::int32_t>(i);
            cut_segment(scanner);
            byte += size;
            code_point = segment.span.end;
        }
    }

  private:
    /// What the last tokens say about a sentence's end: none; perhaps, after "Corp."; after a full stop.
    enum class End { no, weak, strong };

    // The loop over plain words is small and stays in registers: all that is rarer is kept out of it.
    [[gnu::noinline]] void cut_segment(Scanner s) {
        first_ = count();
        begin_sentence();
        bool line_start = true;
        while (s.skip_blanks()) {
            if (s.lines > 0) {
                if (s.lines > 1) end_sentence(count());
                line_start = true;
            }
            cut_token(s, line_start);
            line_start = false;
        }
        end_sentence(count());
        find_phrases();
    }

    void cut_token(Scanner &s, bool line_start) {
        if (cut_plain_word(s, line_start)) {
            if (ended_ != End::no) decide(out_.tokens.back());
        } else if (!cut_other(s, line_start)) {
            return;
        }
        if (++count_ == sentence_limit_) end_sentence(count());
    }

    /// Most words: unaccented letters. False, and nothing is cut, where it is not so plain.
    bool cut_plain_word(Scanner &s, bool line_start) {
        if (s.p >= last_plain_) return false;
        PlainWord const word(s.p);
        if (word.letters == 0 || word.letters == PlainWord::most) return false;
        char const *const end = s.p + word.letters;
        if (!letters_end_at(end, s.end, word.letters)) return false;
        auto const &known = recent_(word, s.p, lexicon_);
        if (*end == '.' && end < s.end && known.classes.has(Class::abbreviation)) return false;
        // Where it is to stay, and field after field: a token put together elsewhere is copied before its parts are
        // there.
        Token &token = out_.tokens.emplace_back();
        token.start = s.code_point();
        token.end = token.start + word.letters;
        token.space_before = s.space;
        token.byte = s.byte();
        token.line_start = line_start;
        token.bytes = word.letters;
        token.shape = known.shape;
        token.key = known.key;
        token.classes = known.classes;
        if (known.begins_phrase) starts_.push_back(count());
        s.p = end;
        return true;
    }

    /// False: it went to the token before it.
    [[gnu::noinline]] bool cut_other(Scanner &s, bool line_start) {
        if (*s.p == '@' && !s.space && count() > first_ && join_address(s)) return false;
        Token &token = out_.tokens.emplace_back();
        token.space_before = s.space;
        token.line_start = line_start;
        token.byte = s.byte();
        token.start = s.code_point();
        Scanned const scanned = read_other(s, token);
        token.bytes = s.byte() - token.byte;
        token.end = s.code_point();
        watch_sentence(scanned, token);
        return true;
    }

    Scanned read_other(Scanner &s, Token &token) {
        auto const scanned = s.next();
        token.key = scanned.key;
        token.shape = scanned.shape;
        if (!scanned.word) return scanned;
        auto const found = lexicon_.look_up(token.key, token.shape);
        token.classes = found.classes;
        if (found.begins_phrase) starts_.push_back(count());
        if (scanned.dot_follows && keeps_dot(s, found.classes)) s.take_dot();
        return scanned;
    }

    /// "No." and "Fig." are abbreviations before a number only.
    static bool keeps_dot(Scanner const &s, Classes classes) {
        if (!classes.has(Class::abbreviation)) return false;
        if (!classes.any(Class::common | Class::function_word)) return true;
        if (classes.any(Class::title | Class::month | Classes(Class::weekday) | Class::org_suffix)) return true;
        char const *p = s.p + 1;
        while (p < s.end && (*p == ' ' || *p == '\n')) ++p;
        return p < s.end && *p >= '0' && *p <= '9';
    }

    /// first.last@example.org: the tokens before the sign and the word after it are one token.
    bool join_address(Scanner &s) {
        if (s.p + 1 >= s.end || static_cast<unsigned char>(s.p[1]) >= 128) return false;
        auto const kind = ascii_kinds[static_cast<unsigned char>(s.p[1])];
        if (!is_letter(kind) && kind != Kind::digit) return false;
        std::uint32_t first = count() - 1;
        if (out_.tokens[first].shape == Shape::punctuation || out_.tokens[first].shape == Shape::other) return false;
        while (first > sentence_first_ && count() - first < 16 && !out_.tokens[first].space_before &&
               in_address(out_.tokens[first - 1]))
            --first;
        Token &token = out_.tokens[first];
        ++s.p;
        while (s.p < s.end && address_goes_on(s)) ++s.p;
        token.end = s.code_point();
        token.bytes = s.byte() - token.byte;
        token.shape = Shape::other;
        token.classes = {};
        token.key = word_key(std::string_view(document_.text).substr(token.byte, token.bytes));
        out_.tokens.resize(first + 1);
        count_ = first + 1;
        while (!starts_.empty() && starts_.back() >= first) starts_.pop_back();
        return true;
    }
    bool in_address(Token const &t) const {
        return t.shape != Shape::punctuation ||
               (t.bytes == 1 && (document_.text[t.byte] == '.' || document_.text[t.byte] == '-'));
    }
    static bool address_goes_on(Scanner const &s) {
        auto const word = [&](char const *p) {
            if (p >= s.end || static_cast<unsigned char>(*p) >= 128) return false;
            auto const k = ascii_kinds[static_cast<unsigned char>(*p)];
            return is_letter(k) || k == Kind::digit;
        };
        return word(s.p) || ((*s.p == '.' || *s.p == '-' || *s.p == '_') && word(s.p + 1));
    }

    void watch_sentence(Scanned const &scanned, Token const &token) {
        if (ended_ != End::no) {
            if (scanned.word)
                decide(token);
            else if (scanned.closing && !token.space_before)
                return;
            else if (scanned.opening && (token.space_before || token.line_start))
                cut_ = cut_ ? cut_ : count();
            else if (!scanned.stop)
                ended_ = End::no;
        }
        if (scanned.stop && !numbers_line())
            ended_ = End::strong, cut_ = 0;
        else if (scanned.word && token.bytes > 1 && ends_in_dot(token))
            ended_ = End::weak, cut_ = 0;
    }

    /// "1." at the start of a line numbers it.
    bool numbers_line() const {
        if (count() == sentence_first_) return false;
        auto const &before = out_.tokens[count() - 1];
        return before.shape == Shape::number && before.line_start && before.bytes <= 2;
    }
    bool ends_in_dot(Token const &token) const { return document_.text[token.byte + token.bytes - 1] == '.'; }

    /// A word after what may have been the end of a sentence.
    [[gnu::noinline]] void decide(Token const &token) {
        bool const apart = token.space_before || token.line_start || cut_;
        bool const glued = !apart && token.shape == Shape::capitalised && count() >= sentence_first_ + 2 &&
                           out_.tokens[count() - 2].shape == Shape::lower;
        if (ended_ == End::strong ? token.shape != Shape::lower && (apart || glued)
                                  : apart && begins_after_abbreviation(token))
            end_sentence(cut_ ? cut_ : count());
        ended_ = End::no;
        cut_ = 0;
    }

    bool begins_after_abbreviation(Token const &token) const {
        if (token.shape != Shape::capitalised && token.shape != Shape::initial) return false;
        auto const &before = out_.tokens[(cut_ ? cut_ : count()) - 1];
        if (before.classes.has(Class::title)) return false;
        if (before.shape == Shape::initial &&
            (token.shape == Shape::initial || token.classes.any(Class::east_asian_surname)))
            return false;
        if (opens_sentence(token.key)) return true;
        // "... of Opal Ltd. Selby Rail owns it": not "Opal Inc. Chairman", "Opal Co. Monday said", "Opal Co. Canada"
        constexpr Classes go_on = Class::role | Class::leading_role | Class::title | Class::weekday | Class::month |
                                  Class::org_suffix | Class::company_head | Class::org_head | Class::country |
                                  Class::city | Class::capital | Class::region | Class::demonym | Class::state_short |
                                  Class::common | Class::common_rare | Class::compass;
        return before.classes.has(Class::org_suffix) && token.shape == Shape::capitalised && !token.classes.any(go_on);
    }

    void sentence_begins(std::uint32_t first) {
        sentence_first_ = first;
        sentence_limit_ = first + max_sentence_tokens;
    }
    void begin_sentence() {
        sentence_begins(count());
        ended_ = End::no;
        cut_ = 0;
    }
    [[gnu::noinline]] void end_sentence(std::uint32_t last) {
        if (last > sentence_first_) out_.sentences.push_back({sentence_first_, last, segment_});
        sentence_begins(last);
        ended_ = End::no;
        cut_ = 0;
    }

    [[gnu::noinline]] void find_phrases() {
        auto sentence = out_.sentences.end();
        while (sentence != out_.sentences.begin() && (sentence - 1)->first >= first_ &&
               (sentence - 1)->segment == segment_)
            --sentence;
        std::uint32_t free = 0;
        for (auto const start : starts_) {
            if (start < free || start + 1 == count() ||
                !lexicon_.may_begin_phrase(out_.tokens[start].key, out_.tokens[start + 1].key))
                continue;
            while (sentence->last <= start) ++sentence;
            auto const found = lexicon_.longest(std::span(out_.tokens).subspan(start, sentence->last - start));
            if (!found.length) continue;
            free = start + found.length;
            out_.phrases.push_back({start, free, found.classes});
        }
        starts_.clear();
    }

    std::uint32_t count() const { return count_; }

    model::Document const &document_;
    Lexicon const &lexicon_;
    RecentWords &recent_;
    Tokens &out_;
    char const *last_plain_ = nullptr;    ///< from here on too little text is left for a PlainWord
    std::vector<std::uint32_t> &starts_;  ///< tokens that begin a listed phrase, perhaps
    std::uint32_t count_ = 0;             ///< tokens before the one that is being cut
    std::int32_t segment_ = -1;
    std::uint32_t first_ = 0, sentence_first_ = 0, sentence_limit_ = 0;
    std::uint32_t cut_ = 0;  ///< where the next sentence begins if there is one: at its quotation mark or bracket
    End ended_ = End::no;
};

}  // namespace

void tokenise(model::Document const &document, Lexicon const &lexicon, Tokens &out) {
    out.tokens.clear();
    out.sentences.clear();
    out.phrases.clear();
    // On the heap: what is thread_local itself is taken out of each thread's stack, which may be small.
    thread_local auto const memory = std::make_unique<Cutter::Memory>();
    Cutter(document, lexicon, *memory, out).run();
}

}  // namespace namesake::text
