#include "read/html_place.hpp"

#include <algorithm>
#include <array>

#include "read/cues.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::size_t shortest_prose = 60;  // bytes of a paragraph that is running text if it ends as a sentence does
constexpr std::size_t surely_prose = 300;   // bytes: however it ends
constexpr std::size_t shortest_title = 12;  // bytes: a shorter one may be the paper's name

/// Ends as a sentence does, in any script.
bool ends_in_stop(std::string_view text) {
    static constexpr auto stops =
        std::to_array<std::string_view>({"!", "?", "\u2026", "\u3002", "\uFF01", "\uFF1F", "\u0964"});
    auto const bare = without(text, "\"')] ");
    return ends_as_sentence(text) ||
           std::any_of(stops.begin(), stops.end(), [&](auto stop) { return bare.ends_with(stop); });
}

class Finder {
  public:
    Finder(Page const &page, std::string_view title) : page_(page), title_(title), elements_(page.elements) {}

    StoryPlace find() {
        mark_comments();
        mark_furniture();
        choose_title();
        choose_root();
        return std::move(place_);
    }

  private:
    Element &at(std::int32_t e) { return elements_[static_cast<std::size_t>(e)]; }

    /// Elements inherit from what they stand in: in order of opening, parents come first.
    void mark_comments() {
        place_.comment_of.assign(elements_.size(), -1);
        place_.part.assign(elements_.size(), Part::plain);
        for (std::size_t e = 1; e < elements_.size(); ++e) {
            auto const outer = static_cast<std::size_t>(elements_[e].parent);
            auto const part = elements_[e].part;
            place_.comment_of[e] = part == Part::comment ? static_cast<std::int32_t>(e) : place_.comment_of[outer];
            bool const detail =
                place_.part[outer] == Part::comment_author || place_.part[outer] == Part::comment_detail;
            place_.part[e] = part == Part::plain && detail ? place_.part[outer] : part;
        }
    }

    /// Running text in each element; children come after their parents, so a walk from the back adds up.
    void sum_prose() {
        for (auto &element : elements_) element.prose = 0;
        for (auto const &block : page_.blocks)
            if (is_prose(block) && !place_.is_aside(block))
                at(block.element).prose += static_cast<std::uint32_t>(block.text.size());
        for (auto e = static_cast<std::int32_t>(elements_.size()) - 1; e > 0; --e)
            at(at(e).parent).prose += at(e).prose;
    }

    /// Furniture by name or tag, unless a good part of all the prose stands in it.
    void mark_furniture() {
        place_.furniture.assign(elements_.size(), false);
        sum_prose();
        for (std::size_t i = 1; i < elements_.size(); ++i) {
            auto const &element = elements_[i];
            bool const own =
                element.part == Part::furniture && !element.whole_page && element.prose * 3 < elements_[0].prose;
            place_.furniture[i] = own || place_.furniture[static_cast<std::size_t>(element.parent)];
        }
        drop_lists_of_articles();
        sum_prose();
    }
    /// Three articles or more side by side are teasers, where there is another story as long as any of them.
    void drop_lists_of_articles() {
        std::vector<std::uint32_t> children(elements_.size());
        for (auto const &element : elements_)
            children[static_cast<std::size_t>(element.parent < 0 ? 0 : element.parent)] += element.article;
        std::uint32_t listed = 0, longest = 0;
        auto const in_list = [&](Element const &e) {
            return e.article && e.parent >= 0 && children[static_cast<std::size_t>(e.parent)] >= 3;
        };
        for (auto const &element : elements_)
            if (in_list(element)) listed += element.prose, longest = std::max(longest, element.prose);
        if (longest == 0 || elements_[0].prose < listed + longest) return;
        for (std::size_t i = 1; i < elements_.size(); ++i)
            if (in_list(elements_[i]) || place_.furniture[static_cast<std::size_t>(elements_[i].parent)])
                place_.furniture[i] = true;
    }

