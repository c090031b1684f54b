#include "nianbao/template_check.hpp"

#include <map>
#include <set>
#include <utility>

#include "nianbao/error.hpp"
#include "opc/package.hpp"
#include "text/nearest.hpp"
#include "tmpl/compiled.hpp"
#include "tmpl/data_use.hpp"
#include "tmpl/places.hpp"

namespace nianbao {
namespace {

using Names = std::set<std::string, std::less<>>;

std::string last_name(const std::string& path) {
    return path.substr(path.rfind('.') + 1);
}

/// All names of members in the data.
void collect_names(const Data& data, Names& names) {
    if (const Data::List* const items = data.list()) {
        for (const Data& item : *items) {
            collect_names(item, names);
        }
    }
    if (const Data::Object* const members = data.object()) {
        for (const Data::Member& member : *members) {
            names.insert(member.key);
            collect_names(member.value, names);
        }
    }
}

std::string meant(const std::string& name, const Names& among) {
    std::vector<std::string_view> candidates(among.begin(), among.end());
    return std::string(text::nearest(name, candidates));
}

class Checker {
public:
    Checker(const std::string& bytes, const TemplateOptions& options)
        : bytes_(bytes),
          options_(options),
          package_(opc::Package::open(bytes)),
          places_(package_, options) {}

    std::vector<Remark> run(const Data* data, const PictureSource& pictures) && {
        try {
            const Template document = Template::compile(bytes_, options_);
            if (data != nullptr) {
                check_data(document, *data, pictures);
            }
        } catch (const Error& error) {
            if (error.kind() != Error::Kind::Template) {
                throw;
            }
            add(Severity::Error, error.problems());
        }
        add(Severity::Warning, places_.warnings());
        return std::move(remarks_);
    }

private:
    void add(Severity severity, std::vector<Problem> problems) {
        places_.refine(problems);
        for (Problem& problem : problems) {
            remarks_.push_back({severity, std::move(problem)});
        }
    }

    void check_data(const Template& document, const Data& data, const PictureSource& pictures) {
        const auto compiled = tmpl::compile(package_, options_);
        std::map<std::string, std::string> asked;
        for (const tmpl::Question& question : compiled->questions.all) {
            asked.emplace(question.place, question.name);
        }
        collect_names(data, names_);
        RenderOptions options;
        options.pictures = pictures;
        try {
            document.render(data, options);
        } catch (const Error& error) {
            std::vector<Problem> problems = error.problems();
            std::erase_if(problems,
                          [](const Problem& one) { return one.code == "picture.source"; });
            for (Problem& problem : problems) {
                suggest(asked[problem.place], problem);
            }
            add(Severity::Error, std::move(problems));
        }
        for (const std::string& path : tmpl::unused_keys(*compiled, data)) {
            unused(path);
        }
    }

    /// A missing name that resembles one of the data was meant to be that one.
    void suggest(const std::string& name, Problem& problem) {
        if (problem.code != "data.missing") {
            return;
        }
        missing_.insert(last_name(name));
        const std::string instead = meant(last_name(name), names_);
        if (!instead.empty()) {
            problem.remedy = {"是不是“" + instead + "”？", "did you mean \"" + instead + "\"?"};
        }
    }

    void unused(const std::string& path) {
        const std::string instead = meant(last_name(path), missing_);
        Problem problem{"data.unused",
                        {"模板没有用到数据中的“" + path + "”", "no tag asks for \"" + path + '"'},
                        path,
                        {}};
        if (!instead.empty()) {
            problem.remedy = {"模板要的是“" + instead + "”，是不是它？",
                              "the template asks for \"" + instead + "\": was that meant?"};
        }
        remarks_.push_back(
            {instead.empty() ? Severity::Information : Severity::Warning, std::move(problem)});
    }

    const std::string& bytes_;
    const TemplateOptions& options_;
    opc::Package package_;
    tmpl::Places places_;
    std::vector<Remark> remarks_;
    Names names_;    ///< of the data
    Names missing_;  ///< from the data
};

}  // namespace

std::vector<Remark> check_template(const std::string& bytes,
                                   const TemplateOptions& options,
                                   const Data* data,
                                   const PictureSource& pictures) {
    return Checker(bytes, options).run(data, pictures);
}

}  // namespace nianbao
