#include "cli/pipeline.hpp"

#include <tbb/concurrent_queue.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include <filesystem>
#include <memory>
#include <thread>
#include <variant>

#include "check/check.hpp"
#include "cli/refusals.hpp"
#include "extract/extract.hpp"
#include "read/language.hpp"
#include "read/read.hpp"
#include "resolve/within.hpp"

namespace namesake::cli {

namespace {

struct Output {
    model::Record record;
    std::string rendered;
    std::string language;  ///< where it is surely not English, and nothing is to be read out of it
};
using Result = std::variant<Output, model::Rejection>;

/// Documents travel in batches: a small one is too little work to be handed from thread to thread.
struct Batch {
    std::vector<read::RawItem> items;
    std::vector<Result> results;
    std::size_t bytes = 0;
};
using BatchPointer = std::shared_ptr<Batch>;
constexpr std::size_t batch_bytes = 256 << 10;
/// So much is worked on stage after stage: enough that a stage's code is fetched once for many documents, little enough
/// that what one stage leaves is still near when the next one comes.
constexpr std::size_t handful_bytes = 64 << 10;

std::size_t size_of(read::RawItem const &item) {
    auto const *raw = std::get_if<read::RawDocument>(&item);
    return raw ? raw->bytes.size() : 0;
}

class Pipeline {
  public:
    Pipeline(Common const &common, Sink const &sink) : common_(common), sink_(sink), lexicon_(load_lexicon(common)) {
        options_.published = common.published;
        options_.sketch = sink.sketch;
    }

    bool run(std::vector<std::string> const &inputs, unsigned jobs) {
        jobs <= 1 ? run_alone(inputs) : run_on(jobs, inputs);
        return !refused_;
    }

  private:
    /// Works on a handful of documents, stage after stage.
    void work(std::span<read::RawItem> items, std::vector<Result> &results) const {
        std::size_t const first = results.size();
        results.reserve(first + items.size());
        for (read::RawItem &item : items) results.push_back(read(std::move(item)));
        std::vector<model::Record *> wanted;
        for (Output *output : outputs(results, first))
            if (output->language.empty() && (!sink_.wanted || sink_.wanted(output->record.document)))
                wanted.push_back(&output->record);
        make_records(wanted, lexicon_);
    }

    /// What is printed of a document, behind what stands there already.
    void render(Output const &output, std::string &out) const {
        if (sink_.render) sink_.render(output.record, out);
    }

    Result read(read::RawItem &&item) const {
        if (auto *rejection = std::get_if<model::Rejection>(&item)) return std::move(*rejection);
        read::Item document = read::read_document(std::move(std::get<read::RawDocument>(item)), options_);
        if (auto *rejection = std::get_if<model::Rejection>(&document)) return std::move(*rejection);
        Output out{{std::move(std::get<model::Document>(document)), {}}, {}, {}};
        if (!common_.any_language) out.language = read::foreign_language(out.record.document.text);
        return out;
    }

    static std::vector<Output *> outputs(std::vector<Result> &results, std::size_t first) {
        std::vector<Output *> out;
        for (std::size_t i = first; i < results.size(); ++i)
            if (auto *output = std::get_if<Output>(&results[i])) out.push_back(output);
        return out;
    }

    void work(Batch &batch) const {
        for (std::size_t from = 0; from < batch.items.size();) {
            std::size_t to = from, bytes = 0;
            while (to < batch.items.size() && bytes < handful_bytes) bytes += size_of(batch.items[to++]);
            std::size_t const first = batch.results.size();
            work(std::span(batch.items).subspan(from, to - from), batch.results);
            for (Output *output : outputs(batch.results, first)) render(*output, output->rendered);
            from = to;
        }
    }

    void refuse(model::Rejection &&rejection) {
        refused_ = true;
        sink_.refuse(std::move(rejection));
    }
    void hand_over(Output &&output, std::string_view rendered) {
        if (!output.language.empty() && !common_.quiet) say_foreign(output.record.document, output.language);
        sink_.take(std::move(output.record), rendered);
    }

    void hand_over(Batch &batch) {
        for (Result &result : batch.results) {
            if (auto *rejection = std::get_if<model::Rejection>(&result)) {
                refuse(std::move(*rejection));
                continue;
            }
            auto &output = std::get<Output>(result);
            hand_over(std::move(output), output.rendered);
        }
    }

