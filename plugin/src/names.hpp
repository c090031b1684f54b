#pragma once

/// The objects that the office can ask for: what each is called, and the service that it is.
/// nianbao.components has the same.

namespace nianbao::plugin::names {

struct ProtocolHandler {
    static constexpr const char* name = "org.nianbao.comp.ProtocolHandler";
    static constexpr const char* service = "com.sun.star.frame.ProtocolHandler";
};
struct ReportService {
    static constexpr const char* name = "org.nianbao.comp.Report";
    static constexpr const char* service = "org.nianbao.Report";
};
struct ExportFilter {
    static constexpr const char* name = "org.nianbao.comp.ExportFilter";
    static constexpr const char* service = "com.sun.star.document.ExportFilter";
};
struct ImportFilter {
    static constexpr const char* name = "org.nianbao.comp.ImportFilter";
    static constexpr const char* service = "com.sun.star.document.ImportFilter";
};
struct Detection {
    static constexpr const char* name = "org.nianbao.comp.Detection";
    static constexpr const char* service = "com.sun.star.document.ExtendedTypeDetection";
};
struct Options {
    static constexpr const char* name = "org.nianbao.comp.Options";
    static constexpr const char* service = "org.nianbao.Options";
};
struct PanelFactory {
    static constexpr const char* name = "org.nianbao.comp.PanelFactory";
    static constexpr const char* service = "org.nianbao.PanelFactory";
};

}  // namespace nianbao::plugin::names
