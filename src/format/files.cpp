#include "nianbao/files.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "format/claims_json.hpp"
#include "format/form_json.hpp"
#include "format/places_json.hpp"
#include "format/trace_rules.hpp"
#include "format/wording_json.hpp"
#include "nianbao/error.hpp"
#include "nianbao/profile.hpp"
#include "zip/file.hpp"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = std::uint64_t{64} << 20;

/// Reads a file and makes something of its bytes; every problem gets the file in front.
template <typename Make>
auto read_with(const fs::path& file, Make make) {
    const std::string bytes = zip::read_file(file, most_bytes);
    return seen_from(file.string(), [&] { return make(bytes); });
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

/// The words and claims of a folder, with those of a profile; `problems` are those of the profile.
Wording read_wording(const fs::path& templates,
                     const std::vector<Form>& forms,
                     const format::ProfileFile* profile,
                     std::vector<Problem>& problems,
                     format::Soundness soundness) {
    const fs::path words = templates / "words.json";
    const fs::path sentences = templates / "claims.json";
    std::error_code missing;
    Claims claims;
    if (fs::exists(sentences, missing)) {
        claims = read_with(sentences, [&](std::string_view json) {
            return format::parse_claims(json, forms, profile, problems, soundness);
        });
    }
    if (const fs::path places = templates / "places.json"; fs::exists(places, missing)) {
        claims.divisions = read_with(places, format::parse_places);
    }
    const auto with_words = [&](std::string_view json) {
        return format::parse_wording(json, std::move(claims), profile, problems);
    };
    return fs::exists(words, missing) ? read_with(words, with_words)
                                      : with_words(R"({"rules": []})");
}

/// The same. All patterns are sound as a rule; where one is not, everything is read once more to
/// tell its place.
Wording read_wording(const fs::path& templates,
                     const std::vector<Form>& forms,
                     const format::ProfileFile* profile,
                     std::vector<Problem>& problems) {
    if (profile == nullptr) {
        try {
            return read_wording(templates, forms, profile, problems, format::Soundness::Assumed);
        } catch (const Error&) {
            problems.clear();
        }
    }
    return read_wording(templates, forms, profile, problems, format::Soundness::Demanded);
}

/// The same for what documents carry.
TraceRules read_trace_rules(const fs::path& templates,
                            const format::ProfileFile* profile,
                            std::vector<Problem>& problems) {
    const fs::path file = templates / "document.json";
    const auto with_rows = [&](std::string_view json) {
        return format::parse_trace_rules(json, profile, problems);
    };
    std::error_code missing;
    return fs::exists(file, missing) ? read_with(file, with_rows) : with_rows(R"({"rules": []})");
}

/// Every rule there is, those that are switched off included.
std::vector<std::string_view> ids_of(const std::vector<Form>& forms,
                                     const Wording& wording,
                                     const TraceRules& traces) {
    std::vector<std::string_view> ids(wording.off().begin(), wording.off().end());
    ids.insert(ids.end(), traces.off().begin(), traces.off().end());
    for (const TraceRule& rule : traces.rules()) {
        ids.emplace_back(rule.id);
    }
    for (const Form& form : forms) {
        ids.insert(ids.end(), form.off.begin(), form.off.end());
        for (const Rule& rule : form.rules) {
            ids.emplace_back(rule.id);
        }
    }
    for (const WordRule& rule : wording.rules()) {
        ids.emplace_back(rule.id);
    }
    for (const Claim& claim : wording.claims().rows) {
        ids.emplace_back(claim.id);
    }
    return ids;
}

}  // namespace

std::string extension_of(const fs::path& file) {
    std::string extension = file.extension().string();
    for (char& letter : extension) {
        letter = static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    }
    return extension;
}

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
    return read_with(file, [](std::string_view json) { return format::parse_form(json); });
}

std::string read_input_file(const fs::path& file) {
    return zip::read_file(file, most_bytes);
}

TraceRules load_trace_rules(const fs::path& templates) {
    return load_trace_rules(templates, Profile());
}

TraceRules load_trace_rules(const fs::path& templates, const Profile& profile) {
    std::vector<Problem> problems;
    TraceRules rules = read_trace_rules(templates, profile.file(), problems);
    if (profile.file() != nullptr) {
        profile.file()->refuse(std::move(problems));
    }
    return rules;
}

Wording load_wording(const fs::path& templates) {
    std::error_code missing;
    const bool has_claims = fs::exists(templates / "claims.json", missing);
    return load_wording(templates, has_claims ? load_forms(templates) : std::vector<Form>());
}

Wording load_wording(const fs::path& templates, const std::vector<Form>& forms) {
    return load_wording(templates, forms, Profile());
}

Wording load_wording(const fs::path& templates,
                     const std::vector<Form>& forms,
                     const Profile& profile) {
    std::vector<Problem> problems;
    Wording wording = read_wording(templates, forms, profile.file(), problems);
    if (profile.file() != nullptr) {
        const TraceRules traces = read_trace_rules(templates, profile.file(), problems);
        if (problems.empty()) {
            profile.file()->demand_rules(ids_of(forms, wording, traces), problems);
        }
        profile.file()->refuse(std::move(problems));
    }
    return wording;
}

std::vector<Form> load_forms(const fs::path& templates) {
    return load_forms(templates, Profile());
}

std::vector<Form> load_forms(const fs::path& templates, const Profile& profile) {
    std::vector<Form> forms;
    std::vector<Problem> of_profile;
    std::vector<Problem> problems;
    for (const fs::path& file : form_files(templates)) {
        try {
            forms.push_back(read_with(file, [&](std::string_view json) {
                return format::parse_form(json, profile.file(), of_profile);
            }));
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
    if (profile.file() != nullptr) {
        profile.file()->demand_editions(forms, of_profile);
        profile.file()->refuse(std::move(of_profile));
    }
    return forms;
}

}  // namespace nianbao
