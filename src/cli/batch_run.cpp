#include "cli/batch_run.hpp"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "batch/frames.hpp"
#include "batch/journal.hpp"
#include "batch/workers.hpp"
#include "cli/input.hpp"
#include "cli/process.hpp"
#include "cli/status.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao::cli {
namespace {

using batch::Outcome;
using batch::Workers;

/// What a process answers for a job.
struct Answer {
    bool is_old = false;  ///< it was done before
    batch::Entry entry;
    std::vector<Said> said;
};

std::string packed(const Answer& answer) {
    std::string bytes;
    batch::append_frame(bytes, answer.is_old ? "old" : "new");
    batch::append_frame(bytes, batch::line_of(answer.entry));
    for (const Said& said : answer.said) {
        batch::append_frame(bytes, std::string(1, static_cast<char>(said.channel)));
        batch::append_frame(bytes, said.subject);
        batch::append_frame(bytes, said.text);
    }
    return bytes;
}

Answer unpacked(std::string bytes) {
    Answer answer;
    answer.is_old = batch::take_frame(bytes) == "old";
    answer.entry = batch::parse_entry(batch::take_frame(bytes).value_or(""));
    while (const auto channel = batch::take_frame(bytes)) {
        Said said{static_cast<Said::Channel>(channel->front()), "", ""};
        said.subject = batch::take_frame(bytes).value_or("");
        said.text = batch::take_frame(bytes).value_or("");
        answer.said.push_back(std::move(said));
    }
    return answer;
}

/// Why an input has no answer.
Problem problem_of(const Outcome& outcome, const Job& job, const BatchOptions& options) {
    const std::string seconds =
        std::to_string(std::chrono::duration_cast<std::chrono::seconds>(options.time).count());
    switch (outcome.how) {
        case Outcome::How::TimeOut:
            return {"batch.time",
                    {"超过" + seconds + "秒，已放弃", "given up after " + seconds + " seconds"},
                    shown(job.input),
                    {"如确需更久，请用 --timeout", "allow more with --timeout"}};
        case Outcome::How::Memory:
            return {"batch.memory",
                    {"内存超过限额，已放弃", "given up: it wants more memory than it may have"},
                    shown(job.input),
                    {"请用 --memory 放宽", "allow more with --memory"}};
        default:
            return {"batch.died",
                    {"处理这个文件的进程意外结束，已放弃",
                     "given up: the process that worked on it ended"},
                    shown(job.input),
                    {"请单独转换这个文件，看是否再现", "convert this file alone"}};
    }
}

class Batch {
public:
    Batch(Converter& converter,
          const std::vector<Job>& jobs,
          const BatchOptions& options,
          std::string conditions,
          Console& console)
        : converter_(converter),
          jobs_(jobs),
          options_(options),
          conditions_(std::move(conditions)),
          console_(console),
          progress_(options.progress, jobs.size(), console.language(), std::cerr) {
        if (!options_.journal.empty()) {
            remove_all_drafts();
            // Read in any case: a file that is none is not written into.
            std::vector<batch::Entry> entries = batch::read_journal(options_.journal);
            if (options_.resumes) {
                remember(std::move(entries));
            }
            journal_.emplace(options_.journal);
        }
    }

    /// One after the other in this process.
    void run_here() {
        for (const Job& job : jobs_) {
            const Answer answer = answer_to(job);
            write_down(answer);
            take(answer);
        }
    }

    void run_in_processes() {
        Workers workers({options_.processes, options_.time, options_.memory},
                        [this](std::string_view number) {
                            return packed(answer_to(jobs_[std::stoul(std::string(number))]));
                        });
        workers.run([this] { return next(); },
                    [this](Outcome outcome) { take(answer_of(jobs_[told_], std::move(outcome))); },
                    [this](std::size_t number, const Outcome& outcome) {
                        write_down(answer_of(jobs_[number], outcome));
                    });
    }

    /// Ends it, and returns the exit status.
    int finish(bool is_interrupted) {
        progress_.finish();
        if (journal_) {
            sync_files(options_.journal.has_parent_path() ? options_.journal.parent_path() : ".");
            tell_counts();
        }
        const bool is_whole = told_ == jobs_.size();
        if (!is_whole) {
            tell_rest();
        }
        return is_interrupted && !is_whole ? interrupted_status : status_;
    }

private:
    /// What an earlier run left that was killed.
    void remove_all_drafts() const {
        std::set<std::filesystem::path> folders;
        for (const Job& job : jobs_) {
            folders.insert(job.outputs.front().file.parent_path());
        }
        for (const std::filesystem::path& folder : folders) {
            remove_drafts(folder.empty() ? "." : folder);
        }
    }

