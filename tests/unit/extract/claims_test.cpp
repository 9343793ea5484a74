// tests/cases/claims.cases: a sentence with its mentions in brackets, then its claims, all of them, one an indented line:
//     predicate | subject | object | value | marks
// Empty fields at the end are left out. Marks: denied, questioned, unconfirmed, hedged, conditional, future, from=, to=, at=, on=, n=, @voice
// (the chain outermost first, the document left out: "@K24 News > one of the sources"). A sentence without lines has no claim.
#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "bracketed.hpp"
#include "extract/extract.hpp"

using namespace namesake;

namespace {

struct Case {
    int line = 0;
    std::string sentence;
    std::multiset<std::string> claims;
};

std::vector<Case> read_cases(std::string const &path) {
    std::ifstream file(path);
    REQUIRE(file);
    std::vector<Case> cases;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line[0] == '#') continue;
        if (line.starts_with("    ")) cases.back().claims.insert(line.substr(4));
        else cases.push_back({number, line, {}});
    }
    return cases;
}

class Printer {
  public:
    Printer(model::Document const &d, model::Extraction const &x) : d_(d), x_(x) {}

    std::string operator()(model::Claim const &c) const {
        std::vector<std::string> fields{std::string(name(c.predicate)), end(c.subject), end(c.object), c.value, marks(c)};
        while (fields.back().empty()) fields.pop_back();
        std::string out;
        for (auto const &f : fields) out += (out.empty() ? "" : " | ") + f;
        return out;
    }

  private:
    std::string end(model::End const &e) const {
        if (!e.implied.empty()) return "(" + e.implied + ")";
        if (e.mention < 0) return "";
        return std::string(text::slice(d_.text, x_.mentions[static_cast<std::size_t>(e.mention)].span));
    }
    std::string marks(model::Claim const &c) const {
        std::string out;
        auto const say = [&](std::string const &word) { out += (out.empty() ? "" : ", ") + word; };
        if (c.polarity != model::Polarity::asserted) say(std::string(name(c.polarity)));
        if (c.certainty != model::Certainty::plain) say(std::string(name(c.certainty)));
        if (!c.valid_from.empty()) say("from=" + c.valid_from);
        if (!c.valid_to.empty()) say("to=" + c.valid_to);
        if (!c.place.empty()) say("at=" + end(c.place));
        if (!c.date_value.empty()) say("on=" + c.date_value);
        if (!c.quantity.empty()) say("n=" + c.quantity);
        if (c.voice > 0) say(std::string("@").append(chain(c.voice)));
        return out;
    }
    std::string chain(std::int32_t voice) const {
        auto const &v = x_.voices[static_cast<std::size_t>(voice)];
        return (v.via > 0 ? chain(v.via) + " > " : "") + v.name;
    }
    model::Document const &d_;
    model::Extraction const &x_;
};

struct Read {
    model::Document document;
    model::Extraction extraction;
};

Read read_sentence(std::string const &sentence) {
    static text::Lexicon const lexicon;
    test::Bracketed const read = test::read_brackets(sentence);
    Read both;
    model::Document &document = both.document;
    document.text = read.text;
    document.published = "2018-02-09";
    document.segments.push_back({model::Zone::paragraph, {0, text::length(read.text)}, "", -1, 0});
    text::Tokens tokens;
    text::tokenise(document, lexicon, tokens);
    both.extraction.mentions = read.mentions;
    extract::find_claims(document, tokens, lexicon, both.extraction);
    return both;
}

std::multiset<std::string> claims_of(std::string const &sentence) {
    Read const read = read_sentence(sentence);
    std::multiset<std::string> claims;
    for (auto const &c : read.extraction.claims) claims.insert(Printer(read.document, read.extraction)(c));
    return claims;
}

std::string lines(std::multiset<std::string> const &claims) {
    std::string out;
    for (auto const &c : claims) out += "    " + c + "\n";
    return out;
}

}  // namespace

TEST_CASE("sentences have the claims that are written below them") {
    for (Case const &c : read_cases(NAMESAKE_SOURCE "/tests/cases/claims.cases")) {
        INFO("line " << c.line << ": " << c.sentence);
        CHECK(lines(claims_of(c.sentence)) == lines(c.claims));
    }
}

TEST_CASE("what is described is a phrase, not half a clause") {
    Read const read = read_sentence(
        "[o Tarvo Line] leads the way, and the agreement now worked out goes some way to meeting creditor bank demands, "
        "[p Ann Lee] said. The bank said so too.");
    std::vector<std::string> described;
    for (auto const &m : read.extraction.mentions)
        if (m.form == model::Form::nominal) described.emplace_back(text::slice(read.document.text, m.span));
    CHECK(described == std::vector<std::string>{"the way", "The bank"});
}
