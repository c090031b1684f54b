#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "request.hpp"

namespace nianbao::plugin {

/// One line of a dialog.
struct Field {
    enum class Kind {
        Words,   ///< a sentence
        Text,    ///< to be typed
        Choice,  ///< one of a list
        Check,   ///< "1" or ""
        File,    ///< path of a file to be read
        Folder   ///< path of a folder
    };
    struct Option {
        std::string value;
        plugin::OUString label;
    };

    Kind kind = Kind::Text;
    std::string name;
    Words label;
    OUString value = {};  ///< a path is one of the system
    std::vector<Option> options = {};
    bool is_needed = false;  ///< the dialog cannot be left with it empty
};

/// What was answered, by the names of the fields.
using Answers = std::map<std::string, OUString>;

/// Shows a dialog; nothing where it was left by Cancel.
std::optional<Answers> ask(const Request& request,
                           const Words& title,
                           const Words& go_on,
                           const std::vector<Field>& fields);

/// A file to be written; empty where the user changed her mind. `name` is offered, in the folder of
/// the settings.
OUString ask_output(const Request& request, const Words& title, const std::string& name);

/// A file to be read, of any kind the readers know.
OUString ask_input(const Context& context, Language language, const Words& title);
OUString ask_folder(const Context& context, const OUString& first);

/// Messages; nothing is shown where the request is silent.
void tell(const Request& request, const Words& title, const Words& message);
/// A message with any number of lines to go through; nothing is shown where there are none.
void tell_lines(const Request& request,
                const Words& title,
                const Words& message,
                const std::vector<std::string>& lines);
void complain(const Request& request, const std::string& message);
/// True where the answer is yes; `silent` where the request is silent.
bool confirm(const Request& request, const Words& title, const Words& question, bool silent);

}  // namespace nianbao::plugin
