#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "format/json_writer.hpp"
#include "nianbao/files.hpp"
#include "nianbao/place.hpp"
#include "nianbao/version.hpp"

namespace nianbao {
namespace {

using format::JsonWriter;

std::string_view level_of(Severity severity) {
    return severity == Severity::Error     ? "error"
           : severity == Severity::Warning ? "warning"
                                           : "note";
}

/// A path as a relative reference (RFC 3986, §4.2).
std::string uri_of(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr unsigned low = 0xF;
    std::string uri;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & low]);
        }
    }
    return uri;
}

/// 12 of "line 12" or "/a (line 12)"; nothing where no line of this input is named.
std::optional<int> line_of(std::string_view place) {
    constexpr std::string_view word = "line ";
    const std::size_t at = place.find(word);
    int line = 0;
    if (at == std::string_view::npos || place.starts_with(last_year_place)) {
        return std::nullopt;
    }
    const char* const end = place.data() + place.size();
    const auto read = std::from_chars(place.data() + at + word.size(), end, line);
    return read.ec == std::errc() && line > 0 ? std::optional(line) : std::nullopt;
}

/// One line of the log: what has been found, and where.
struct Result {
    std::string rule;
    std::string_view level;
    std::string message;
    std::string source;
    std::vector<Operand> operands;  ///< where it stands
    std::string difference;
    std::optional<Waiver> waiver = {};
};

class Log {
public:
    explicit Log(Language language) : language_(language) {}

    void add(const CheckedInput& input) {
        for (const Finding& finding : input.findings) {
            add(input, finding);
        }
        for (const Note& note : input.notes) {
            add(input, {"reading", "note", note.message.in(language_), "", at(note.place), ""});
        }
        for (const Problem& problem : input.problems) {
            std::string message = problem.message.in(language_);
            const std::string& remedy = problem.remedy.in(language_);
            message += remedy.empty() ? "" : "; " + remedy;
            add(input, {problem.code, "error", std::move(message), "", at(problem.place), ""});
        }
    }

    std::string text() && {
        JsonWriter out;
        out.open('{').member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        out.member("version", "2.1.0").name("runs").open('[').open('{');
        out.name("tool").open('{').name("driver").open('{').member("name", "nianbao");
        out.member("version", version).name("rules").open('[');
        std::set<std::string_view> known;
        for (const auto& [uri, result] : results_) {
            if (known.insert(result.rule).second) {
                write_rule(out, result);
            }
        }
        out.close(']').close('}').close('}').name("columnKind").string("unicodeCodePoints");
        out.name("results").open('[');
        for (const auto& [uri, result] : results_) {
            write_result(out, uri, result);
        }
        out.close(']').close('}').close(']').close('}');
        return std::move(out).done();
    }

private:
    static std::vector<Operand> at(const std::string& place) {
        return place.empty() ? std::vector<Operand>() : std::vector<Operand>{{"", "", "", place}};
    }

    void add(const CheckedInput& input, const Finding& finding) {
        Result result{finding.rule,
                      level_of(finding.severity),
                      finding.message.in(language_),
                      finding.source,
                      finding.left.operands,
                      finding.difference,
                      finding.waiver};
        const std::vector<Operand>& right = finding.right.operands;
        result.operands.insert(result.operands.end(), right.begin(), right.end());
        add(input, std::move(result));
    }

    void add(const CheckedInput& input, Result result) {
        results_.emplace_back(uri_of(input.name), std::move(result));
    }

    static void write_rule(JsonWriter& out, const Result& rule) {
        out.open('{').member("id", rule.rule);
        if (!rule.source.empty()) {
            out.message("help", rule.source);
        }
        out.name("defaultConfiguration").open('{').member("level", rule.level).close('}');
        out.close('}');
    }

    static void write_result(JsonWriter& out, const std::string& uri, const Result& result) {
        out.open('{').member("ruleId", result.rule).member("level", result.level);
        out.message("message", result.message).name("locations").open('[');
        write_location(out, uri, result.operands.empty() ? Operand() : result.operands.front());
        out.close(']');
        if (result.operands.size() > 1) {
            out.name("relatedLocations").open('[');
            for (std::size_t i = 1; i < result.operands.size(); ++i) {
                write_location(out, uri, result.operands[i]);
            }
            out.close(']');
        }
        if (result.waiver) {
            out.name("suppressions").open('[').open('{').member("kind", "external");
            out.member("justification", result.waiver->by + ": " + result.waiver->reason);
            out.close('}').close(']');
        }
        if (!result.difference.empty()) {
            out.name("properties").open('{').member("difference", result.difference).close('}');
        }
        out.close('}');
    }

    /// A line of a text is a region; a place in JSON or a cell is a logical location.
    static void write_location(JsonWriter& out, const std::string& uri, const Operand& operand) {
        out.open('{').name("physicalLocation").open('{').name("artifactLocation").open('{');
        out.member("uri", uri).close('}');
        if (const auto line = line_of(operand.place)) {
            out.name("region").open('{').name("startLine").plain(std::to_string(*line)).close('}');
        }
        out.close('}');
        if (!operand.place.empty()) {
            out.name("logicalLocations").open('[').open('{');
            out.member("fullyQualifiedName", operand.place).close('}').close(']');
        }
        if (!operand.label.empty()) {
            const std::string value = operand.value.empty() ? "" : ": " + operand.value;
            out.message("message", operand.label + value);
        }
        out.close('}');
    }

    Language language_;
    std::vector<std::pair<std::string, Result>> results_;  ///< with the input they are of
};

}  // namespace

std::string sarif(const std::vector<CheckedInput>& inputs, Language language) {
    Log log(language);
    for (const CheckedInput& input : inputs) {
        log.add(input);
    }
    return std::move(log).text();
}

}  // namespace nianbao
