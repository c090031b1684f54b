#include "tmpl/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "tmpl/formatters.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::size_t most_digits = 20;
constexpr std::string_view wide_colon = "：";
constexpr std::string_view wide_comma = "，";

/// The first of two marks in `text`, and how many bytes it takes; npos where there is neither.
struct Found {
    std::size_t at;
    std::size_t size;
};

Found find_either(std::string_view text, char narrow, std::string_view wide) {
    const std::size_t one = text.find(narrow);
    const std::size_t other = text.find(wide);
    return one < other ? Found{one, 1} : Found{other, wide.size()};
}

bool read_number(std::string_view text, std::size_t least, std::size_t& number) {
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && number >= least && number <= most_digits;
}

/// "甲,乙" into two.
bool split_choice(FormatArgument& argument) {
    const Found comma = find_either(argument.words, ',', wide_comma);
    if (comma.at == std::string::npos) {
        return false;
    }
    argument.other = text::trimmed(std::string_view(argument.words).substr(comma.at + comma.size));
    argument.words = text::trimmed(std::string_view(argument.words).substr(0, comma.at));
    return true;
}

/// A length in millimetres: "60" or "60.5", of a page at most; or none.
bool is_length(std::string_view text) {
    constexpr double longest = 1000;
    double length = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, length, std::chars_format::fixed);
    return text.empty() ||
           (read.ec == std::errc() && read.ptr == end && length > 0 && length <= longest);
}

/// "60,40", "60", ",40", "frame".
bool read_size(FormatArgument& argument) {
    if (wants_frame(argument)) {
        return true;
    }
    split_choice(argument);
    return is_length(argument.words) && is_length(argument.other) &&
           argument.words.size() + argument.other.size() > 0;
}

bool read_argument(Argument wanted, FormatArgument& argument) {
    switch (wanted) {
        case Argument::Nothing:
            return !argument.given;
        case Argument::Decimals:
            return !argument.given || read_number(argument.words, 0, argument.number);
        case Argument::Width:
            return read_number(argument.words, 1, argument.number);
        case Argument::Choice:
            return !argument.given || split_choice(argument);
        case Argument::Words:
            return argument.given;
        case Argument::Size:
            return !argument.given || read_size(argument);
        case Argument::Pattern:
            return true;
    }
    return false;
}

/// How a formatter is written, for those who got it wrong.
Words usage_of(const Formatter& formatter) {
    static constexpr std::array<std::string_view, 7> arguments = {
        "", ":2", ":3", ":yyyy-MM-dd", ":是,否", ":—", ":80,60"};
    const std::string_view example = arguments[static_cast<std::size_t>(formatter.argument)];
    return {"写成 |" + std::string(formatter.zh) + std::string(example),
            "write |" + std::string(formatter.ascii) + std::string(example)};
}

FormatFault unknown(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Formatter& formatter : formatters()) {
        names.push_back(formatter.zh);
        names.push_back(formatter.ascii);
    }
    const std::string quoted(name);
    const std::string near(text::nearest(name, names));
    FormatFault fault{
        "tmpl.formatter",
        {"没有名为“" + quoted + "”的格式", "there is no format named \"" + quoted + "\""},
        {"删去 | 及其后的文字", "remove the | and what follows it"}};
    if (!near.empty()) {
        fault.remedy = {"是不是“" + near + "”？", "did you mean \"" + near + "\"?"};
    }
    return fault;
}

/// A text may spell a number, a date or a yes, so only what can never fit is refused.
bool fits(Type gives, Type takes) {
    const bool open = gives == Type::Any || takes == Type::Any || gives == takes;
    return open || (gives == Type::Number && takes == Type::Text);
}

}  // namespace