    void remember(std::vector<batch::Entry> entries) {
        for (batch::Entry& entry : entries) {
            const std::string input = entry.input;
            old_[input] = std::move(entry);
        }
    }

    /// In a process of its own, or here.
    Answer answer_to(const Job& job) {
        const auto old = old_.find(shown(job.input));
        if (old != old_.end() && is_unchanged(job, old->second, conditions_)) {
            return {true, old->second, {}};
        }
        Answer answer;
        Console recorder(console_.language(),
                         [&answer](const Said& said) { answer.said.push_back(said); });
        answer.entry = converter_.convert(job, conditions_, recorder);
        return answer;
    }

    std::optional<std::string> next() {
        if (begun_ == jobs_.size()) {
            return std::nullopt;
        }
        progress_.begun(shown(jobs_[begun_].input));
        return std::to_string(begun_++);
    }

    Answer answer_of(const Job& job, Outcome outcome) const {
        if (outcome.how == Outcome::How::Done) {
            return unpacked(std::move(outcome.answer));
        }
        const std::string line =
            problem_line(problem_of(outcome, job, options_), console_.language());
        Answer answer;
        answer.entry.input = shown(job.input);
        answer.entry.conditions = conditions_;
        answer.entry.status = failure_status;
        answer.entry.problems = {line};
        answer.said = {{Said::Channel::Remark, "nianbao: " + line + "\n", ""}};
        return answer;
    }

    /// As soon as it is known, so that no work is lost whatever happens to this process.
    void write_down(const Answer& answer) {
        if (journal_ && !answer.is_old) {
            journal_->add(answer.entry);
        }
    }

    void take(const Answer& answer) {
        if (!answer.said.empty()) {
            progress_.hide();
        }
        for (const Said& said : answer.said) {
            console_.say(said);
        }
        count(answer);
    }

    void count(const Answer& answer) {
        const batch::Entry& entry = answer.entry;
        const bool has_failed = entry.outputs.empty();
        ++told_;
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
        const std::size_t made = told_ - failed_;
        const Words old = {"（其中 " + text(old_ones_) + " 份未变，未重做）",
                           " (" + text(old_ones_) + " unchanged, not made again)"};
        console_.remark(Words{
            "共 " + text(jobs_.size()) + " 份：完成 " + text(made) + (old_ones_ > 0 ? old.zh : "") +
                "，其中有错误级问题 " + text(wrong_) + "；失败 " + text(failed_) + "\n",
            text(jobs_.size()) + (jobs_.size() == 1 ? " input: " : " inputs: ") + text(made) +
                " made" + (old_ones_ > 0 ? old.en : "") + ", " + text(wrong_) +
                " of them with errors; " + text(failed_) + " failed\n"}
                            .in(console_.language()));
    }

    /// That the rest was not begun, and how to go on.
    void tell_rest() {
        const std::string rest = std::to_string(jobs_.size() - told_);
        const bool keeps = journal_.has_value();
        console_.remark(
            Words{"提前结束，还有 " + rest + " 份未做；" +
                      (keeps ? "用同样的命令加 --resume 继续\n" : "请重新运行\n"),
                  "stopped early, " + rest + " not begun; " +
                      (keeps ? "go on with the same command and --resume\n" : "run it again\n")}
                .in(console_.language()));
    }

    Converter& converter_;
    const std::vector<Job>& jobs_;
    const BatchOptions& options_;
    std::string conditions_;
    Console& console_;
    Progress progress_;
    std::optional<batch::Journal> journal_;
    std::map<std::string, batch::Entry> old_;  ///< by input
    std::size_t begun_ = 0;
    std::size_t told_ = 0;
    std::size_t failed_ = 0;
    std::size_t wrong_ = 0;
    std::size_t old_ones_ = 0;
    int status_ = clean_status;
};

/// A single input is done here: nothing of a batch can come to harm, and it begins sooner.
bool needs_processes(const std::vector<Job>& jobs, const Arguments& arguments) {
    return jobs.size() > 1 || arguments.is_batch;
}

}  // namespace

int run_batch(Converter& converter,
              const std::vector<Job>& jobs,
              const BatchOptions& options,
              const Arguments& arguments,
              Console& console) {
    const bool in_processes = needs_processes(jobs, arguments);
    Batch batch(
        converter, jobs, options, options.journal.empty() ? "" : conditions_of(arguments), console);
    if (in_processes) {
        converter.prepare(jobs);
        stop_on_interrupt();
        batch.run_in_processes();
    } else {
        batch.run_here();
    }
    return batch.finish(in_processes && is_interrupted());
}

}  // namespace nianbao::cli
