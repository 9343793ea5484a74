// Inputs to records, on all cores, handed over in the order of the input.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "model/extraction.hpp"
#include "text/lexicon.hpp"

namespace namesake::cli {

/// The word lists, with a user's own.
text::Lexicon load_lexicon(Common const &common);

/// A document and all that is read out of it: names, claims, entities, and what its words alone contradict.
model::Record make_record(model::Document document, text::Lexicon const &lexicon);
/// The same for a handful of records whose documents are there, stage after stage.
void make_records(std::span<model::Record *const> records, text::Lexicon const &lexicon);

struct Sink {
    bool sketch = false;  ///< documents get their sketch, by which near copies are found
    std::function<bool(model::Document const &)>
        wanted;  ///< false: needs no extraction, hand it over as it is (may be empty)
    /// Appends what `take` gets; runs in the worker (may be empty).
    std::function<void(model::Record const &, std::string &)> render;
    std::function<void(model::Record &&, std::string_view)> take;  ///< in the order of the input, one at a time
    std::function<void(model::Rejection &&)> refuse;               ///< likewise
};

/// Reads all inputs. True if nothing was refused.
bool run_pipeline(std::vector<std::string> const &inputs, Common const &common, Sink const &sink);

}  // namespace namesake::cli
