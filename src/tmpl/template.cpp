#include "nianbao/template.hpp"

#include <set>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "tmpl/compiled.hpp"
#include "tmpl/data_use.hpp"
#include "tmpl/render_parts.hpp"
#include "zip/file.hpp"

namespace nianbao {
namespace {

void check_delimiters(const TemplateOptions& options) {
    const std::string both = options.open + options.close;
    const bool blank = both.find_first_of(" \t\r\n=") != std::string::npos;
    if (options.open.empty() || options.close.empty() || blank) {
        throw Error(Error::Kind::Usage,
                    {"tmpl.delimiters",
                     {"定界符不能为空，也不能含空白和等号",
                      "delimiters are not empty and hold no blank and no equals sign"},
                     "",
                     {}});
    }
}

}  // namespace

Template::Template(std::unique_ptr<const tmpl::Compiled> compiled)
    : compiled_(std::move(compiled)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

Template Template::load(const std::filesystem::path& file, const TemplateOptions& options) {
    constexpr std::uint64_t limit = 1U << 30U;
    std::string bytes = zip::read_file(file, limit);
    try {
        return compile(std::move(bytes), options);
    } catch (const Error& error) {
        throw error.within(file.string());
    }
}

Template Template::compile(std::string bytes, const TemplateOptions& options) {
    check_delimiters(options);
    return Template(tmpl::compile(opc::Package::open(std::move(bytes)), options));
}

std::string Template::render(const Data& data, const RenderOptions& options) const {
    tmpl::Complaints complaints(compiled_->questions);
    tmpl::StringTable strings(compiled_->strings, compiled_->free_slots);
    const bool shared = !compiled_->strings.items.empty();
    tmpl::Rendering rendering{
        compiled_->questions, data, options.missing, complaints, shared ? &strings : nullptr};
    rendering.budget = tmpl::Budget(options.limits);
    rendering.ids = tmpl::IdBook(&compiled_->taken);
    if (compiled_->gallery) {
        rendering.pictures =
            tmpl::PictureBook(*compiled_->gallery, options.pictures, options.limits.picture_bytes);
    }
    for (const auto& [kind, program] : compiled_->notes) {
        rendering.notes.open(kind, compiled_->programs[program], program);
    }
    tmpl::RenderedParts rendered = tmpl::render_parts(*compiled_, rendering);
    std::vector<opc::Content>& parts = rendered.contents;
    if (!complaints.problems().empty()) {
        throw Error(Error::Kind::Data, complaints.problems());
    }
    parts.insert(parts.end(), compiled_->fixed.begin(), compiled_->fixed.end());
    if (compiled_->numbering) {
        parts.emplace_back(compiled_->numbering->with(rendering.ids.lists()));
    }
    if (!compiled_->free_slots.empty()) {
        parts.emplace_back(strings.part());
    }
    if (rendering.pictures.is_used()) {
        rendering.pictures.complete(parts, rendered.more);
        return compiled_->gallery->frame->complete(
            parts, zip::Writer::default_level, rendered.more);
    }
    return compiled_->frame->complete(parts, zip::Writer::default_level, rendered.more);
}

void Template::render_to(const Data& data,
                         const std::filesystem::path& file,
                         const RenderOptions& options) const {
    write_file(file, render(data, options));
}

std::vector<std::string> Template::paths() const {
    std::set<std::string> paths;
    for (const tmpl::Question& question : compiled_->questions.all) {
        if (question.variable == tmpl::Variable::None && !question.soft) {
            paths.insert(question.name);
        }
    }
    return {paths.begin(), paths.end()};
}

bool Template::asks_for(std::string_view member) const {
    return compiled_->questions.heads.contains(member);
}

std::vector<std::string> Template::unused(const Data& data) const {
    return tmpl::unused_keys(*compiled_, data);
}

const std::vector<Problem>& Template::warnings() const noexcept {
    return compiled_->warnings;
}

std::string_view Template::extension() const noexcept {
    return compiled_->kind == opc::Kind::Xlsx ? "xlsx" : "docx";
}

}  // namespace nianbao
