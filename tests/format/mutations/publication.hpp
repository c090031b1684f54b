#pragma once

#include <map>
#include <string>
#include <vector>

#include "format/blank_form.hpp"
#include "format/mutations/sentences.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// A report as it is published: title, paragraphs, tables with their printed cells. A cell for a
/// figure says "@" and the key of its item, as in a BlankForm, and prints what `shown` has for it.
struct Publication {
    const Form* form = nullptr;
    int year = 0;
    std::string organization;
    std::string title;
    std::vector<Told> narrative;
    std::vector<BlankBlock> tables;     ///< in the order of the sections
    std::vector<std::string> sections;  ///< of each table, where it stands; empty = annex
    std::map<std::string, std::string> shown;
    std::map<std::string, std::string> units;  ///< printed beside a figure
};

Publication publication_of(const Form& form, int year, const Figures& figures, Chance& chance);

/// The figures that are printed.
Figures figures_of(const Publication& publication);

/// The kinds of files a publication can be: "docx", "html", "txt", "ragged.txt".
const std::vector<std::string>& file_kinds();

/// Reads it back from a file of that kind.
Reading published_and_read(const Publication& publication,
                           const std::string& kind,
                           const std::vector<Form>& forms);

}  // namespace nianbao::format
