#include "cli/pipeline.hpp"

#include <tbb/concurrent_queue.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include <filesystem>
#include <memory>
#include <thread>
#include <variant>

#include "check/check.hpp"
#include "extract/extract.hpp"
#include "read/read.hpp"
#include "resolve/within.hpp"

namespace namesake::cli {

namespace {

struct Output {
    model::Record record;
    std::string rendered;
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

class Pipeline {
  public:
    Pipeline(Common const &common, Sink const &sink) : sink_(sink), lexicon_(load(common)) {
        options_.published = common.published;
    }

    bool run(std::vector<std::string> const &inputs, unsigned jobs) {
        jobs <= 1 ? run_alone(inputs) : run_on(jobs, inputs);
        return !refused_;
    }

  private:
    static text::Lexicon load(Common const &common) {
        std::vector<std::filesystem::path> files(common.lexicons.begin(), common.lexicons.end());
        if (files.empty()) return text::Lexicon();
        try {
            return text::Lexicon(files);
        } catch (std::runtime_error const &e) {
            throw UsageError(e.what());
        }
    }

    Result work(read::RawItem &&item) const {
        if (auto *rejection = std::get_if<model::Rejection>(&item)) return std::move(*rejection);
        read::Item document = read::read_document(std::move(std::get<read::RawDocument>(item)), options_);
        if (auto *rejection = std::get_if<model::Rejection>(&document)) return std::move(*rejection);
        Output out;
        out.record.document = std::move(std::get<model::Document>(document));
        if (!sink_.wanted || sink_.wanted(out.record.document))
            out.record = make_record(std::move(out.record.document), lexicon_);
        if (sink_.render) out.rendered = sink_.render(out.record);
        return out;
    }

    void hand_over(Result &&result) {
        if (auto *rejection = std::get_if<model::Rejection>(&result)) {
            refused_ = true;
            sink_.refuse(std::move(*rejection));
        } else {
            auto &output = std::get<Output>(result);
            sink_.take(std::move(output.record), std::move(output.rendered));
        }
    }

    void run_alone(std::vector<std::string> const &inputs) {
        read::read_inputs(inputs, options_, [&](read::RawItem &&item) {
            hand_over(work(std::move(item)));
            return true;
        });
    }

    void run_on(unsigned jobs, std::vector<std::string> const &inputs) {
        tbb::global_control const threads(tbb::global_control::max_allowed_parallelism, jobs);
        tbb::concurrent_bounded_queue<BatchPointer> queue;
        queue.set_capacity(4);
        std::exception_ptr broken;
        std::thread reader([&] { broken = read_batches(inputs, queue); });
        try {
            flow(queue, jobs);
        } catch (...) {
            stop_ = true;
            BatchPointer drained;
            while (queue.pop(drained), drained) {
            }
            reader.join();
            throw;
        }
        reader.join();
        if (broken) std::rethrow_exception(broken);
    }

    /// Fills the queue; a null batch ends it.
    std::exception_ptr read_batches(std::vector<std::string> const &inputs,
                                    tbb::concurrent_bounded_queue<BatchPointer> &queue) const {
        std::exception_ptr broken;
        auto batch = std::make_shared<Batch>();
        try {
            read::read_inputs(inputs, options_, [&](read::RawItem &&item) {
                if (auto const *raw = std::get_if<read::RawDocument>(&item)) batch->bytes += raw->bytes.size();
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
                return batch;
            });
        auto const extract =
            tbb::make_filter<BatchPointer, BatchPointer>(tbb::filter_mode::parallel, [&](BatchPointer batch) {
                for (auto &item : batch->items) batch->results.push_back(work(std::move(item)));
                return batch;
            });
        auto const write =
            tbb::make_filter<BatchPointer, void>(tbb::filter_mode::serial_in_order, [&](BatchPointer batch) {
                for (auto &result : batch->results) hand_over(std::move(result));
            });
        tbb::parallel_pipeline(jobs + 2, take & extract & write);
    }

    Sink const &sink_;
    text::Lexicon lexicon_;
    read::Options options_;
    bool refused_ = false;
    std::atomic<bool> stop_ = false;
};

}  // namespace

model::Record make_record(model::Document document, text::Lexicon const &lexicon) {
    model::Record record;
    record.document = std::move(document);
    record.extraction = extract::extract(record.document, lexicon);
    resolve::within_document(record.document, lexicon, record.extraction);
    for (model::Conflict &conflict : check::in_document(record))
        record.extraction.conflicts.push_back(std::move(conflict));
    return record;
}

bool run_pipeline(std::vector<std::string> const &inputs, Common const &common, Sink const &sink) {
    unsigned const jobs = common.jobs ? common.jobs : std::max(1u, std::thread::hardware_concurrency());
    return Pipeline(common, sink).run(inputs, jobs);
}

}  // namespace namesake::cli
