#include "tmpl/run_writer.hpp"

#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {

std::string preserving(std::string_view start_tag) {
    std::string tag(start_tag);
    if (tag.find("xml:space") == std::string::npos) {
        const std::size_t name_end = tag.find_first_of(" \t\r\n/>");
        tag.insert(name_end, " xml:space=\"preserve\"");
    }
    return tag;
}

void RunWriter::open_run() {
    Frame& now = frame();
    if (now.run != none && !now.run_open) {
        out_.copy(source(now.run));
        now.run_open = true;
    }
}

void RunWriter::open_object() {
    open_run();
    Frame& now = frame();
    if (now.text_open) {
        out_.copy(end_source(now.text));
        now.text_open = false;
    }
}

void RunWriter::open_text() {
    open_run();
    Frame& now = frame();
    if (now.text != none && !now.text_open) {
        out_.copy(story_.drawing ? std::string(source(now.text)) : preserving(source(now.text)));
        now.text_open = true;
    }
}

void RunWriter::suspend() {
    Frame& now = frame();
    if (now.run == none && now.text != none) {
        return open_text();
    }
    if (now.text_open) {
        out_.copy(end_source(now.text));
        now.text_open = false;
    }
    if (now.run_open) {
        out_.copy(end_source(now.run));
        now.run_open = false;
    }
}

void RunWriter::end_text() {
    Frame& now = frame();
    if (now.text_open) {
        out_.copy(end_source(now.text));
    }
    now.text_open = false;
    now.text = none;
}

void RunWriter::end_run() {
    suspend();
    frame() = Frame();
}

TextStyle RunWriter::style(const xml::Atom& text, bool sheet) const {
    if (sheet) {
        return in_cell;
    }
    return text.attribute ? in_attribute : style_of_run();
}

TextStyle RunWriter::style_of_run() const {
    const Frame& now = frames_.back();
    if (now.text == none || now.run == none) {
        return {"\n", "\t"};
    }
    const std::string_view open = source(now.text);
    const std::size_t name_end = open.find_first_of(" \t\r\n/>");
    const std::string_view prefix = xml::prefix_of(open.substr(1, name_end - 1));
    const std::string colon = prefix.empty() ? "" : std::string(prefix) + ":";
    const std::string close(end_source(now.text));
    const std::string reopen = story_.drawing ? std::string(open) : preserving(open);
    if (story_.drawing) {
        const std::string between = std::string(end_source(now.run)) + "<" + colon + "br/>";
        return {close + between + std::string(source(now.run)) + reopen, "\t"};
    }
    return {close + "<" + colon + "br/>" + reopen, close + "<" + colon + "tab/>" + reopen};
}

}  // namespace nianbao::tmpl
