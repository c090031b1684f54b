#include "bench/floor.hpp"

#include <memory>
#include <stdexcept>

#include <libdeflate.h>

#include "opc/frame.hpp"
#include "zip/archive.hpp"
#include "zip/file.hpp"

namespace nianbao::bench {
namespace {

const Form& form_named(const std::vector<Form>& forms, const std::string& id) {
    for (const Form& form : forms) {
        if (form.id == id) {
            return form;
        }
    }
    throw std::runtime_error("no form " + id);
}

void append_style(std::string& styles, unsigned number) {
    const std::string id = std::to_string(number * 2654435761U);
    styles += R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Unused)";
    styles += id;
    styles += R"("><w:name w:val="Unused )";
    styles += id;
    styles += R"("/><w:pPr><w:spacing w:before=")";
    styles += std::to_string(number % 300);
    styles += R"("/></w:pPr></w:style>)";
}

void append_fill(std::string& fills, unsigned number) {
    fills += R"(<fill><patternFill patternType="solid"><fgColor rgb="FF)";
    fills += std::to_string(100000 + number % 900000);
    fills += R"("/></patternFill></fill>)";
}

/// A megabyte of styles of paragraphs, or of fills of cells, each a little different.
std::string unused_styles(const std::string& format) {
    constexpr std::size_t megabyte = 1U << 20U;
    std::string styles;
    for (unsigned number = 0; styles.size() < megabyte; ++number) {
        format == "docx" ? append_style(styles, number) : append_fill(styles, number);
    }
    return styles;
}

/// The template with styles that nothing uses.
std::string with_unused_styles(const std::string& bytes, const std::string& format) {
    const bool is_docx = format == "docx";
    const zip::Archive archive = zip::Archive::open(bytes);
    const zip::Entry* const entry = archive.find(is_docx ? "word/styles.xml" : "xl/styles.xml");
    std::string styles = archive.contents(*entry);
    styles.insert(styles.find(is_docx ? "</w:styles>" : "</fills>"), unused_styles(format));
    if (const std::size_t count = styles.find("<fills count="); count != std::string::npos) {
        styles.erase(count + 6, styles.find('>', count) - count - 6);
    }
    const auto place = static_cast<std::size_t>(entry - archive.entries().data());
    return opc::edited(archive, {{place, std::move(styles)}});
}

struct Release {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

}  // namespace

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all = [] {
        std::vector<Sample> made = {{"2014/docx", "2014", "docx", "street-2017.json"},
                                    {"2014/xlsx", "2014", "xlsx", "street-2017.json"},
                                    {"2021/docx", "2021", "docx", "district-2021.json"},
                                    {"2021/xlsx", "2021", "xlsx", "district-2021.json"}};
        for (std::size_t i = 0, plain = made.size(); i < plain; ++i) {
            Sample styled = made[i];
            styled.name += " styled";
            styled.is_styled = true;
            made.push_back(std::move(styled));
        }
        return made;
    }();
    return all;
}

std::string template_bytes(const Sample& sample) {
    const char* const file = sample.format == "docx" ? "report.docx" : "statistics.xlsx";
    std::string bytes =
        zip::read_file(fs::path(NIANBAO_TEMPLATES) / sample.edition / file, read_limit);
    return sample.is_styled ? with_unused_styles(bytes, sample.format) : bytes;
}

Loaded::Loaded(const Sample& sample)
    : forms(load_forms(NIANBAO_TEMPLATES)),
      form(&form_named(forms, sample.edition)),
      json(zip::read_file(fs::path(NIANBAO_EXAMPLES) / sample.example, read_limit)),
      bytes(template_bytes(sample)),
      document(Template::compile(bytes)) {}

fs::path output_folder() {
    const fs::path memory = "/dev/shm";
    const fs::path base = fs::is_directory(memory) ? memory : fs::temp_directory_path();
    fs::path folder = base / "nianbao-bench";
    fs::create_directories(folder);
    return folder;
}

Floor::Floor(const std::string& document, const std::string& untouched) {
    const zip::Archive made = zip::Archive::open(document);
    const zip::Archive base = zip::Archive::open(untouched);
    for (const zip::Entry& entry : made.entries()) {
        const zip::Entry* const before = base.find(entry.name);
        const std::string_view bytes = made.compressed(entry);
        if (before != nullptr && base.compressed(*before) == bytes) {
            copied_ += bytes;
        } else {
            changed_.push_back(made.contents(entry));
        }
    }
}

std::string Floor::assemble() const {
    thread_local const std::unique_ptr<libdeflate_compressor, Release> compressor(
        libdeflate_alloc_compressor(6));
    std::string out = copied_;
    for (const std::string& part : changed_) {
        const std::size_t at = out.size();
        out.resize(at + libdeflate_deflate_compress_bound(compressor.get(), part.size()));
        out.resize(
            at + libdeflate_deflate_compress(
                     compressor.get(), part.data(), part.size(), out.data() + at, out.size() - at));
        const std::uint32_t crc = libdeflate_crc32(0, part.data(), part.size());
        out.append(reinterpret_cast<const char*>(&crc), sizeof crc);
    }
    return out;
}

}  // namespace nianbao::bench
