#include "cli/batch_run.hpp"

#include <algorithm>
#include <deque>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "batch/frames.hpp"
#include "batch/journal.hpp"
#include "batch/workers.hpp"
#include "cli/answer.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/process.hpp"
#include "cli/status.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao::cli {
namespace {

using batch::Outcome;
using batch::Workers;

/// Why an input has no answer.
Problem problem_of(const Outcome& outcome, const std::string& input, const BatchOptions& options) {
    const std::string seconds =
        std::to_string(std::chrono::duration_cast<std::chrono::seconds>(options.time).count());
    switch (outcome.how) {
        case Outcome::How::TimeOut:
            return {"batch.time",
                    {"超过" + seconds + "秒，已放弃", "given up after " + seconds + " seconds"},
                    input,
                    {"如确需更久，请用 --timeout", "allow more with --timeout"}};
        case Outcome::How::Memory:
            return {"batch.memory",
                    {"内存超过限额，已放弃", "given up: it wants more memory than it may have"},
                    input,
                    {"请用 --memory 放宽", "allow more with --memory"}};
        default:
            return {"batch.died",
                    {"处理这个文件的进程意外结束，已放弃",
                     "given up: the process that worked on it ended"},
                    input,
                    {"请单独转换这个文件，看是否再现", "convert this file alone"}};
    }
}

class Batch {
public:
    Batch(Converters& converters,
          Orders& orders,
          const BatchOptions& options,
          const Arguments& arguments,
          Console& console)
        : converters_(converters),
          orders_(orders),
          options_(options),
          console_(console),
          progress_(options.progress, orders.count().value_or(0), console.language(), std::cerr) {
        if (options_.journal.empty()) {
            return;
        }
        remove_drafts_below(arguments.output);
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
            const Answer answer = answer_to(names_.back(), *words);
            write_down(answer);
            take(answer);
        }
    }

    void run_in_processes() {
        Workers workers({options_.processes, options_.time, options_.memory},
                        [this](std::string_view words) { return work(words); });
        workers.run([this] { return ordered(); },
                    [this](Outcome outcome) { take(answer_of(told_, std::move(outcome))); },
                    [this](std::size_t number, const Outcome& outcome) {
                        write_down(answer_of(number, outcome));
                    });
    }

