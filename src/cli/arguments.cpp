#include "cli/arguments.hpp"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include <CLI/CLI.hpp>

#include "cli/characters.hpp"
#include "cli/grammar.hpp"
#include "cli/help.hpp"
#include "cli/status.hpp"
#include "nianbao/version.hpp"

namespace nianbao::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        line += (line.empty() ? "" : " ") + word;
    }
    return line;
}

void add_choices(CLI::Option& option, const Argument& argument, Language language) {
    option.check([&argument, language](const std::string& value) {
        const auto& choices = argument.choices;
        return std::find(choices.begin(), choices.end(), value) != choices.end()
                   ? std::string()
                   : Words{"没有这个值；可用：", "no such value; there are: "}.in(language) +
                         joined(choices);
    });
}

void add_argument(CLI::App& app, const Argument& argument, Arguments& target, Language language) {
    const auto add = [&](auto member) -> CLI::Option* {
        if constexpr (std::is_same_v<decltype(member), bool Arguments::*>) {
            return app.add_flag(argument.name, target.*member);
        } else {
            return app.add_option(argument.name, target.*member);
        }
    };
    CLI::Option& option = *std::visit(add, argument.target);
    // Whether an input is wanted depends on another option.
    option.required(argument.required && !argument.is_list());
    if (!argument.choices.empty()) {
        add_choices(option, argument, language);
    }
}

/// The command of a sentence, and the one it stands under ("template bind"), made where it is not
/// there.
CLI::App& command_of(CLI::App& app, const std::string& name) {
    const std::size_t blank = name.find(' ');
    const std::string first = name.substr(0, blank);
    const auto there = app.get_subcommands(
        [&first](const CLI::App* command) { return command->get_name() == first; });
    CLI::App* const command =
        there.empty() ? app.add_subcommand(first)->fallthrough() : there.front();
    if (blank == std::string::npos) {
        return *command;
    }
    command->require_subcommand(1);
    return command_of(*command, name.substr(blank + 1));
}

bool is_named(const CLI::App& app, const std::string& name) {
    const std::size_t blank = name.find(' ');
    const std::string first = name.substr(0, blank);
    return app.got_subcommand(first) &&
           (blank == std::string::npos ||
            is_named(*app.get_subcommand(first), name.substr(blank + 1)));
}

void declare(CLI::App& app, Arguments& arguments, Language language) {
    app.set_version_flag("--version", std::string(version));
    app.require_subcommand(1);
    for (const Argument& argument : common_arguments()) {
        add_argument(app, argument, arguments, language);
    }
    for (const Sentence& sentence : sentences()) {
        CLI::App& command = command_of(app, sentence.name);
        command.callback([&arguments, &sentence] { arguments.command = sentence.command; });
        for (const Argument& argument : sentence.arguments) {
            add_argument(command, argument, arguments, language);
        }
    }
}

/// The command that was named; null where none was.
const Sentence* sentence_of(const CLI::App& app) {
    for (const Sentence& sentence : sentences()) {
        if (is_named(app, sentence.name)) {
            return &sentence;
        }
    }
    return nullptr;
}

/// The required arguments nobody gave, as they are spelled in help.
std::string absent(CLI::App& app, const Sentence& sentence) {
    const CLI::App& command = command_of(app, sentence.name);
    std::string names;
    for (const Argument& argument : sentence.arguments) {
        const std::string name = argument.name.substr(0, argument.name.find(','));
        if (argument.required && command.count(name) == 0) {
            const std::string shown =
                argument.is_positional() ? argument.value : name + " " + argument.value;
            names += (names.empty() ? "" : ", ") + shown;
        }
    }
    return names;
}

Words complaint(CLI::App& app, const Sentence* sentence, const CLI::ParseError& error) {
    const std::vector<std::string> extras = app.remaining(true);
    if (!extras.empty()) {
        const std::string words = printable(joined(extras));
        return {"不认识：" + words, "not understood: " + words};
    }
    if (sentence == nullptr) {
        return {"没有写命令", "no command given"};
    }
    const std::string names = absent(app, *sentence);
    if (!names.empty()) {
        return {"缺少 " + names, "missing " + names};
    }
    const std::string words = printable(error.what());
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::string option = words.substr(0, words.find(':'));
        return {option + ": 要写一个值，且只写一次", option + ": takes one value, once"};
    }
    return {words, words};
}

bool takes_inputs(const CLI::App& app) {
    const Sentence* const sentence = sentence_of(app);
    return sentence != nullptr &&
           std::any_of(sentence->arguments.begin(),
                       sentence->arguments.end(),
                       [](const Argument& argument) { return argument.is_list(); });
}

CommandLine refusal(CLI::App& app, const CLI::ParseError& error, Language language) {
    const Sentence* sentence = sentence_of(app);
    const std::string command = sentence == nullptr ? "" : " " + sentence->name;
    const Words hint = {"用法见：", "see: "};
    return {std::nullopt,
            "nianbao" + command + ": " + complaint(app, sentence, error).in(language) + "\n" +
                hint.in(language) + "nianbao" + command + " --help\n",
            usage_status};
}

}  // namespace

CommandLine read_command_line(const std::vector<std::string>& words, Language language) {
    CLI::App app("", "nianbao");
    Arguments arguments;
    declare(app, arguments, language);
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::CallForHelp&) {
        return {std::nullopt, help(sentence_of(app), language), clean_status};
    } catch (const CLI::CallForVersion&) {
        return {std::nullopt, "nianbao " + std::string(version) + "\n", clean_status};
    } catch (const CLI::ParseError& error) {
        return refusal(app, error, language);
    }
    if (arguments.inputs.empty() && arguments.manifest.empty() && takes_inputs(app)) {
        return refusal(app, CLI::RequiredError("INPUT"), language);
    }
    return {std::move(arguments), "", clean_status};
}

}  // namespace nianbao::cli
