#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/lines.hpp"
#include "cli/manifest.hpp"
#include "cli/plan.hpp"
#include "cli/shard.hpp"

namespace nianbao::cli {

/// One input of a batch, as a process hears of it.
struct Order {
    std::string name;   ///< of the input, for messages
    std::string words;  ///< what Orders::job_of() understands
    bool needs_office = false;
};

/// Where the inputs of a batch come from.
class Orders {
public:
    Orders() = default;
    Orders(const Orders&) = delete;
    Orders(Orders&&) = delete;
    Orders& operator=(const Orders&) = delete;
    Orders& operator=(Orders&&) = delete;
    virtual ~Orders() = default;

    /// How many there are; empty where that shows only at their end.
    virtual std::optional<std::size_t> count() const = 0;
    /// True where next() would have to wait for what comes through descriptor().
    virtual bool waits() { return false; }
    virtual int descriptor() const { return -1; }
    /// The next one; empty where there is none.
    virtual std::optional<Order> next() = 0;
    /// What is asked for; called in a process that works. Throws Error.
    virtual Job job_of(std::string_view words) = 0;
};

/// Jobs that were planned before work began.
class PlannedOrders final : public Orders {
public:
    explicit PlannedOrders(Plan plan) : plan_(std::move(plan)) {}

    std::optional<std::size_t> count() const override { return plan_.size(); }
    std::optional<Order> next() override;
    Job job_of(std::string_view words) override;

private:
    Plan plan_;
    std::size_t next_ = 0;
};

/// Lines of a manifest that come one by one and need never end. What is wrong with a line is an
/// error of that line; so is an output that an earlier line has.
class LineOrders final : public Orders {
public:
    /// Of a shard, only the lines that fall to it. No line may write what is `reserved`.
    LineOrders(Lines lines,
               Manifest manifest,
               Shard shard,
               std::vector<std::filesystem::path> reserved)
        : lines_(std::move(lines)),
          manifest_(std::move(manifest)),
          shard_(shard),
          reserved_(std::move(reserved)) {}

    std::optional<std::size_t> count() const override { return std::nullopt; }
    std::optional<Order> next() override;
    bool waits() override;
    int descriptor() const override { return lines_.descriptor(); }
    Job job_of(std::string_view words) override;

private:
    std::optional<std::string> next_line();
    bool is_ours(const std::string& line) const;
    Order order_of(const std::string& line);
    std::string take(const Job& job);

    Lines lines_;
    std::optional<std::string> line_;  ///< that has come already
    Manifest manifest_;
    Shard shard_;
    std::size_t number_ = 0;
    std::vector<std::filesystem::path> reserved_;
    std::set<std::string> taken_;  ///< outputs of the lines so far
};

}  // namespace nianbao::cli
