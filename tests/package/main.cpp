#include <iostream>

#include <nianbao/nianbao.hpp>

int main() {
    const auto forms = nianbao::load_forms(NIANBAO_TEMPLATES);
    const auto document =
        nianbao::load_template(NIANBAO_TEMPLATES, forms.front(), nianbao::formats().front());
    std::cout << nianbao::version << ' ' << forms.size() << ' ' << document.paths().size() << '\n';
    return forms.empty() || document.paths().empty() ? 1 : 0;
}