    /// One handful after another; each document is rendered where the last one was: that memory is near.
    void run_alone(std::vector<std::string> const &inputs) {
        Batch handful;
        std::string rendered;
        auto const hand_over_all = [&] {
            work(handful.items, handful.results);
            for (Result &result : handful.results) {
                if (auto *rejection = std::get_if<model::Rejection>(&result)) {
                    refuse(std::move(*rejection));
                    continue;
                }
                auto &output = std::get<Output>(result);
                rendered.clear();
                render(output, rendered);
                hand_over(std::move(output), rendered);
            }
            handful.items.clear(), handful.results.clear(), handful.bytes = 0;
        };
        try {
            read::read_inputs(inputs, options_, [&](read::RawItem &&item) {
                handful.bytes += size_of(item);
                handful.items.push_back(std::move(item));
                if (handful.bytes >= handful_bytes) hand_over_all();
                return true;
            });
        } catch (...) {
            hand_over_all();
            throw;
        }
        hand_over_all();
    }

    void run_on(unsigned jobs, std::vector<std::string> const &inputs) {
        tbb::global_control const threads(tbb::global_control::max_allowed_parallelism, jobs);
        tbb::concurrent_bounded_queue<BatchPointer> queue;
        queue.set_capacity(4);
        std::exception_ptr broken;
        std::thread reader([&] { broken = read_batches(inputs, queue); });
        flow(queue, jobs);
        reader.join();
        if (failed_) std::rethrow_exception(failed_);
        if (broken) std::rethrow_exception(broken);
    }

    /// Once something has failed, what is on its way is only passed on until all has come through: an exception out of
    /// a filter would leave it lying in the pipeline, and the reader before a full queue.
    template <class Step>
    void unless_failed(Step step) {
        if (stop_) return;
        try {
            step();
        } catch (...) {
            if (!stop_.exchange(true)) failed_ = std::current_exception();
        }
    }

    /// Fills the queue; a null batch ends it.
    std::exception_ptr read_batches(std::vector<std::string> const &inputs,
                                    tbb::concurrent_bounded_queue<BatchPointer> &queue) const {
        std::exception_ptr broken;
        auto batch = std::make_shared<Batch>();
        try {
            read::read_inputs(inputs, options_, [&](read::RawItem &&item) {
                batch->bytes += size_of(item);
                batch->items.push_back(std::move(item));
                if (batch->bytes >= batch_bytes || batch->items.size() >= 256) {
                    queue.push(std::move(batch));
                    batch = std::make_shared<Batch>();
                }
                return !stop_;
            });
        } catch (...) {
            broken = std::current_exception();
        }
        if (!batch->items.empty()) queue.push(std::move(batch));
        queue.push(nullptr);
        return broken;
    }

    void flow(tbb::concurrent_bounded_queue<BatchPointer> &queue, unsigned jobs) {
        auto const take =
            tbb::make_filter<void, BatchPointer>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control &control) {
                BatchPointer batch;
                queue.pop(batch);
                if (!batch) control.stop();
                ++steps_;
                return batch;
            });
        auto const extract =
            tbb::make_filter<BatchPointer, BatchPointer>(tbb::filter_mode::parallel, [&](BatchPointer batch) {
                unless_failed([&] { work(*batch); });
                ++steps_;
                return batch;
            });
        auto const write =
            tbb::make_filter<BatchPointer, void>(tbb::filter_mode::serial_in_order, [&](BatchPointer batch) {
                unless_failed([&] { hand_over(*batch); });
                ++steps_;
            });
        tbb::parallel_pipeline(jobs + 2, take & extract & write);
        steps_.load();
    }

    Common const &common_;
    Sink const &sink_;
    text::Lexicon lexicon_;
    read::Options options_;
    bool refused_ = false;
    std::exception_ptr failed_;  ///< what did first, where several threads work
    std::atomic<bool> stop_ = false;
    /// Counts what the filters did. The library joins its threads, but who looks for races cannot see into it: by this
    /// the end of each step is before what follows the pipeline.
    std::atomic<std::uint64_t> steps_ = 0;
};

}  // namespace

text::Lexicon load_lexicon(Common const &common) {
    std::vector<std::filesystem::path> files(common.lexicons.begin(), common.lexicons.end());
    if (files.empty()) return text::Lexicon();
    try {
        return text::Lexicon(files);
    } catch (std::runtime_error const &e) {
        throw UsageError(e.what());
    }
}

void make_records(std::span<model::Record *const> records, text::Lexicon const &lexicon) {
    extract::extract(records, lexicon);
    for (model::Record *r : records) resolve::within_document(r->document, lexicon, r->extraction);
    for (model::Record *r : records)
        for (model::Conflict &conflict : check::in_document(*r)) r->extraction.conflicts.push_back(std::move(conflict));
}

model::Record make_record(model::Document document, text::Lexicon const &lexicon) {
    model::Record record{std::move(document), {}};
    model::Record *const one = &record;
    make_records({&one, 1}, lexicon);
    return record;
}

bool run_pipeline(std::vector<std::string> const &inputs, Common const &common, Sink const &sink) {
    unsigned const jobs = common.jobs ? common.jobs : std::max(1u, std::thread::hardware_concurrency());
    return Pipeline(common, sink).run(inputs, jobs);
}

}  // namespace namesake::cli