const std::vector<Formatter>& formatters() {
    using enum Role;
    static const std::vector<Formatter> table = {
        {"数字", "number", Value, Type::Number, Type::Number, Argument::Decimals, fixed_decimals},
        {"千分位", "thousands", Value, Type::Number, Type::Text, Argument::Decimals, thousands},
        {"百分比", "percent", Value, Type::Number, Type::Text, Argument::Decimals, percent},
        {"万元", "wan", Value, Type::Number, Type::Number, Argument::Decimals, ten_thousands},
        {"亿元", "yi", Value, Type::Number, Type::Number, Argument::Decimals, hundred_millions},
        {"补零", "pad", Value, Type::Number, Type::Text, Argument::Width, padded},
        {"中文数字",
         "chinese",
         Value,
         Type::Number,
         Type::Text,
         Argument::Nothing,
         common_numerals},
        {"中文大写",
         "capital",
         Value,
         Type::Number,
         Type::Text,
         Argument::Nothing,
         capital_numerals},
        {"大写金额", "amount", Value, Type::Number, Type::Text, Argument::Nothing, capital_amount},
        {"日期", "date", Value, Type::Date, Type::Text, Argument::Pattern, date},
        {"中文日期",
         "chinese-date",
         Value,
         Type::Date,
         Type::Text,
         Argument::Nothing,
         chinese_date},
        {"是否", "yesno", Value, Type::Truth, Type::Text, Argument::Choice, yes_or_no},
        {"默认", "default", Value, Type::Any, Type::Any, Argument::Words, with_default},
        {"分段", "paragraphs", Value, Type::Any, Type::List, Argument::Nothing, paragraphs},
        {"正文", "blocks", Blocks, Type::Any, Type::Any, Argument::Nothing, unchanged},
        {"图片", "picture", Picture, Type::Any, Type::Any, Argument::Size, unchanged},
        {"等于", "eq", Predicate, Type::Any, Type::Truth, Argument::Words, equals},
        {"不等于", "ne", Predicate, Type::Any, Type::Truth, Argument::Words, differs},
        {"大于", "above", Predicate, Type::Number, Type::Truth, Argument::Words, is_above},
        {"小于", "below", Predicate, Type::Number, Type::Truth, Argument::Words, is_below},
        {"含", "has", Predicate, Type::Any, Type::Truth, Argument::Words, contains},
        {"为空", "blank", Predicate, Type::Any, Type::Truth, Argument::Nothing, is_blank_value},
        {"合并同值", "merge", Marker, Type::Any, Type::Any, Argument::Nothing, unchanged},
        {"横向", "across", Marker, Type::Any, Type::Any, Argument::Nothing, unchanged},
    };
    return table;
}

bool wants_frame(const FormatArgument& argument) {
    return argument.words == "框" || argument.words == "frame";
}

const Formatter* find_formatter(std::string_view name) {
    const auto& all = formatters();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Formatter& formatter) {
        return formatter.zh == name || formatter.ascii == name;
    });
    return found == all.end() ? nullptr : &*found;
}

std::optional<FormatFault> read_format(std::string_view text, Format& format) {
    const Found colon = find_either(text, ':', wide_colon);
    const std::string_view name = text::trimmed(text.substr(0, colon.at));
    format.formatter = find_formatter(name);
    if (format.formatter == nullptr) {
        return unknown(name);
    }
    format.argument.given = colon.at != std::string_view::npos;
    if (format.argument.given) {
        format.argument.words = text::trimmed(text.substr(colon.at + colon.size));
    }
    if (!read_argument(format.formatter->argument, format.argument)) {
        const std::string written(text::trimmed(text));
        return FormatFault{
            "tmpl.argument",
            {"格式的参数不对：" + written, "a wrong argument of a format: " + written},
            usage_of(*format.formatter)};
    }
    return std::nullopt;
}

std::optional<FormatFault> check_chain(const std::vector<Format>& chain) {
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const Formatter& before = *chain[i - 1].formatter;
        const Formatter& now = *chain[i].formatter;
        const bool last = before.role == Role::Predicate || before.role == Role::Picture;
        if (!fits(before.gives, now.takes) || last) {
            const std::string zh =
                "“" + std::string(before.zh) + "”的结果不能再用“" + std::string(now.zh) + "”";
            const std::string en = "what \"" + std::string(before.ascii) +
                                   "\" makes cannot be taken by \"" + std::string(now.ascii) + "\"";
            return FormatFault{
                "tmpl.chain", {zh, en}, {"删去其中一个格式", "remove one of the two formats"}};
        }
    }
    return std::nullopt;
}

bool allows_missing(const std::vector<Format>& chain) {
    return std::any_of(chain.begin(), chain.end(), [](const Format& format) {
        return format.formatter->apply == with_default || format.formatter->apply == is_blank_value;
    });
}

bool leaves_alone(const std::vector<Format>& chain) {
    return std::all_of(chain.begin(), chain.end(), [](const Format& format) {
        return format.formatter->apply == unchanged;
    });
}

const Format* find_role(const std::vector<Format>& chain, Role role) {
    const auto found = std::find_if(chain.begin(), chain.end(), [&](const Format& format) {
        return format.formatter->role == role;
    });
    return found == chain.end() ? nullptr : &*found;
}

Data apply_chain(const std::vector<Format>& chain, const Data& value, const Formatter*& failed) {
    Data made = value;
    for (const Format& format : chain) {
        if (is_blank(made) && format.formatter->takes != Type::Any) {
            made = format.formatter->role == Role::Predicate ? Data(false) : Data();
            continue;
        }
        std::optional<Data> next = format.formatter->apply(made, format.argument);
        if (!next) {
            failed = format.formatter;
            return {};
        }
        made = std::move(*next);
    }
    return made;
}

}  // namespace nianbao::tmpl