    std::int32_t parent(std::int32_t e) const { return e > 0 ? elements_[static_cast<std::size_t>(e)].parent : -1; }
    bool inside(std::int32_t e, std::int32_t outer) const {
        return e >= outer && e < elements_[static_cast<std::size_t>(outer)].end;
    }

    /// The story's title: what the page's own title begins with, else the first title.
    void choose_title() {
        for (std::size_t b = 0; b < page_.blocks.size(); ++b) {
            auto const &block = page_.blocks[b];
            if (place_.comment_of[static_cast<std::size_t>(block.element)] >= 0) continue;
            bool const titled = block.kind == BlockKind::title || block.kind == BlockKind::heading;
            if (titled && block.text.size() >= shortest_title && title_.starts_with(block.text)) {
                place_.title = b;
                return;
            }
            if (block.kind == BlockKind::title && place_.title == StoryPlace::none) place_.title = b;
        }
    }
    /// How much an element counts for: more where the title stands in it, or not far outside of it.
    std::uint32_t nearness(std::int32_t e) const {
        std::uint32_t near = 4;
        if (place_.title == StoryPlace::none) return 1;
        for (; near > 1 && e > 0 && !inside(page_.blocks[place_.title].element, e); --near) e = parent(e);
        return near;
    }

    /// What the paragraphs stand in: each speaks for the element around its own, and less for those further out.
    std::int32_t richest() const {
        std::vector<std::uint32_t> score(elements_.size());
        std::int32_t best = 0, last = -1;
        for (auto const &block : page_.blocks) {
            if (!is_prose(block) || place_.is_aside(block)) continue;
            auto const size =
                static_cast<std::uint32_t>(block.text.size()) - block.linked * 2;  // teasers open in links
            auto e = block.element;
            if (last == e) score[static_cast<std::size_t>(e)] += size;
            last = e;
            for (std::uint32_t away = 1; e > 0 && away <= 3; ++away) {
                e = parent(e);
                score[static_cast<std::size_t>(e)] += size / away;
            }
        }
        for (std::size_t e = 0; e < score.size(); ++e) {
            score[e] *= nearness(static_cast<std::int32_t>(e));
            if (score[e] > score[static_cast<std::size_t>(best)]) best = static_cast<std::int32_t>(e);
        }
        return best;
    }

    /// The rest of a story that is cut in sections: paragraphs beside the root, no deeper in than in sections of their
    /// own.
    bool goes_on_beside(std::int32_t root) const {
        auto const outer = parent(root);
        std::uint32_t beside = 0, deeper = 0;
        for (auto const &block : page_.blocks) {
            if (!inside(block.element, outer) || inside(block.element, root) || !is_prose(block) ||
                place_.is_aside(block))
                continue;
            bool const near = parent(block.element) == outer || parent(parent(block.element)) == outer;
            (near ? beside : deeper) += static_cast<std::uint32_t>(block.text.size());
        }
        return beside > deeper && beside * 10 > elements_[static_cast<std::size_t>(root)].prose;
    }

    /// From the richest element inwards to where nearly all of it stands, and outwards again over the story's sections.
    void choose_root() {
        place_.root = richest();
        for (bool deeper = true; deeper;) {
            deeper = false;
            for (auto e = place_.root + 1; e < at(place_.root).end; e = at(e).end)
                if (at(e).prose * 10 > at(place_.root).prose * 7) {
                    place_.root = e;
                    deeper = true;
                    break;
                }
        }
        for (int out = 0; out < 3 && place_.root > 0 && goes_on_beside(place_.root); ++out)
            place_.root = parent(place_.root);
    }

    Page const &page_;
    std::string_view title_;
    std::vector<Element> elements_;
    StoryPlace place_;
};

}  // namespace

bool is_prose(Block const &block) {
    return block.text.size() >= shortest_prose && block.linked * 3 < block.text.size() &&
           block.kind != BlockKind::caption && (block.text.size() >= surely_prose || ends_in_stop(block.text));
}

StoryPlace find_story(Page const &page, std::string_view title) {
    return Finder(page, title).find();
}

}  // namespace namesake::read
