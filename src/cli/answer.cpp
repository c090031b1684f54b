#include "cli/answer.hpp"

#include <utility>

#include "batch/frames.hpp"
#include "cli/status.hpp"

namespace nianbao::cli {
namespace {

using batch::Outcome;

/// Why an input has no answer.
Problem problem_of(const std::string& input, Outcome::How how, std::chrono::milliseconds time) {
    const std::string seconds =
        std::to_string(std::chrono::duration_cast<std::chrono::seconds>(time).count());
    switch (how) {
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

/// How the journal calls it.
const char* ended(Outcome::How how) {
    return how == Outcome::How::TimeOut  ? "time-out"
           : how == Outcome::How::Memory ? "memory"
                                         : "died";
}

}  // namespace

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

void fail(Answer& answer, const Failure& failure, Language language) {
    answer.entry.status = failure.status;
    answer.entry.outputs.clear();
    for (const Problem& problem : failure.problems) {
        const std::string line = problem_line(problem, language);
        answer.entry.problems.push_back(line);
        answer.said.push_back({Said::Channel::Remark, "nianbao: " + line + "\n", ""});
    }
}

Answer given_up(const std::string& input,
                Outcome::How how,
                std::chrono::milliseconds time,
                Language language) {
    Answer answer;
    answer.entry.input = input;
    answer.entry.ended = ended(how);
    fail(answer, {failure_status, {problem_of(input, how, time)}}, language);
    return answer;
}

}  // namespace nianbao::cli
