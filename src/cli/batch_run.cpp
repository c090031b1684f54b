#include "cli/batch_run.hpp"

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "batch/journal.hpp"
#include "batch/workers.hpp"
#include "cli/answer.hpp"
#include "cli/characters.hpp"
#include "cli/conversions.hpp"
#include "cli/failure.hpp"
#include "cli/process.hpp"
#include "cli/status.hpp"
#include "cli/tally.hpp"
#include "cli/tasks.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao::cli {
namespace {

/// A list of more is for no eye, and takes memory that a batch does without.
constexpr std::size_t most_summed = 5'000;

using batch::Outcome;
using batch::Workers;

class Batch {
public:
    Batch(Converters& converters, Orders& orders, const BatchOptions& options, Console& console)
        : converters_(converters),
          orders_(orders),
          conversions_(converters, orders, options.journal, console.language()),
          tasks_(orders, options.processes),
          options_(options),
          console_(console),
          progress_(options.progress, orders.count().value_or(0), console.language(), std::cerr) {
        if (options_.journal.empty()) {
            return;
        }
        // Read in any case: a file that is none is not written into.
        batch::each_entry(options_.journal, [this](const batch::Entry& entry, std::uint64_t place) {
            if (options_.resumes) {
                conversions_.remember(entry, place);
            }
        });
        journal_.emplace(options_.journal);
    }

    /// One after the other in this process.
    void run_here() {
        std::size_t number = 0;
        while (const auto words = next()) {
            came(number++, {Outcome::How::Done, answers_to(*words, conversions_), 0});
            tell();
        }
    }

    void run_in_processes() {
        batch::WorkLimits most = limits();
        most.times = [this](std::size_t number) { return tasks_.numbered(number).names.size(); };
        Workers(most, work())
            .run([this] { return next(); },
                 [this](const Outcome&) { tell(); },
                 [this](std::size_t number, const Outcome& outcome) { came(number, outcome); },
                 {[this] { return !orders_.waits(); }, orders_.descriptor()});
    }

    /// Ends it, and returns the exit status.
    int finish(bool is_interrupted) {
        progress_.finish();
        if (journal_) {
            const std::filesystem::path folder = options_.journal.parent_path();
            complain_of(attempt([&] { sync_files(folder.empty() ? "." : folder); }));
        }
        if (!options_.summary.empty()) {
            complain_of(attempt([&] { summarize(); }));
        }
        if (journal_) {
            console_.remark(tally_.text(orders_.count(), console_.language()));
        }
        if (!tasks_.is_exhausted()) {
            console_.remark(
                tally_.rest(orders_.count(), journal_.has_value(), console_.language()));
        }
        return is_interrupted && !tasks_.is_exhausted() ? interrupted_status : tally_.status();
    }

private:
    Workers::Work work() {
        return [this](std::string_view words) { return answers_to(words, conversions_); };
    }

    batch::WorkLimits limits() const {
        return {options_.processes, options_.time, options_.memory};
    }

    /// The words of the next task.
    std::optional<std::string> next() {
        const Task* const task = tasks_.next();
        if (task == nullptr) {
            return std::nullopt;
        }
        progress_.begun(task->names.front());
        return task->words;
    }

    void came(std::size_t number, const Outcome& outcome) {
        Task& task = tasks_.numbered(number);
        task.answers = answers_of(task, outcome, limits(), work(), console_.language());
        for (const Answer& answer : task.answers) {
            write_down(answer);
        }
    }

    void tell() {
        for (const Answer& answer : tasks_.take_first().answers) {
            take(answer);
        }
    }

    /// As soon as it is known, so that no work is lost whatever happens to this process. A journal
    /// that takes no more, as on a full disk, is told once; the others are still done or named.
    void write_down(const Answer& answer) {
        if (!journal_ || answer.is_old) {
            return;
        }
        const auto failure = attempt([&] { journal_->add(answer.entry); });
        if (failure && !has_lost_lines_) {
            progress_.hide();
            complain_of(failure);
            has_lost_lines_ = true;
        }
    }

    /// Of what is no input's fault.
    void complain_of(const std::optional<Failure>& failure) {
        if (failure) {
            console_.complain(failure->problems);
            tally_.raise(failure->status);
        }
    }

    void take(const Answer& answer) {
        if (!answer.said.empty()) {
            progress_.hide();
        }
        for (const Said& said : answer.said) {
            if (!options_.json || said.channel != Said::Channel::Result) {
                console_.say(said);
            }
        }
        if (options_.json) {
            console_.result(batch::line_of(answer.entry));
        }
        count(answer);
    }

    void count(const Answer& answer) {
        tally_.count(answer);
        if (!options_.summary.empty() && inputs_.size() <= most_summed) {
            inputs_.insert(answer.entry.input);
        }
        progress_.done(answer.entry.outputs.empty());
        if (options_.most_failures > 0 && tally_.failed() >= options_.most_failures) {
            Workers::stop();
        }
    }

    /// The index of this run: of its inputs the journal has what became of them, now or earlier.
    void summarize() {
        if (inputs_.size() > most_summed) {
            console_.remark(Words{"份数太多，未做汇总；需要时用 nianbao summary\n",
                                  "too many for a summary; nianbao summary makes one\n"}
                                .in(console_.language()));
            return;
        }
        std::vector<batch::Entry> entries;
        batch::each_entry(options_.journal, [&](batch::Entry entry, std::uint64_t) {
            if (inputs_.contains(entry.input)) {
                entries.push_back(std::move(entry));
            }
        });
        std::string names;
        for (const SummaryFile& one : options_.summary) {
            names += (names.empty() ? "" : " ") + printable(one.file.string());
        }
        write_summary(options_.summary,
                      std::move(entries),
                      converters_.common().forms(),
                      console_.language());
        console_.remark(Words{"汇总：", "summary: "}.in(console_.language()) + names + "\n");
    }

    Converters& converters_;
    Orders& orders_;
    Conversions conversions_;
    Tasks tasks_;
    const BatchOptions& options_;
    Console& console_;
    Progress progress_;
    std::optional<batch::Journal> journal_;
    bool has_lost_lines_ = false;
    std::set<std::string> inputs_;  ///< of a batch that has a summary
    Tally tally_;
};

}  // namespace

int run_batch(Converters& converters,
              Orders& orders,
              const BatchOptions& options,
              const Arguments& arguments,
              Console& console) {
    Batch batch(converters, orders, options, console);
    if (orders.count() == 1 && !arguments.is_batch) {
        batch.run_here();
        return batch.finish(false);
    }
    converters.common().prepare(wanted_formats(arguments));
    stop_on_interrupt();
    batch.run_in_processes();
    return batch.finish(is_interrupted());
}

}  // namespace nianbao::cli
