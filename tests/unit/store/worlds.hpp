// Small made-up records for the store's tests, and a way to look at what was stored without the store's own reading.
#pragma once
#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <vector>

#include "model/extraction.hpp"
#include "store/database.hpp"

namespace namesake::store::test {

/// A path for a database that is not there yet, removed with its companions at the end.
class TemporaryFile {
  public:
    TemporaryFile();
    ~TemporaryFile();
    TemporaryFile(TemporaryFile const &) = delete;
    std::string const &path() const { return path_; }

  private:
    std::string folder_, path_;
};

/// Every row of a SELECT, read by plain SQLite as any other program would; columns joined by '|', NULL is "null".
std::vector<std::string> rows(std::string const &path, std::string const &sql);
std::string one(std::string const &path, std::string const &sql);

/// The bytes of a file.
std::string bytes(std::string const &path);

/// A record in which every field of every struct is set.
model::Record full_record();

/// A short story of one sentence about one person, who `heads` a body.
model::Record story(std::string const &uri, std::string const &person, std::string const &body);

/// Puts every cluster with the same kind and name into one entity: enough identity for tests.
model::Identities by_name(std::span<model::Cluster const> clusters);
std::vector<std::string> whole_name(model::Cluster const &cluster);
void resolve(Database &database);

/// Stores the records and settles who is who.
void put_all(Database &database, std::vector<model::Record> const &records);

/// Checks the claims if they are to be checked: two who head one body contradict each other.
std::optional<model::World> world_to_check(Database &database);
void recheck(Database &database);

/// No row points nowhere, the file is whole, and entities are what their clusters add up to.
void check_sound(std::string const &path);

}  // namespace namesake::store::test
