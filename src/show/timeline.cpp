#include "show/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "model/partial_date.hpp"
#include "show/width.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::EntityId;
using model::FactRow;
using model::PartialDate;
using model::Predicate;

constexpr std::size_t most_columns = 12, most_in_a_cell = 3;
constexpr std::size_t cell_columns = 20;

/// A date as a column: in the order of its first day, the longer stretch first.
using Column = std::tuple<model::DayNumber, model::DayNumber, std::string>;

std::optional<Column> column_of(std::string const &iso) {
    auto const date = PartialDate::parse(iso);
    auto const days = date ? date->date_only().days() : std::nullopt;
    if (!days) return std::nullopt;
    return Column{days->first, -days->last, date->date_only().str()};
}

/// A role says already that somebody heads or belongs to a body.
bool says_less(FactRow const &fact) {
    return fact.predicate == Predicate::heads || fact.predicate == Predicate::member_of ||
           fact.predicate == Predicate::works_for || fact.predicate == Predicate::citizen_of;
}

/// Something told of an entity on a date.
struct Moment {
    EntityId who = 0;
    Column when;
    std::string words;
    FactRow const *fact = nullptr;
};

using Cells = std::map<std::pair<EntityId, Column>, std::vector<Moment const *>>;

class Timeline {
  public:
    Timeline(Index const &index, Facts const &facts) : index_(index) {
        for (auto const *fact : facts) read(*fact);
    }

    std::vector<Moment> const &moments() const { return moments_; }

  private:
    void read(FactRow const &fact) {
        if (fact.polarity != model::Polarity::asserted || !fact.subject) return;
        switch (fact.predicate) {
            case Predicate::born_on:
                return add(fact, fact.subject, fact.value, "born");
            case Predicate::died_on:
                return add(fact, fact.subject, fact.value, "died");
            default:
                break;
        }
        if (fact.predicate == Predicate::said) return;
        auto const what = words_of(fact, fact.object);
        auto const &published = index_.published(fact.document);
        add(fact, fact.subject, fact.date_value, what);
        if (symmetric(fact.predicate) && fact.object)
            add(fact, fact.object, fact.date_value, words_of(fact, fact.subject));
        if (fact.valid_from != published) add(fact, fact.subject, fact.valid_from, "since then " + what);
        if (fact.valid_to != published) add(fact, fact.subject, fact.valid_to, "until then " + what);
    }

    std::string words_of(FactRow const &fact, EntityId other) const {
        if (fact.predicate == Predicate::attended || fact.predicate == Predicate::event)
            return fact.value.empty() ? "took part" : fact.value;
        if (fact.predicate == Predicate::holds_role && !other) return fact.value;
        auto const relation = relation_words(fact.predicate, fact.value);
        auto const whom = other ? index_.name(other) : fact.value;
        return whom.empty() ? relation : fmt::format("{} {}", relation, whom);
    }

    void add(FactRow const &fact, EntityId who, std::string const &when, std::string words) {
        auto const *entity = index_.entity(who);
        if (auto const column = column_of(when); column && entity && entity->kind != model::Kind::date)
            moments_.push_back({who, *column, std::move(words), &fact});
    }

    Index const &index_;
    std::vector<Moment> moments_;
};

/// The keys with the highest counts, by key.
template <class Key>
std::set<Key> commonest(std::map<Key, std::size_t> const &counts, std::size_t most) {
    std::vector<std::pair<std::ptrdiff_t, Key>> order;
    for (auto const &[key, count] : counts) order.emplace_back(-static_cast<std::ptrdiff_t>(count), key);
    std::ranges::sort(order);
    order.resize(std::min(order.size(), most));
    std::set<Key> out;
    for (auto const &[count, key] : order) out.insert(key);
    return out;
}

/// Places on the paper, in points; y grows upwards, as Graphviz has it.
class Sheet {
  public:
    Sheet(Index const &index, Sketch const &sketch, Cells const &cells, Graph &graph)
        : index_(index), sketch_(sketch), cells_(cells), graph_(graph) {
        for (auto const &[at, moments] : cells) rows_[at.first], columns_[at.second];
    }

    void draw() {
        measure();
        add_title();
        for (auto const &[column, x] : columns_) add_heading(column, x);
        for (auto const &[who, y] : rows_) add_row(who, y);
    }

  private:
    static constexpr double letter = 6.6, line = 13, gap = 14, names = 190;

    std::vector<std::string> lines_of(std::vector<Moment const *> const &moments) const {
        std::map<std::string, std::size_t> counts;
        bool const has_role = std::ranges::any_of(
            moments, [](auto const *moment) { return moment->fact->predicate == Predicate::holds_role; });
        for (auto const *moment : moments)
            if (!has_role || !says_less(*moment->fact)) ++counts[moment->words];
        std::vector<std::string> lines;
        for (auto const &[words, count] : counts)
            lines.push_back(count > 1 ? fmt::format("{} ×{}", cut(words, 38), count) : cut(words, 38));
        if (lines.size() > most_in_a_cell) {
            auto const more = lines.size() - most_in_a_cell + 1;
            lines.resize(most_in_a_cell - 1);
            lines.push_back(fmt::format("and {} more", more));
        }
        return lines;
    }

