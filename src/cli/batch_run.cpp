#include "cli/batch_run.hpp"

#include <algorithm>
#include <chrono>
#include <deque>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "batch/journal.hpp"
#include "batch/workers.hpp"
#include "cli/answer.hpp"
#include "cli/characters.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/process.hpp"
#include "cli/status.hpp"
#include "cli/tally.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao::cli {
namespace {

/// A list of more is for no eye, and takes memory that a batch does without.
constexpr std::size_t most_summed = 10'000;

using batch::Outcome;
using batch::Workers;

class Batch {
public:
    Batch(Converters& converters, Orders& orders, const BatchOptions& options, Console& console)
        : converters_(converters),
          orders_(orders),
          options_(options),
          console_(console),
          progress_(options.progress, orders.count().value_or(0), console.language(), std::cerr) {
        if (options_.journal.empty()) {
            return;
        }
        // Read in any case: a file that is none is not written into.
        std::vector<batch::Entry> entries = batch::read_journal(options_.journal);
        if (options_.resumes) {
            remember(std::move(entries));
        }
        journal_.emplace(options_.journal);
    }

    /// One after the other in this process.
    void run_here() {
        while (const auto words = next()) {
            const Answer answer = named(answer_to(*words), names_.back());
            write_down(answer);
            take(answer);
        }
    }

    void run_in_processes() {
        Workers workers({options_.processes, options_.time, options_.memory},
                        [this](std::string_view words) { return packed(answer_to(words)); });
        workers.run([this] { return next(); },
                    [this](const Outcome&) { take(answers_.extract(tally_.told()).mapped()); },
                    [this](std::size_t number, const Outcome& outcome) {
                        const std::string& name = names_[number - tally_.told()];
                        write_down(answers_[number] = named(answer_of(name, outcome), name));
                    },
                    {[this] { return orders_.waits(); }, orders_.descriptor()});
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
        if (!is_exhausted_) {
            console_.remark(
                tally_.rest(orders_.count(), journal_.has_value(), console_.language()));
        }
        return is_interrupted && !is_exhausted_ ? interrupted_status : tally_.status();
    }

private:
    void remember(std::vector<batch::Entry> entries) {
        for (batch::Entry& entry : entries) {
            const std::string input = entry.input;
            old_[input] = std::move(entry);
        }
    }

    /// In a process of its own, or here.
    Answer answer_to(std::string_view words) {
        const auto begin = std::chrono::steady_clock::now();
        Answer answer;
        const auto failure = attempt([&] { work(orders_.job_of(words), answer); });
        if (failure) {
            fail(answer, *failure, console_.language());
        }
        if (!answer.is_old) {
            answer.entry.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
                                            std::chrono::steady_clock::now() - begin)
                                            .count();
        }
        return answer;
    }

    void work(const Job& job, Answer& answer) {
        Converters::Made& made = converters_.of(job);
        answer.entry.input = shown(job.input);
        answer.entry.conditions = made.conditions;
        const auto old = old_.find(answer.entry.input);
        if (old != old_.end() && is_unchanged(job, old->second, made.conditions)) {
            answer.entry = old->second;
            answer.is_old = true;
            return;
        }
        Console recorder(console_.language(),
                         [&answer](const Said& said) { answer.said.push_back(said); });
        made.converter.convert(job, answer.entry, recorder);
    }

    /// The words of the next order; its name is kept until it is told.
    std::optional<std::string> next() {
        auto order = orders_.next();
        is_exhausted_ = !order;
        if (!order) {
            return std::nullopt;
        }
        names_.push_back(std::move(order->name));
        progress_.begun(names_.back());
        return std::move(order->words);
    }

    Answer answer_of(const std::string& name, const Outcome& outcome) const {
        return outcome.how == Outcome::How::Done
                   ? unpacked(outcome.answer)
                   : given_up(name, outcome.how, options_.time, console_.language());
    }

    /// One that could not be read has no name of its own.
    static Answer named(Answer answer, const std::string& name) {
        if (answer.entry.input.empty()) {
            answer.entry.input = name;
        }
        return answer;
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
        names_.pop_front();
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
        std::vector<batch::Entry> entries = batch::read_journal(options_.journal);
        std::erase_if(entries,
                      [this](const batch::Entry& entry) { return !inputs_.contains(entry.input); });
        std::string names;
        for (const SummaryFile& one : options_.summary) {
            names += (names.empty() ? "" : " ") + printable(one.file.string());
        }
        write_summary(options_.summary, entries, converters_.common().forms(), console_.language());
        console_.remark(Words{"汇总：", "summary: "}.in(console_.language()) + names + "\n");
    }

    Converters& converters_;
    Orders& orders_;
    const BatchOptions& options_;
    Console& console_;
    Progress progress_;
    std::optional<batch::Journal> journal_;
    std::map<std::string, batch::Entry> old_;  ///< by input
    std::deque<std::string> names_;            ///< of inputs that are begun and not told
    std::map<std::size_t, Answer> answers_;    ///< written down and not told, by number
    bool is_exhausted_ = false;
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
