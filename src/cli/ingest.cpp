#include "cli/ingest.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/refusals.hpp"
#include "cli/settle.hpp"
#include "cli/terminal.hpp"
#include "resolve/across.hpp"
#include "show/words.hpp"

namespace namesake::cli {

void Ingest::take(model::Record const &record) {
    progress_.advance(record.document.text.size());
    switch (batch_.put(record, resolve::name_keys)) {
        case store::Stored::added:
            ++added_;
            break;
        case store::Stored::replaced:
            ++replaced_;
            break;
        case store::Stored::unchanged:
            ++unchanged_;
            break;
    }
}

void Ingest::refuse(model::Rejection const &rejection) {
    ++refused_;
    say_refused(rejection);
    db_.reject(rejection);
}

int Ingest::finish(std::string const &path) {
    batch_.commit();
    settle(db_);
    if (!quiet_) say_done(path);
    return refused_ ? Status::refused : Status::done;
}

void Ingest::say_done(std::string const &path) const {
    using show::counted;
    auto const counts = db_.counts();
    tell("{}: {} added, {} replaced, {} unchanged, {} refused\n", path, added_, replaced_, unchanged_, refused_);
    tell("{}, {}, {}, {}, {}, {}\n", counted(counts.documents, "document"), counted(counts.mentions, "mention"),
         counted(counts.entities, "entity", "entities"), counted(counts.claims, "claim"),
         counted(counts.conflicts, "conflict"), counted(counts.namesakes, "pair of namesakes", "pairs of namesakes"));
    if (auto const lost = std::ssize(db_.lost_places()))
        tell("{} of decisions not found in the texts any more: `namesake decide --db {} lost` lists them\n",
             counted(lost, "name"), path);
}

}  // namespace namesake::cli