    /// Ends it, and returns the exit status.
    int finish(bool is_interrupted) {
        progress_.finish();
        if (journal_) {
            sync_files(options_.journal.has_parent_path() ? options_.journal.parent_path() : ".");
            tell_counts();
        }
        if (!is_exhausted_) {
            tell_rest();
        }
        return is_interrupted && !is_exhausted_ ? interrupted_status : status_;
    }

private:
    /// What an earlier run left that was killed.
    static void remove_drafts_below(const std::filesystem::path& out) {
        std::error_code failed;
        remove_drafts(out);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(out, failed)) {
            if (entry.is_directory(failed) && !failed) {
                remove_drafts(entry.path());
            }
        }
    }

    void remember(std::vector<batch::Entry> entries) {
        for (batch::Entry& entry : entries) {
            const std::string input = entry.input;
            old_[input] = std::move(entry);
        }
    }

    /// In a process of its own, or here.
    Answer answer_to(const std::string& name, std::string_view words) {
        Answer answer;
        const auto failure = attempt([&] { answer = answer_to(orders_.job_of(words)); });
        return failure ? failed(name, *failure, console_.language()) : answer;
    }

    Answer answer_to(const Job& job) {
        Converters::Made& made = converters_.of(job);
        const auto old = old_.find(shown(job.input));
        if (old != old_.end() && is_unchanged(job, old->second, made.conditions)) {
            return {true, old->second, {}};
        }
        Answer answer;
        Console recorder(console_.language(),
                         [&answer](const Said& said) { answer.said.push_back(said); });
        answer.entry = made.converter.convert(job, made.conditions, recorder);
        return answer;
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

    /// Its name goes along: a process does not see those that came after it was made.
    std::optional<std::string> ordered() {
        const auto words = next();
        if (!words) {
            return std::nullopt;
        }
        std::string bytes;
        batch::append_frame(bytes, names_.back());
        batch::append_frame(bytes, *words);
        return bytes;
    }

    std::string work(std::string_view task) {
        std::string bytes(task);
        const std::string name = batch::take_frame(bytes).value_or("");
        return packed(answer_to(name, batch::take_frame(bytes).value_or("")));
    }

    Answer answer_of(std::size_t number, Outcome outcome) const {
        if (outcome.how == Outcome::How::Done) {
            return unpacked(std::move(outcome.answer));
        }
        const std::string& name = names_[number - told_];
        return failed(
            name, {failure_status, {problem_of(outcome, name, options_)}}, console_.language());
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
            console_.complain(failure->problems);
            status_ = std::max(status_, failure->status);
            has_lost_lines_ = true;
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
        const batch::Entry& entry = answer.entry;
        const bool has_failed = entry.outputs.empty();
        ++told_;
        names_.pop_front();
        status_ = std::max(status_, entry.status);
        failed_ += has_failed ? 1 : 0;
        wrong_ += !has_failed && entry.status == findings_status ? 1 : 0;
        old_ones_ += answer.is_old ? 1 : 0;
        progress_.done(has_failed);
        if (options_.most_failures > 0 && failed_ >= options_.most_failures) {
            Workers::stop();
        }
    }

    void tell_counts() {
        const auto text = [](std::size_t count) { return std::to_string(count); };
        const std::string all = text(std::max(orders_.count().value_or(0), told_));
        const std::string made = text(told_ - failed_);
        const bool some = old_ones_ > 0;
        const Words old = {"（其中 " + text(old_ones_) + " 份未变，未重做）",
                           " (" + text(old_ones_) + " unchanged, not made again)"};
        console_.remark(Words{
            "共 " + all + " 份：完成 " + made + (some ? old.zh : "") + "，其中有错误级问题 " +
                text(wrong_) + "；失败 " + text(failed_) + "\n",
            all + (all == "1" ? " input: " : " inputs: ") + made + " made" + (some ? old.en : "") +
                ", " + text(wrong_) + " of them with errors; " + text(failed_) + " failed\n"}
                            .in(console_.language()));
    }

    /// That the rest was not begun, and how to go on.
    void tell_rest() {
        const auto count = orders_.count();
        const std::string rest = std::to_string(count.value_or(told_) - told_);
        const Words left = count ? Words{"还有 " + rest + " 份未做", rest + " not begun"}
                                 : Words{"其余未做", "the rest was not begun"};
        const Words how = journal_ ? Words{"用同样的命令加 --resume 继续",
                                           "go on with the same command and --resume"}
                                   : Words{"请重新运行", "run it again"};
        console_.remark(Words{"提前结束，" + left.zh + "；" + how.zh + "\n",
                              "stopped early, " + left.en + "; " + how.en + "\n"}
                            .in(console_.language()));
    }

    Converters& converters_;
    Orders& orders_;
    const BatchOptions& options_;
    Console& console_;
    Progress progress_;
    std::optional<batch::Journal> journal_;
    std::map<std::string, batch::Entry> old_;  ///< by input
    std::deque<std::string> names_;            ///< of inputs that are begun and not told
    bool is_exhausted_ = false;
    bool has_lost_lines_ = false;
    std::size_t told_ = 0;
    std::size_t failed_ = 0;
    std::size_t wrong_ = 0;
    std::size_t old_ones_ = 0;
    int status_ = clean_status;
};

}  // namespace

int run_batch(Converters& converters,
              Orders& orders,
              const BatchOptions& options,
              const Arguments& arguments,
              Console& console) {
    Batch batch(converters, orders, options, arguments, console);
    converters.common().prepare(wanted_formats(arguments));
    stop_on_interrupt();
    batch.run_in_processes();
    return batch.finish(is_interrupted());
}

int run_one(Converters& converters,
            Orders& orders,
            const BatchOptions& options,
            const Arguments& arguments,
            Console& console) {
    Batch batch(converters, orders, options, arguments, console);
    batch.run_here();
    return batch.finish(false);
}

}  // namespace nianbao::cli
