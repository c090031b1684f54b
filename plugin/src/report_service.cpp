#include "report_service.hpp"

#include <algorithm>

#include <org/nianbao/ReportException.hpp>
#include <org/nianbao/XReport.hpp>

#include "names.hpp"
#include "nianbao/place.hpp"
#include "nianbao/version.hpp"
#include "place.hpp"
#include "request.hpp"

namespace nianbao::plugin {
namespace {

class Report : public Service<names::ReportService, org::nianbao::XReport> {
public:
    explicit Report(const Context& context) : context_(context) {}

    OUString SAL_CALL getVersion() override { return to_uno(nianbao::version); }

    void SAL_CALL read(const OUString& url) override {
        typed([&] { judge(source_of(path_of(url))); });
    }

    void SAL_CALL readDocument(const Reference<css::lang::XComponent>& document) override {
        typed([&] { judge(source_of(document)); });
    }

    Sequence<org::nianbao::Finding> SAL_CALL check() override {
        return typed([&] {
            const Language language = language_of(context_);
            const Judged& report = judged();
            const std::vector<Finding> findings = desk_->findings(report);
            Sequence<org::nianbao::Finding> all(static_cast<sal_Int32>(findings.size()));
            std::transform(
                findings.begin(), findings.end(), all.getArray(), [&](const Finding& finding) {
                    return org::nianbao::Finding(to_uno(finding.rule),
                                                 to_uno(name_of(finding.severity)),
                                                 to_uno(finding.message.in(language)),
                                                 texts_of(places_of(finding, language)),
                                                 to_uno(finding.source));
                });
            return all;
        });
    }

    OUString SAL_CALL getEdition() override {
        return typed([&] { return to_uno(judged().form->id); });
    }
    sal_Int32 SAL_CALL getYear() override {
        return typed([&] { return static_cast<sal_Int32>(judged().report.year); });
    }
    OUString SAL_CALL getOrganization() override {
        return typed([&] { return to_uno(judged().report.organization); });
    }
    OUString SAL_CALL getFigure(const OUString& key) override {
        return typed([&] {
            const Entry* const entry = judged().report.entry(to_utf8(key));
            return entry != nullptr ? to_uno(entry->value.written()) : OUString();
        });
    }

    void SAL_CALL fill(const OUString& form, const OUString& output) override {
        typed([&] {
            const Judged& report = judged();
            write_file(path_of(output), desk_->filled(source_of(path_of(form)), report));
        });
    }

    void SAL_CALL store(const OUString& output, const OUString& format) override {
        typed([&] {
            const Judged& report = judged();
            write_file(path_of(output), desk_->document(report, format_named(to_utf8(format))));
        });
    }

private:
    /// Runs the work; what goes wrong becomes a ReportException.
    template <typename Work>
    auto typed(Work work) -> decltype(work()) {
        try {
            return work();
        } catch (const Error& error) {
            const Problem& first = error.problems().front();
            throw org::nianbao::ReportException(to_uno(error.text(language_of(context_))),
                                                *this,
                                                to_uno(first.code),
                                                to_uno(first.place));
        } catch (const std::exception& error) {
            throw org::nianbao::ReportException(to_uno(error.what()), *this, "internal", "");
        }
    }

    /// The desk stays with the report, whose form is one of its forms.
    void judge(Source source) {
        const auto desk = Request(context_, {}, {}).desk;
        judged_ = desk->judge(std::move(source));
        desk_ = desk;
    }

    const Judged& judged() const {
        if (judged_.form == nullptr) {
            throw Error(Error::Kind::Usage,
                        {"plugin.unread",
                         {"还没有读入报告", "no report was read"},
                         "",
                         {"请先调用 read", "call read first"}});
        }
        return judged_;
    }

    Context context_;
    std::shared_ptr<Desk> desk_;
    Judged judged_;
};

}  // namespace

Reference<css::uno::XInterface> make_report(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new Report(context));
}

}  // namespace nianbao::plugin
