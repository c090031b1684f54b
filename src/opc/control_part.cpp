#include "opc/control_part.hpp"

#include "nianbao/error.hpp"

namespace nianbao::opc {

xml::Document parse_control_part(std::string_view xml, std::string_view part) {
    try {
        return xml::Document::parse(xml);
    } catch (const Error& error) {
        throw error.within(part);
    }
}

}  // namespace nianbao::opc
