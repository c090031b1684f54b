#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "desk.hpp"
#include "open_document.hpp"
#include "settings.hpp"
#include "uno.hpp"

namespace nianbao::plugin {

/// What a dispatch was called with. Each dialog asks for what is not here.
class Arguments {
public:
    explicit Arguments(const PropertyValues& values) : values_(values) {}

    /// Nothing where it was not given, or is of another type.
    template <typename Value>
    std::optional<Value> find(const char* name) const {
        for (const css::beans::PropertyValue& each : values_) {
            Value value{};
            if (each.Name.equalsAscii(name) && (each.Value >>= value)) {
                return value;
            }
        }
        return {};
    }

    OUString text(const char* name) const { return find<OUString>(name).value_or(OUString()); }
    bool is_set(const char* name) const { return find<bool>(name).value_or(false); }

private:
    PropertyValues values_;
};

/// What a command is to be done with, and for whom.
struct Request {
    Context context;
    Frame frame;  ///< empty where nothing of the office is on the screen
    Arguments arguments;
    bool is_silent = false;  ///< no dialog, no message: the answer says all
    Language language = Language::Chinese;
    Settings settings;
    std::shared_ptr<Desk> desk;

    /// Reads settings and rules. Throws Error.
    Request(const Context& of, const Frame& in, const PropertyValues& values);

    OUString in_language(const Words& words) const { return to_uno(words.in(language)); }
    Model document() const { return document_in(frame); }

    /// The argument, or what the user answers; empty where she changed her mind. Throws Error
    /// (Usage), "plugin.argument", where it is missing and nobody can be asked.
    template <typename Ask>
    OUString text_or_ask(const char* name, Ask ask) const {
        const OUString text = arguments.text(name);
        if (text.isEmpty() && is_silent) {
            refuse_missing(name);
        }
        return text.isEmpty() ? ask() : text;
    }

    /// The open document, or the file of the argument Input. Throws Error (Usage),
    /// "plugin.document", where there is none.
    Source source() const;

private:
    [[noreturn]] static void refuse_missing(const char* name);
};

/// What a command answers: a sequence of NamedValue.
struct Answer {
    std::vector<std::filesystem::path> outputs;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t hints = 0;
    std::vector<std::string> messages;  ///< findings, notes and problems, a line each

    Any any() const;
};

Answer answer_of(const Judged& judged, Language language);

/// One line of a finding: severity, rule, sentence, places.
std::string line_of(const Finding& finding, Language language);
/// A note and its place.
std::string line_of(const Note& note, Language language);

/// What was asked for, or nothing where the user changed her mind.
using Done = std::optional<Answer>;

}  // namespace nianbao::plugin
