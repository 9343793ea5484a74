// Changes that several parts of the store make: taking a document out, writing a conflict, adding an entity up.
#pragma once
#include <span>

#include "store/reader.hpp"

namespace namesake::store {

/// Whose slot a conflict is about: within a document (document, cluster) or across them (entity). 0 is none.
struct Slot {
    std::int64_t document = 0, cluster = 0, entity = 0;
};

/// `owner` is the name of the one whose slot it is, or what else tells this conflict from those of other slots.
void insert_conflict(Database::Session &session, model::Conflict const &conflict, std::string const &owner, Slot slot);

/// The same for a conflict each time it is found.
std::string fingerprint(model::Conflict const &conflict, std::string const &owner);

void delete_conflict(Database::Session &session, std::int64_t conflict);

/// Writes all that was read out of a document; an index that points nowhere is a broken record (usage).
void write_rows(Database::Session &session, model::Record const &record, NameKeys const &keys, std::int64_t document);

/// Takes out a document's rows and all that rested on them. Those who were one with its clusters, or shared a key, are
/// unsettled; its entities are touched.
void forget(Database::Session &session, std::int64_t document);

/// What a document's near copies are found by (model::Sketches).
void put_sketch(Database::Session &session, std::int64_t document, std::span<std::uint16_t const> numbers);

/// The document is no copy any more; those who copied it are copies of the next of them.
void forget_copies(Database::Session &session, std::int64_t document);

/// Namings have ids from here on; documents and their rows lower ones.
inline constexpr std::int64_t first_naming = std::int64_t{1} << 52;

/// A number below 2^52 that is the same for the same bytes.
std::int64_t hash_id(std::string_view bytes);

/// Name keys as numbers of 32 bits. Two keys with one number only make a candidate more, never a merge.
Ids hash_keys(std::vector<std::string> const &keys);

/// cluster.keys: hashed name keys, 4 bytes each.
std::string pack_keys(std::span<std::int64_t const> keys);
Ids unpack_keys(std::string_view bytes);

/// Makes the rows of these entities what all their clusters say: name, kind, aliases, counts. One with no cluster left
/// is no entity any more.
void add_up(Database::Session &session, Ids entities);

/// The same after the entities have gained these clusters, the first ones of their documents, and lost none.
void add_to(Database::Session &session, std::vector<Member> gained);

}  // namespace namesake::store
