#include "cli/manifest.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

struct TextOption {
    std::string_view key;
    std::string Arguments::*target;
};

struct FlagOption {
    std::string_view key;
    bool Arguments::*target;
};

constexpr std::array<TextOption, 9> text_options = {{{"to", &Arguments::to},
                                                     {"form", &Arguments::form},
                                                     {"as", &Arguments::as},
                                                     {"against", &Arguments::against},
                                                     {"template", &Arguments::template_file},
                                                     {"column", &Arguments::column},
                                                     {"profile", &Arguments::profile},
                                                     {"pictures", &Arguments::pictures},
                                                     {"missing", &Arguments::missing}}};

constexpr std::array<FlagOption, 3> flag_options = {{{"strict", &Arguments::strict},
                                                     {"redact", &Arguments::redact},
                                                     {"refill", &Arguments::refill}}};

template <typename Options>
auto option_named(const Options& options, std::string_view key) {
    for (const auto& option : options) {
        if (option.key == key) {
            return option.target;
        }
    }
    return decltype(options.front().target)(nullptr);
}

Problem problem_of(std::string_view key, Words message, Words remedy = {}) {
    return {"manifest.member", std::move(message), "/" + std::string(key), std::move(remedy)};
}

/// Sets what a member of a line stands for; says what is wrong with it.
std::optional<Problem> set(const Data::Member& member, Arguments& arguments) {
    if (const auto text = option_named(text_options, member.key)) {
        if (member.value.text() == nullptr) {
            return problem_of(member.key, {"这里应是文字", "text should stand here"});
        }
        arguments.*text = *member.value.text();
        return std::nullopt;
    }
    const auto flag = option_named(flag_options, member.key);
    if (flag == nullptr) {
        return problem_of(member.key,
                          {"清单中没有这一项", "a manifest has no such member"},
                          {"可用：input、output和各选项的名称",
                           "there are input, output and the names of options"});
    }
    if (member.value.boolean() == nullptr) {
        return problem_of(member.key, {"这里应是true或false", "true or false should stand here"});
    }
    arguments.*flag = *member.value.boolean();
    return std::nullopt;
}

/// What a member says, as words that tell one value from another.
std::string said(const Data& value) {
    const bool* const flag = value.boolean();
    return flag != nullptr ? (*flag ? "yes" : "no") : value.text() == nullptr ? "" : *value.text();
}

/// A place in the folder of outputs, and nowhere else.
bool is_inside(const fs::path& output) {
    if (output.empty() || output.has_root_path() || !output.has_filename()) {
        return false;
    }
    for (const fs::path& step : output) {
        if (step == ".." || step == ".") {
            return false;
        }
    }
    return true;
}

[[noreturn]] void refuse_output(const std::string& output) {
    throw Error(Error::Kind::Data,
                {"manifest.output",
                 {"输出应是输出文件夹中的一个文件：" + output,
                  "the output should be a file in the folder of outputs: " + output},
                 "/output",
                 {"写相对路径，不用“..”", "write a relative path without \"..\""}});
}

std::vector<Output> outputs_named(const std::string& name, const Arguments& arguments) {
    if (!is_inside(name)) {
        refuse_output(name);
    }
    const fs::path file = fs::path(arguments.output) / name;
    if (const Format* const format = format_of(name)) {
        return {{format, file}};
    }
    std::vector<Output> outputs;
    for (const Format* format : wanted_formats(arguments)) {
        outputs.push_back({format, file.string() + "." + std::string(format->name)});
    }
    return outputs;
}

const std::string* text_in(const Data& line, std::string_view key) {
    const Data* const member = line.find(key);
    return member == nullptr ? nullptr : member->text();
}

}  // namespace

std::shared_ptr<const Arguments> Manifest::arguments_of(const Data::Object& line) {
    Arguments own = arguments_;
    std::vector<Problem> problems;
    std::string key;
    for (const Data::Member& member : line) {
        if (member.key == "input" || (member.key == "output" && member.value.text() != nullptr)) {
            continue;
        }
        if (auto problem = set(member, own)) {
            problems.push_back(std::move(*problem));
        }
        key += member.key + "=" + said(member.value) + "\n";
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Data, std::move(problems));
    }
    auto& known = known_[key];
    if (known == nullptr) {
        known = std::make_shared<const Arguments>(std::move(own));
    }
    return known;
}

Job Manifest::job_of(std::string_view line, std::size_t number) {
    const Data data = parse_data(line);
    const std::string* const input = text_in(data, "input");
    Job job;
    if (input == nullptr) {
        job.input = "line " + std::to_string(number);
        job.report = std::string(line);
        job.outputs = outputs_named(name_(job), arguments_);
        return job;
    }
    job.input = *input;
    job.arguments = arguments_of(*data.object());
    const std::string* const output = text_in(data, "output");
    job.outputs =
        outputs_named(output == nullptr || output->empty() ? name_(job) : *output, *job.arguments);
    return job;
}

}  // namespace nianbao::cli
