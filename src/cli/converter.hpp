#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "batch/file_name.hpp"
#include "batch/journal.hpp"
#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/last_year.hpp"
#include "cli/outputs.hpp"
#include "cli/templates.hpp"

namespace nianbao::cli {

/// What all reports of a run are converted with.
class Converter {
public:
    /// The arguments outlive the converter. Throws like Templates and LastYear.
    explicit Converter(const Arguments& arguments);

    /// Compiles the templates of these formats, so that processes that are made later share them.
    /// One that cannot be compiled is told when it is wanted.
    void prepare(const std::vector<const Format*>& formats);

    const std::vector<Form>& forms() const { return templates_.forms(); }

    /// What the report says of its name, for --name; one that cannot be read keeps that of its file
    /// and is told when its turn comes.
    std::string name_by(const batch::FileNames& names, const Job& job) const;

    /// Makes what a job asks for, in memory, and says what there is to say of it: a document for
    /// each output, or none where the report is refused. Where LibreOffice makes the output, it is
    /// the document that it makes it of. `entry` has the input and the conditions of the journal;
    /// where these are empty there is none, and the hashes stay empty. Throws Error; what was known
    /// by then is in the entry.
    std::vector<std::string> documents(const Job& job, batch::Entry& entry, Console& console);

    /// Writes a document for each output, all or none, and says which. Throws Error (File).
    void write(const Job& job,
               const std::vector<std::string>& documents,
               batch::Entry& entry,
               Console& console);

private:
    struct Work;

    /// Takes away what an earlier run left where outputs go, if it was killed; each folder once.
    void sweep(const Job& job);

    const Arguments& arguments_;
    Templates templates_;
    LastYear last_year_;
    std::set<std::filesystem::path> swept_;
};

/// A hash of all that the outputs of a run depend on but its inputs: the program, the options, the
/// files that options name, the templates. Throws Error (File).
std::string conditions_of(const Arguments& arguments);

}  // namespace nianbao::cli
