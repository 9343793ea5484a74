#include "resolve/person_name.hpp"

#include <algorithm>

#include "resolve/given_forms.hpp"
#include "resolve/given_names.hpp"
#include "resolve/spelling.hpp"
#include "resolve/word_set.hpp"

namespace namesake::resolve {

namespace {

constexpr auto particles = words_in<
    "abu al ap af av bar ben bin bint da dal das de degli del della dem den der des di do dos du el ibn in la las "
    "le los lo oglu san st te ten ter the 't ul van vander vom von y zu zum zur">();
constexpr auto suffixes = words_in<"jr jr. sr sr. ii iii iv junior senior phd md qc obe">();

// Written before a name as if they were part of it.
constexpr auto honorifics = words_in<
    "sheikh shaikh shaykh sayyid seyyed seyed syed haji hajji mullah maulana imam ayatollah hojatoleslam rabbi sir "
    "dame lord lady baron baroness count dr dr. prof prof. professor doctor mr mr. mrs mrs. ms ms. miss gen gen. "
    "general col col. colonel maj maj. major capt capt. captain lt lt. sgt sgt. sen sen. senator rep rep. gov gov. "
    "governor president minister judge justice king queen prince princess emir sultan pope cardinal archbishop "
    "bishop father fr fr. sister brother rev rev. reverend comrade hon hon. mgr mgr. monsignor sri shri pir">();
// Surnames of peoples who write them first.
constexpr auto family_first = words_in<
    "kim lee park choi jung kang yoon jang lim shin seo kwon hwang ahn moon yang wang li zhang liu chen huang zhao "
    "wu zhou xu sun zhu hu guo lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai "
    "jiang yu du ye cheng wei lu ding shen xi bo nguyen tran le pham hoang phan vu vo dang bui ngo duong truong abe "
    "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi "
    "matsumoto inoue kimura hayashi shimizu saito mori ishikawa okada fujita hasegawa ogawa goto koizumi hatoyama "
    "kishida suga fukuda ozawa ishiba nagy szabo toth kovacs horvath varga kiss molnar nemeth farkas balogh papp "
    "takacs juhasz orban lakatos meszaros olah racz fekete szilagyi gal bajnai">();

bool initial_of(std::string_view initial, std::string_view word) {
    bool const one_letter = initial.size() == 1 || (initial.size() == 2 && initial[1] == '.');
    return one_letter && word.size() > 1 && !word.empty() && initial[0] == word[0];
}

bool quoted(std::string_view word) {
    return word.size() > 2 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front();
}

Fit fit_given(std::string_view a, std::string_view b) {
    if (a == b) return Fit::same;
    if (initial_of(a, b) || initial_of(b, a)) return Fit::initials;
    if (mostly_male(a) ? mostly_female(b) : mostly_female(a) && mostly_male(b)) return Fit::none;  // Francis, Frances
    if (spelling_variant(a, b)) return Fit::spelling;
    return one_given(a, b) ? Fit::nickname : Fit::none;
}

/// Every middle word of the shorter name stands in the longer one, in order, as itself, its initial or a variant.
bool middles_agree(PersonName const &longer, PersonName const &shorter, std::size_t from, std::size_t to_longer,
                   std::size_t to_shorter) {
    std::size_t at = from;
    for (std::size_t i = from; i < to_shorter; ++i) {
        if (is_particle(shorter.words[i])) continue;  // bin Salman, ben Salman
        while (at < to_longer && fit_given(longer.words[at], shorter.words[i]) == Fit::none) ++at;
        if (at++ >= to_longer) return false;
    }
    return true;
}

bool same_suffix(std::string_view a, std::string_view b) {
    return a.substr(0, a.find('.')) == b.substr(0, b.find('.'));
}

/// The last two or more words of the longer name: Funke Kupper, Elmer Funke Kupper.
bool ends_alike(PersonName const &longer, PersonName const &shorter) {
    return longer.count > shorter.count && std::equal(shorter.words.begin(), shorter.words.begin() + shorter.count,
                                                      longer.words.begin() + (longer.count - shorter.count));
}

std::string_view without_article(std::string_view word) {
    for (std::string_view article : {"al-", "el-", "ul-", "as-", "ash-", "ad-", "an-", "ar-"})
        if (word.size() > article.size() + 2 && word.starts_with(article)) return word.substr(article.size());
    return word;
}

}  // namespace

bool is_particle(std::string_view word) {
    return particles.has(word);
}

std::string_view PersonName::last() const {
    return count ? without_article(words[count - 1]) : std::string_view{};
}

namespace {

/// "j.r." is two initials.
bool is_initials(std::string_view word) {
    if (word.size() < 4 || word.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < word.size(); i += 2)
        if (word[i] < 'a' || word[i] > 'z' || word[i + 1] != '.') return false;
    return true;
}

class NameParser {
  public:
    explicit NameParser(bool several_words) : several_(several_words) {}

