#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/input_list.hpp"
#include "nianbao/words.hpp"

namespace nianbao::cli {

enum class Command {
    Convert,
    Check,
    Redact,
    New,
    Summary,
    Fill,
    TemplateBind,
    TemplateCheck,
    TemplateKeys,
    Forms
};

/// The command line, read but not yet judged: names of forms and formats are as the user typed
/// them.
struct Arguments {
    Command command = Command::Forms;
    std::string language;             ///< "zh", "en"; empty = by the locale
    std::string templates;            ///< a folder; empty = where it is usually found
    std::vector<std::string> inputs;  ///< files, folders, patterns, or "-" for standard input
    InputList reports;                ///< what the inputs of convert, check and redact stand for
    bool is_batch = false;            ///< a folder or a pattern was named among the inputs
    std::string output;
    std::string name;  ///< how outputs are called, "{{organization}}-{{year}}"; empty = as inputs
    std::string to;    ///< names joined by commas; empty = not said
    std::string form;  ///< id of an edition; empty = by the report year
    std::string
        template_file;       ///< of convert: in place of the official one; of fill: what is filled
    std::string data;        ///< of fill: a JSON file, or "-"
    std::string delimiters;  ///< two words with a blank between; empty = {{ }}
    std::string partials;    ///< a folder of texts that tags include; empty = none
    std::string pictures;    ///< a folder; empty = that of the data
    std::string missing;     ///< "error", "empty", "keep"; empty = "error"
    std::string column;      ///< of a blank form: heading of the column of figures to fill
    std::string against;     ///< last year's report, or a folder of them; empty = none
    std::string waivers;     ///< a file that says which findings may stand; empty = none
    std::string sheet;       ///< a DOCX or a folder for check sheets; empty = none
    std::string profile;     ///< a file of what is asked for locally; empty = none
    std::string as;          ///< id of the edition to carry reports over to; empty = as they are
    std::string year;        ///< of a new workbook; empty = that after the last report
    std::string organization;     ///< of a new workbook
    std::string level;            ///< of a new workbook
    std::string from;             ///< last year's report; empty = none
    std::string jobs;             ///< how many processes; empty = as many as there are cores
    std::string memory;           ///< MiB of a process; empty = as usual
    std::string timeout;          ///< seconds for one input; empty = as usual
    std::string max_errors;       ///< after how many failures to stop; empty = never
    std::string shard;            ///< "3/8"; empty = all
    std::string manifest;         ///< a file of JSON Lines, or "-"; empty = none
    std::string journal;          ///< a file; empty = in the folder of outputs, for batches
    std::string progress;         ///< "bar", "lines", "json", "none"; empty = as fits
    bool resume = false;          ///< pass over what the journal says is done
    bool fail_fast = false;       ///< stop after the first failure
    bool refill = false;          ///< of a blank form: write over figures that stand in it
    bool fix = false;             ///< of template check: mend what can be mended
    bool redact = false;          ///< of convert: mask the words, clear the properties
    bool accept_changes = false;  ///< of redact: tracked changes are accepted
    bool strict = false;
    bool json = false;
    bool sarif = false;
};

/// Arguments, or what to print instead of work: help, the version, or a complaint.
struct CommandLine {
    std::optional<Arguments> arguments;
    std::string text;  ///< whole lines
    int status = 0;    ///< what to exit with after `text`; anything but 0 is a complaint
};

/// Reads the command line; `words` are what follows the name of the program.
CommandLine read_command_line(const std::vector<std::string>& words, Language language);

}  // namespace nianbao::cli
