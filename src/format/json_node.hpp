#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nianbao/data.hpp"
#include "nianbao/error.hpp"

namespace nianbao::format {

/// A value of a JSON document that is read into something stricter. It knows its place, and writes
/// down what is wrong instead of throwing, so that one reading finds every mistake. After a
/// complaint the reading functions answer something empty.
class JsonNode {
public:
    /// `data` and `problems` outlive the node; `place` is a JSON pointer.
    JsonNode(const Data& data, std::string place, std::vector<Problem>& problems)
        : data_(&data), place_(std::move(place)), problems_(&problems) {}

    const Data& data() const noexcept { return *data_; }
    const std::string& place() const& noexcept { return place_; }
    std::string place() && noexcept { return std::move(place_); }

    /// Writes down a problem of this place.
    void complain(std::string_view code, Words message, Words remedy = {}) const;

    /// Complains unless this is an object with no member but these; "$schema" may always stand
    /// there.
    void allow_only(const std::vector<std::string_view>& keys) const;

    /// The member of that name; empty where it is absent or null.
    std::optional<JsonNode> find(std::string_view key) const;
    /// The same; complains where it is absent.
    std::optional<JsonNode> need(std::string_view key) const;

    /// The elements of a list; complains where this is none.
    std::vector<JsonNode> items() const;
    /// Calls for each member of an object with its key and node; complains where this is none.
    template <typename Visitor>
    void each_member(Visitor visit) const {
        for (const auto& [key, value] : object()) {
            visit(std::string_view(key), member(key, value));
        }
    }

    /// Text of any number of lines; complains of other kinds and of control characters.
    std::string words() const;
    /// Text of one line that is not blank.
    std::string line() const;
    bool boolean() const;
    std::optional<int> integer(int least, int most) const;
    std::vector<std::string> lines() const;

    /// line() of a member, empty where it is absent.
    std::string optional_line(std::string_view key) const;
    /// line() of a member; complains where it is absent.
    std::string needed_line(std::string_view key) const;
    /// lines() of a member, none where it is absent.
    std::vector<std::string> optional_lines(std::string_view key) const;

private:
    const Data::Object& object() const;
    JsonNode member(std::string_view key, const Data& value) const;

    const Data* data_;
    std::string place_;
    std::vector<Problem>* problems_;
};

/// "; did you mean …" as a remedy, where one of the candidates is near.
Words did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace nianbao::format
