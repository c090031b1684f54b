#include "nianbao/files.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "format/claims_json.hpp"
#include "format/form_json.hpp"
#include "format/wording_json.hpp"
#include "nianbao/error.hpp"
#include "zip/file.hpp"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = std::uint64_t{64} << 20;

/// Reads a file and makes something of its bytes; every problem gets the file in front.
template <typename Make>
auto read_with(const fs::path& file, Make make) {
    const std::string bytes = zip::read_file(file, most_bytes);
    try {
        return make(bytes);
    } catch (const Error& error) {
        throw error.within(file.string());
    }
}

/// ".JSON" is ".json".
std::string extension_of(const fs::path& file) {
    std::string extension = file.extension().string();
    for (char& letter : extension) {
        letter = static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    }
    return extension;
}

[[noreturn]] void refuse_folder(const fs::path& folder) {
    throw Error(
        Error::Kind::File,
        {"forms.none",
         {"这里没有表式（<版本>/form.json）", "there are no forms (EDITION/form.json) here"},
         folder.string(),
         {}});
}

std::vector<fs::path> form_files(const fs::path& templates) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator folder(templates, error), end; !error && folder != end;
         folder.increment(error)) {
        const fs::path file = folder->path() / "form.json";
        std::error_code missing;
        if (fs::exists(file, missing)) {
            files.push_back(file);
        }
    }
    if (files.empty()) {
        refuse_folder(templates);
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Years are asked for without an edition, so no two forms may claim the same.
void refuse_overlaps(const std::vector<Form>& forms, const fs::path& templates) {
    for (std::size_t i = 1; i < forms.size(); ++i) {
        const Form& older = forms[i - 1];
        const Form& newer = forms[i];
        if (older.id == newer.id || older.covers(newer.first_year)) {
            const std::string both = older.id + ", " + newer.id;
            throw Error(
                Error::Kind::Form,
                {"form.overlap",
                 {"两个表式的编号或年份重复：" + both, "two forms share an id or a year: " + both},
                 templates.string(),
                 {}});
        }
    }
}

}  // namespace

Reading read_report(const fs::path& file,
                    const std::vector<Form>& forms,
                    std::string_view edition) {
    return read_with(file, [&](std::string_view bytes) {
        return parse_report(bytes, extension_of(file), forms, edition);
    });
}

Data read_data(const fs::path& file) {
    return read_with(file, parse_data);
}

Form load_form(const fs::path& file) {
    return read_with(file, format::parse_form);
}

Wording load_wording(const fs::path& templates) {
    std::error_code missing;
    const bool has_claims = fs::exists(templates / "claims.json", missing);
    return load_wording(templates, has_claims ? load_forms(templates) : std::vector<Form>());
}

Wording load_wording(const fs::path& templates, const std::vector<Form>& forms) {
    const fs::path words = templates / "words.json";
    const fs::path sentences = templates / "claims.json";
    std::error_code missing;
    Claims claims;
    if (fs::exists(sentences, missing)) {
        claims = read_with(
            sentences, [&](std::string_view json) { return format::parse_claims(json, forms); });
    }
    if (!fs::exists(words, missing)) {
        return Wording({}, std::move(claims));
    }
    return read_with(words, [&](std::string_view json) {
        return format::parse_wording(json, std::move(claims));
    });
}

std::vector<Form> load_forms(const fs::path& templates) {
    std::vector<Form> forms;
    std::vector<Problem> problems;
    for (const fs::path& file : form_files(templates)) {
        try {
            forms.push_back(load_form(file));
        } catch (const Error& error) {
            problems.insert(problems.end(), error.problems().begin(), error.problems().end());
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
    std::stable_sort(forms.begin(), forms.end(), [](const Form& left, const Form& right) {
        return left.first_year < right.first_year;
    });
    refuse_overlaps(forms, templates);
    return forms;
}

}  // namespace nianbao
