#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "nianbao/error.hpp"
#include "tmpl/compiled.hpp"
#include "tmpl/outline.hpp"
#include "tmpl/partials.hpp"

namespace nianbao::tmpl {

/// What grows while the parts of a package are compiled, one after the other.
class Compilation {
public:
    Compilation(const opc::Package& package, const TemplateOptions& delimiters)
        : package_(package), delimiters_(delimiters) {}

    const opc::Package& package() const { return package_; }
    const TemplateOptions& delimiters() const { return delimiters_; }
    Compiled& made() { return *made_; }
    const Compiled& made() const { return *made_; }

    /// Reads a part; what is wrong with its XML is told with its name.
    template <typename Reader>
    static auto read(const opc::PartName& part, const std::string& bytes, Reader reader) {
        try {
            return reader(bytes);
        } catch (const Error& error) {
            throw error.within(part.text());
        }
    }

    /// The plan of a part; what is wrong with its tags is kept with the name of the part.
    Outline plan_part(const opc::PartName& part, const xml::Story& story);

    /// Keeps what is wrong with a part, with the name of the part.
    void tell(const opc::PartName& part, std::vector<Problem> problems);
    /// Keeps what is odd about the tags of a part.
    void warn(const opc::PartName& part, const xml::Story& story, const Outline& outline);

    /// Leaves a part out of what is made. Throws Error (Package).
    void leave_out(const opc::PartName& part);

    /// The package less what is left out.
    const opc::Package& reduced() const { return reduced_ ? *reduced_ : package_; }

    /// True where nothing is wrong so far, so that plans may be emitted.
    bool is_sound() const { return problems_.empty(); }

    /// Says that a part will change, in the order in which Compiled::frame takes them.
    void change(const opc::PartName& part) { changing_.push_back(part); }
    void add(const opc::PartName& part, Program program);
    /// The program of a part, among Compiled::programs.
    std::optional<std::size_t> program_of(const opc::PartName& part) const;

    /// What emitters need; `notes` of a part of notes.
    Compiling compiling(const RepeatedNotes* notes = nullptr) {
        return {made_->questions, delimiters_, problems_, &styles_, notes};
    }
    /// The styles of the document, for what its values may be.
    void set_styles(docx::Styles styles) { styles_ = std::move(styles); }

    /// Throws Error (Template) with everything that is wrong.
    std::unique_ptr<const Compiled> finish() &&;

private:
    void open_gallery();
    opc::Frame picture_frame();

    const opc::Package& package_;
    const TemplateOptions& delimiters_;
    std::unique_ptr<Compiled> made_ = std::make_unique<Compiled>();
    std::optional<opc::Package> reduced_;  ///< less what is left out
    std::vector<opc::PartName> changing_;
    std::vector<opc::PartName> parts_;  ///< of the programs
    std::vector<Problem> problems_;
    docx::Styles styles_;
};

/// Compiles the sheets of a workbook. Throws Error (Package).
void compile_workbook(Compilation& compilation);

}  // namespace nianbao::tmpl
