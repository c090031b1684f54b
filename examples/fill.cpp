// Fills the official documents with one report: fill TEMPLATES REPORT OUT_FOLDER

#include <filesystem>
#include <iostream>

#include <nianbao/nianbao.hpp>

int main(int argc, char** argv) try {
    if (argc != 4) {
        std::cerr << "usage: fill TEMPLATES REPORT OUT_FOLDER\n";
        return 2;
    }
    const auto forms = nianbao::load_forms(argv[1]);
    const auto reading = nianbao::read_report(argv[2], forms);
    const auto& form = nianbao::form_of(forms, reading.report);
    const auto wording = nianbao::load_wording(argv[1]);
    for (const auto& finding : nianbao::check(form, reading.report, wording)) {
        std::cerr << finding.rule << ": " << finding.message.en << '\n';
    }
    for (const auto& format : nianbao::formats()) {
        const auto document = nianbao::load_template(argv[1], form, format);
        const auto name = std::filesystem::path(argv[2]).stem().concat(".").concat(format.name);
        document.render_to(nianbao::report_data(form, reading.report, document), argv[3] / name);
    }
} catch (const nianbao::Error& error) {
    std::cerr << error.what() << '\n';
    return 3;
}
