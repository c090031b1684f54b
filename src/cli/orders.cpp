#include "cli/orders.hpp"

#include <utility>

#include "batch/frames.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "nianbao/error.hpp"

namespace nianbao::cli {

std::optional<Order> PlannedOrders::next() {
    if (next_ == plan_.size()) {
        return std::nullopt;
    }
    const std::size_t number = next_++;
    const Job job = plan_[number];
    return Order{shown(job.input), std::to_string(number), needs_office(job.outputs)};
}

Job PlannedOrders::job_of(std::string_view words) {
    return plan_[std::stoul(std::string(words))];
}

std::optional<Order> LineOrders::next() {
    while (auto line = line_ ? std::exchange(line_, std::nullopt) : next_line()) {
        if (is_ours(*line)) {
            return order_of(*line);
        }
    }
    return std::nullopt;
}

/// A line of another shard is nothing to wait for.
bool LineOrders::waits() {
    while (!line_ && lines_.is_ready()) {
        line_ = next_line();
        if (!line_) {
            return false;
        }
        if (!is_ours(*line_)) {
            line_.reset();
        }
    }
    return !line_;
}

std::optional<std::string> LineOrders::next_line() {
    ++number_;
    return lines_.next();
}

bool LineOrders::is_ours(const std::string& line) const {
    return !Manifest::is_blank(line) && (number_ - 1) % shard_.count == shard_.number - 1;
}

/// The line and its number; the process reads it again, which is cheaper than to write down what
/// was read. A line that is refused is told by that process, in its turn.
Order LineOrders::order_of(const std::string& line) {
    Order order{"line " + std::to_string(number_), {}, false};
    std::string taken;
    (void)attempt([&] {
        const Job job = manifest_.job_of(line, number_);
        order.name = shown(job.input);
        order.needs_office = needs_office(job.outputs);
        taken = take(job);
    });
    for (const std::string& part : {std::to_string(number_), taken, line}) {
        batch::append_frame(order.words, part);
    }
    return order;
}

/// Keeps the outputs in mind; the first that an earlier line has, empty where none does.
std::string LineOrders::take(const Job& job) {
    std::string taken;
    for (const Output& output : job.outputs) {
        const bool is_free = taken_.insert(output.file.string()).second;
        taken = is_free || !taken.empty() ? taken : output.file.string();
    }
    return taken;
}

Job LineOrders::job_of(std::string_view words) {
    std::string bytes(words);
    const std::size_t number = std::stoul(batch::take_frame(bytes).value_or("0"));
    const std::string taken = batch::take_frame(bytes).value_or("");
    const std::string line = batch::take_frame(bytes).value_or("");
    Job job =
        seen_from("line " + std::to_string(number), [&] { return manifest_.job_of(line, number); });
    const Arguments none;
    refuse_clashes({1, [&job](std::size_t) { return job; }}, none, reserved_);
    if (!taken.empty()) {
        throw Error(Error::Kind::Data,
                    {"cli.collision",
                     {"前面已有一行会写同一个文件：" + taken,
                      "an earlier line would write this file: " + taken},
                     shown(job.input),
                     {"请改输出名", "give it another output"}});
    }
    return job;
}

}  // namespace nianbao::cli
