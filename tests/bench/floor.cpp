#include "bench/floor.hpp"

#include <memory>
#include <stdexcept>

#include <libdeflate.h>

#include "zip/archive.hpp"
#include "zip/file.hpp"

namespace nianbao::bench {
namespace {

const Format& format_named(const std::string& name) {
    for (const Format& format : formats()) {
        if (format.name == name) {
            return format;
        }
    }
    throw std::runtime_error("no format " + name);
}

const Form& form_named(const std::vector<Form>& forms, const std::string& id) {
    for (const Form& form : forms) {
        if (form.id == id) {
            return form;
        }
    }
    throw std::runtime_error("no form " + id);
}

struct Release {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

}  // namespace

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all = {{"2014/docx", "2014", "docx", "street-2017.json"},
                                            {"2014/xlsx", "2014", "xlsx", "street-2017.json"},
                                            {"2021/docx", "2021", "docx", "district-2021.json"},
                                            {"2021/xlsx", "2021", "xlsx", "district-2021.json"}};
    return all;
}

Loaded::Loaded(const Sample& sample)
    : forms(load_forms(NIANBAO_TEMPLATES)),
      form(&form_named(forms, sample.edition)),
      json(zip::read_file(fs::path(NIANBAO_EXAMPLES) / sample.example, read_limit)),
      document(load_template(NIANBAO_TEMPLATES, *form, format_named(sample.format))) {}

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