    void take(std::string_view word) {
        bool const comma = word.ends_with(',');
        if (comma) word.remove_suffix(1);
        if (word.empty()) return;
        if (several_ && is_initials(word))
            for (; !word.empty(); word.remove_prefix(2)) add(word.substr(0, 2));
        else if (quoted(word))
            out_.nickname = word.substr(1, word.size() - 2);
        else if (out_.count > 0 && suffixes.has(word))
            out_.suffix = word;
        else
            add(word);
        if (comma && turn_ == 0) turn_ = out_.count;
    }

    PersonName finish() {
        auto const first = out_.words.begin();
        if (turn_ > 0 && turn_ < out_.count) std::rotate(first, first + turn_, first + out_.count);  // Villalba, Hugo
        while (begins_with_honorific()) {
            std::rotate(first, first + 1, first + out_.count);
            out_.words[--out_.count] = {};
        }
        if (out_.count == 0) return out_;
        out_.surname = out_.count - 1;
        while (out_.surname > 0 && is_particle(out_.words[out_.surname - 1])) --out_.surname;
        return out_;
    }

  private:
    /// Behind "Sir" and "Dame" one name is enough; King Abdullah is not any Abdullah.
    bool begins_with_honorific() const {
        if (out_.count == 2) return out_.words[0] == "sir" || out_.words[0] == "dame";
        return out_.count > 2 && honorifics.has(out_.words[0]) && !is_particle(out_.words[1]);
    }

    void add(std::string_view word) {
        if (out_.count < PersonName::most) out_.words[out_.count++] = word;
    }

    bool several_;
    PersonName out_;
    std::uint8_t turn_ = 0;  ///< words before the first comma
};

}  // namespace

PersonName parse_person(std::string_view folded) {
    NameParser parser(folded.find(' ') != std::string_view::npos);
    for (std::size_t at = 0; at < folded.size();) {
        auto stop = at;
        while (stop < folded.size() && folded[stop] != ' ' && folded[stop] != '\n' && folded[stop] != '\t') ++stop;
        parser.take(folded.substr(at, stop - at));
        at = stop + 1;
    }
    return parser.finish();
}

namespace {

/// All its words without what stands between them: "abd al-rahman" and "abdurrahman" are left to sound.
std::string joined(PersonName const &name) {
    std::string out;
    for (std::size_t i = 0; i < name.count; ++i) out.append(name.words[i]);
    return out;
}

/// Kim Jong-il and Jong-il Kim: one begins with a surname that the other ends with.
bool turned(PersonName const &a, PersonName const &b) {
    if (a.count != b.count || !family_first.has(a.words[0])) return false;
    return a.words[0] == b.words[b.count - 1u] &&
           std::equal(a.words.begin() + 1, a.words.begin() + a.count, b.words.begin());
}

}  // namespace

Fit fit(PersonName const &a, PersonName const &b) {
    if (a.bare() || b.bare()) return Fit::none;
    if (ends_alike(a, b) || ends_alike(b, a)) return Fit::shorter;
    if (!a.suffix.empty() && !b.suffix.empty() && !same_suffix(a.suffix, b.suffix)) return Fit::none;
    if (turned(a, b) || turned(b, a)) return Fit::reordered;
    auto const &longer = a.count >= b.count ? a : b;
    auto const &shorter = a.count >= b.count ? b : a;
    auto const given = fit_given(a.first(), b.first());
    bool const same_last = a.last() == b.last();
    if (given != Fit::none && (same_last || spelling_variant(a.last(), b.last()))) {
        if (!middles_agree(longer, shorter, 1, longer.count - 1, shorter.count - 1)) return Fit::none;
        if (given != Fit::same) return given;
        return !same_last ? Fit::spelling : longer.count == shorter.count ? Fit::same : Fit::shorter;
    }
    // Jean Paul, Jean-Paul; Abdul Rahman, Abdulrahman
    if (a.count != b.count && sound(joined(a)) == sound(joined(b))) return Fit::spelling;
    // A second surname left out: Ramiro Cantu, Ramiro Cantu Salas.
    bool const dropped = given == Fit::same && longer.count > shorter.count && shorter.last().size() > 2 &&
                         std::equal(shorter.words.begin(), shorter.words.begin() + shorter.count, longer.words.begin());
    return dropped ? Fit::shorter : Fit::none;
}

std::optional<std::string_view> PersonName::family() const {
    return count > 1 && family_first.has(words[0]) ? std::optional(words[0]) : std::nullopt;
}

std::string_view rule_of(Fit fit) {
    switch (fit) {
        case Fit::none:
            return "";
        case Fit::same:
            return "full_name";
        case Fit::shorter:
            return "shorter_name";
        case Fit::initials:
            return "initials";
        case Fit::nickname:
            return "nickname";
        case Fit::spelling:
            return "spelling";
        case Fit::reordered:
            return "reordered";
    }
    return "";
}

}  // namespace namesake::resolve
