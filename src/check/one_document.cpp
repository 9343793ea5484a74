// One document's claims, checked without a database. Most documents have no two claims that could clash: that is asked
// first, and no world is made of them.
#include <algorithm>

#include "check/check.hpp"
#include "check/roles.hpp"

namespace namesake::check {

namespace {

using model::Claim, model::Predicate;

bool put_forward(Claim const &claim) {
    bool const said = claim.polarity == model::Polarity::asserted || claim.polarity == model::Polarity::denied;
    return said && (claim.certainty == model::Certainty::plain || claim.certainty == model::Certainty::hedged);
}

/// The letters that one quotation begins with, as a number: alike for the same words, however they are punctuated.
std::uint64_t spoken_key(std::string_view value) {
    std::uint64_t key = 0xcbf29ce484222325u;
    int letters = 0;
    for (char c : value) {
        auto const u = static_cast<unsigned char>(c), small = static_cast<unsigned char>(u | 0x20u);
        if (u < 0x80 && !(small >= 'a' && small <= 'z') && !(u >= '0' && u <= '9')) continue;
        if (u >= 0x80 && u < 0xC3) continue;
        key = (key ^ (u < 0x80 ? small : u)) * 0x100000001b3u;
        if (++letters == 40) break;
    }
    return key;
}

/// What is there that a check would have to compare with something else. Each is more than the checks need: what is
/// told of here may turn out to agree, but where there is nothing, nothing clashes.
class Clashes {
  public:
    explicit Clashes(model::Record const &record) : record_(record) {
        keys_.clear();
        for (auto const &claim : record.extraction.claims)
            if (put_forward(claim)) look_at(claim);
    }

    bool possible() {
        bool const pairs = pictured_ > 1 && pictured_outside_captions_;
        if (certain_ || pairs || elders_ > 1 || dated_events_ > 1 || counted_events_ > 1 || (dead_ && alive_ > 1) ||
            (died_ && acts_))
            return true;
        std::sort(keys_.begin(), keys_.end());
        return std::adjacent_find(keys_.begin(), keys_.end()) != keys_.end();
    }

  private:
    void look_at(Claim const &claim) {
        bool const denied = claim.polarity == model::Polarity::denied;
        if (denied && claim.predicate != Predicate::said) certain_ = true;
        auto const subject = claim.subject.entity, object = claim.object.entity;
        switch (claim.predicate) {
            case Predicate::life_status:
                dead_ = true, ++alive_;
                break;
            case Predicate::holds_role:
                ++alive_, seat(claim);
                break;
            case Predicate::heads:
            case Predicate::speaks_for:
                ++alive_;
                break;
            case Predicate::died_on:
                died_ = true, twice(Predicate::died_on, subject);
                break;
            case Predicate::born_on:
            case Predicate::age:
                twice(Predicate::born_on, subject);
                break;
            case Predicate::depicted_as:
                ++pictured_, pictured_outside_captions_ |= !in_caption(claim);
                break;
            case Predicate::child_of:
            case Predicate::grandchild_of:
                ++elders_;
                [[fallthrough]];
            case Predicate::sibling_of:
            case Predicate::spouse_of:
            case Predicate::relative_of:
                kin(subject, object);
                break;
            case Predicate::different_from:
                certain_ = true;
                break;
            case Predicate::gender:
            case Predicate::born_in:
            case Predicate::died_in:
            case Predicate::based_in:
                twice(claim.predicate, subject);
                break;
            case Predicate::capital_of:
                twice(claim.predicate, object);
                break;
            case Predicate::said:
                alive_ += claim.value.find("alive") != std::string::npos;
                if (claim.value.size() > 10) keys_.push_back(spoken_key(claim.value));
                break;
            case Predicate::arrested:
            case Predicate::killed:
                acts_ = true;
                break;
            case Predicate::event:
            case Predicate::met_with:
            case Predicate::attended:
                acts_ = true, dated_events_ += !claim.date_value.empty(), counted_events_ += !claim.quantity.empty();
                break;
            default:
                break;
        }
    }

    /// Two of one predicate and entity are compared.
    void twice(Predicate predicate, std::int32_t entity) {
        if (entity != model::none) keys_.push_back(std::uint64_t(predicate) << 32 | std::uint32_t(entity));
    }

    void kin(std::int32_t a, std::int32_t b) {
        constexpr std::uint64_t mark = 0x6b696e00000000;
        if (a != model::none && b != model::none)
            keys_.push_back(mark ^
                            (std::uint64_t(std::uint32_t(std::min(a, b))) << 32 | std::uint32_t(std::max(a, b))));
    }

    /// And two who hold one office, if it has one seat.
    void seat(Claim const &claim) {
        if (claim.object.entity == model::none || claim.polarity == model::Polarity::denied) return;
        auto const office = office_called(claim.value);
        if (single_seat(office) || is_envoy(office))
            keys_.push_back(spoken_key(office) + std::uint32_t(claim.object.entity));
    }

    bool in_caption(Claim const &claim) const {
        return claim.segment != model::none &&
               record_.document.segments[std::size_t(claim.segment)].zone == model::Zone::caption;
    }

    model::Record const &record_;
    static thread_local std::vector<std::uint64_t> keys_;
    bool certain_ = false, dead_ = false, died_ = false, acts_ = false, pictured_outside_captions_ = false;
    int alive_ = 0, pictured_ = 0, elders_ = 0, dated_events_ = 0, counted_events_ = 0;
};

thread_local std::vector<std::uint64_t> Clashes::keys_;

}  // namespace

std::vector<model::Conflict> among_claims(model::Record const &record) {
    return Clashes(record).possible() ? among_claims(world_of(record)) : std::vector<model::Conflict>{};
}

}  // namespace namesake::check