    /// Lines as they will be broken.
    static std::size_t height_of(std::vector<std::string> const &lines) {
        std::size_t sum = 0;
        for (auto const &words : lines) sum += wrapped(words, cell_columns).size();
        return sum;
    }

    void measure() {
        std::map<EntityId, std::size_t> lines;
        for (auto const &[at, moments] : cells_)
            lines[at.first] = std::max({lines[at.first], height_of(lines_of(moments)), std::size_t{2}});
        double x = names + gap + width_ / 2;
        for (auto &[column, at] : columns_) at = x, x += width_ + gap;
        double y = -2 * line - gap;
        for (auto const &[who, first] : in_order()) {
            auto const height = static_cast<double>(lines.at(who)) * line + 10;
            rows_[who] = y - height / 2;
            y -= height + gap;
        }
        bottom_ = y;
    }

    /// Whom something is told of first stands first.
    std::vector<std::pair<EntityId, Column>> in_order() const {
        std::map<EntityId, Column> first;
        for (auto const &[at, moments] : cells_) first.try_emplace(at.first, at.second);
        std::vector<std::pair<EntityId, Column>> order(first.begin(), first.end());
        std::ranges::sort(order, {}, [](auto const &row) { return std::pair(row.second, row.first); });
        return order;
    }

    void add_title() {
        Node node;
        node.id = "title";
        node.shape = Shape::title;
        node.name = graph_.dates.empty() ? graph_.title : fmt::format("{}, {}", graph_.title, graph_.dates);
        node.spot = {static_cast<double>(columns(node.name)) * 4.85, 3 * line, 0};
        graph_.nodes.push_back(std::move(node));
    }

    void add_heading(Column const &column, double x) {
        auto const &iso = std::get<2>(column);
        Node node;
        node.id = "d" + iso;
        node.shape = Shape::heading;
        node.name = date_words(iso);
        node.spot = {x, 0, width_};
        Node foot;
        foot.id = node.id + "-foot";
        foot.shape = Shape::foot;
        foot.spot = {x, bottom_, 0};
        graph_.edges.push_back(line_between(node.id, foot.id, Tie::guide));
        graph_.nodes.push_back(std::move(node));
        graph_.nodes.push_back(std::move(foot));
    }

    void add_row(EntityId who, double y) {
        auto node = sketch_.node(who);
        node.notes.clear();
        node.spot = {names / 2, y, names};
        auto before = node.id;
        graph_.nodes.push_back(std::move(node));
        for (auto const &[column, x] : columns_)
            if (auto const cell = cells_.find({who, column}); cell != cells_.end())
                before = add_cell(who, column, cell->second, {x, y, width_}, before);
    }

    std::string add_cell(EntityId who, Column const &column, std::vector<Moment const *> const &moments, Spot spot,
                         std::string const &before) {
        Node node;
        node.id = fmt::format("e{}-{}", who, std::get<2>(column));
        node.shape = Shape::moment;
        node.about = fmt::format("{}, {}", index_.name(who), date_words(std::get<2>(column)));
        auto lines = lines_of(moments);
        node.name = lines.front();
        node.notes.assign(lines.begin() + 1, lines.end());
        Facts facts;
        for (auto const *moment : moments) facts.push_back(moment->fact);
        node.quotes = sketch_.quotes(facts);
        node.conflicts = sketch_.conflicts(facts);
        node.spot = spot;
        graph_.edges.push_back(line_between(before, node.id, Tie::lane));
        graph_.nodes.push_back(node);
        return node.id;
    }

    static Edge line_between(std::string from, std::string to, Tie tie) {
        Edge edge;
        edge.from = std::move(from);
        edge.to = std::move(to);
        edge.tie = tie;
        edge.directed = false;
        return edge;
    }

    Index const &index_;
    Sketch const &sketch_;
    Cells const &cells_;
    Graph &graph_;
    std::map<EntityId, double> rows_;
    std::map<Column, double> columns_;
    double width_ = cell_columns * letter + 12, bottom_ = 0;
};

}  // namespace

Drawn draw_timeline(Index const &index, Sketch const &sketch, Facts const &facts, Picked const &picked,
                    MapOptions const &options, Graph &graph) {
    Timeline const timeline(index, facts);
    std::map<EntityId, std::size_t> told_of;
    for (auto const &moment : timeline.moments())
        if (picked.near.contains(moment.who)) ++told_of[moment.who];
    auto const rows = commonest(told_of, options.top / 2);
    std::map<Column, std::size_t> told_on;
    for (auto const &moment : timeline.moments())
        if (rows.contains(moment.who)) ++told_on[moment.when];
    auto const columns = commonest(told_on, most_columns);
    Cells cells;
    for (auto const &moment : timeline.moments())
        if (rows.contains(moment.who) && columns.contains(moment.when))
            cells[{moment.who, moment.when}].push_back(&moment);
    Sheet(index, sketch, cells, graph).draw();
    std::set<EntityId> drawn;
    for (auto const &[at, moments] : cells) drawn.insert(at.first);
    return {.items = drawn.size(), .of = told_of.size(), .dates = columns.size(), .of_dates = told_on.size()};
}

}  // namespace namesake::show
