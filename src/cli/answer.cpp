#include "cli/answer.hpp"

#include <utility>

#include "batch/frames.hpp"

namespace nianbao::cli {

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

Answer failed(const std::string& input, const Failure& failure, Language language) {
    Answer answer;
    answer.entry.input = input;
    answer.entry.status = failure.status;
    for (const Problem& problem : failure.problems) {
        const std::string line = problem_line(problem, language);
        answer.entry.problems.push_back(line);
        answer.said.push_back({Said::Channel::Remark, "nianbao: " + line + "\n", ""});
    }
    return answer;
}

}  // namespace nianbao::cli
