// The work of resolution across documents: candidates by their name keys, joined step by step, then listed.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/identity.hpp"
#include "resolve/agreement.hpp"
#include "resolve/grouping.hpp"
#include "resolve/person_name.hpp"

namespace namesake::resolve {

using model::Cluster, model::Decision, model::Kind, model::Verdict;
using Pair = std::pair<std::size_t, std::size_t>;

/// A person's name, and what tells of him or her.
struct Candidate {
    std::string folded;
    PersonName name;
    std::size_t evidence = 0;  ///< its number in Evidence
};

/// Two that may be one, and how much agrees.
struct Proposal {
    double weight = 0;
    std::uint32_t a = 0, b = 0;
    Fit fits = Fit::none;
};

/// Who is one with whom among these clusters.
class Across {
  public:
    Across(std::span<Cluster const> clusters, std::span<Decision const> decisions);
    model::Identities run();

  private:
    std::size_t at(model::ClusterId id) const { return index_.at(id); }
    Cluster const &cluster(std::size_t i) const { return clusters_[i]; }

    // across.cpp
    double agreement(std::size_t a, std::size_t b) const;
    void join(std::size_t a, std::size_t b, std::string_view rule);
    /// One is written with another alphabet's letters, or with what cannot be seen, and the other is not so written.
    bool only_look_alike(std::size_t a, std::size_t b) const;
    void decide(bool analyst, Verdict verdict);
    /// Whoever said different or unsure, the two stay two; unless an analyst has already said they are one.
    void keep_apart();
    void index_names();
    /// Two entries of one reference work are two people, whatever else they share; unless an analyst says otherwise.
    void tell_entries_apart();
    void two_entries(std::size_t a, std::size_t b);
    /// "id:wikidata Q1" and "id:wikidata Q2".
    static bool other_entry(std::string_view a, std::string_view b);
    /// Bodies, places, groups and dates: one name, one entity. A name of one word that two longer names share joins
    /// neither.
    void join_by_name();
    void join_all(std::vector<std::size_t> const &members);
    bool is_short(std::size_t i) const;
    bool ambiguous(std::vector<std::size_t> const &members) const;
    void join_alike(std::vector<std::size_t> const &members);
    /// People: the name, and something that agrees.
    void join_people();
    void propose(std::vector<std::size_t> const &members, std::vector<Proposal> &out);
    /// A crowd of one name: only those who share a piece of evidence are worth comparing, and of many who share one,
    /// neighbours.
    void propose_in_crowd(std::vector<std::size_t> const &members, std::vector<Proposal> &out);
    void propose(std::size_t a, std::size_t b, std::vector<Proposal> &out);
    /// A name of three parts is nearly enough; two spellings of two parts need more.
    double needed(Fit fits, std::size_t a, std::size_t b) const;
    /// A surname alone belongs to the one person of that surname with whom something agrees.
    void join_surnames();
    void join_surname(std::size_t bare, std::vector<std::size_t> const &members);

    // namesakes.cpp
    model::Identities result();
    /// The group of two goes by the id of the one for which this is less.
    std::tuple<std::size_t, std::size_t, model::ClusterId> standing(std::size_t i) const;
    void add_row(std::size_t a, std::size_t b, Verdict verdict, double similarity, std::string reason);
    /// A pair that was to be one and is kept apart is unsure: voices disagree.
    void list_decided();
    void list_entries();
    std::string entry_of(std::size_t i) const;
    void list_look_alikes();
    void list_near();
    static std::string why_open(std::string const &shared);

    std::span<Cluster const> clusters_;
    Grouping groups_;
    std::vector<std::size_t> order_;  ///< by id
    std::unordered_map<model::ClusterId, std::size_t> index_;
    std::set<std::size_t> disguised_;          ///< clusters whose names are not written as they look
    std::set<Pair> entries_;                   ///< of a reference work, that are two
    std::vector<Decision const *> decisions_;  ///< the analyst's first
    std::vector<Candidate> persons_;
    Evidence evidence_;
    std::vector<std::string_view> rules_;
    std::map<std::string, std::vector<std::size_t>> by_key_;
    std::map<std::size_t, std::size_t> first_;  ///< by group: the one whose id it has
    std::map<std::pair<model::ClusterId, model::ClusterId>, model::NamesakeRow> rows_;
};

}  // namespace namesake::resolve
