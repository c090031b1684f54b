#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/json.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace {

using format::append_json;

/// Writes lists and objects, each element on a line of its own or all on one.
class JsonWriter {
public:
    void open(char bracket, bool in_lines) {
        json_ += bracket;
        levels_.push_back({in_lines, true});
    }

    void close(char bracket) {
        const Level level = levels_.back();
        levels_.pop_back();
        if (level.in_lines && !level.empty) {
            new_line();
        }
        json_ += bracket;
    }

    /// Begins the next element.
    void next() {
        Level& level = levels_.back();
        json_ += level.empty ? "" : ",";
        json_ += level.empty || level.in_lines ? "" : " ";
        level.empty = false;
        if (level.in_lines) {
            new_line();
        }
    }

    void key(std::string_view name) {
        next();
        text(name);
        json_ += ": ";
    }

    void text(std::string_view words) { append_json(json_, words); }
    void raw(std::string_view token) { json_ += token; }

    void member(std::string_view name, std::string_view words) {
        key(name);
        text(words);
    }

    void member_unless_empty(std::string_view name, std::string_view words) {
        if (!words.empty()) {
            member(name, words);
        }
    }

    std::string finish() { return std::move(json_) + "\n"; }

private:
    struct Level {
        bool in_lines;
        bool empty;
    };

    void new_line() {
        json_ += '\n';
        json_.append(2 * levels_.size(), ' ');
    }

    std::string json_;
    std::vector<Level> levels_;
};

void write_value(JsonWriter& json, const Value& value) {
    if (value.is_blank()) {
        json.raw("null");
    } else if (value.number() != nullptr) {
        json.raw(value.written());
    } else {
        json.text(value.written());
    }
}

void write_rows(JsonWriter& json, const std::vector<std::vector<Value>>& rows) {
    json.open('[', true);
    for (const std::vector<Value>& row : rows) {
        json.next();
        json.open('[', false);
        for (const Value& cell : row) {
            json.next();
            write_value(json, cell);
        }
        json.close(']');
    }
    json.close(']');
}

void write_list(JsonWriter& json, const Block& block) {
    json.key("list");
    json.open('[', true);
    for (const std::string& item : block.items) {
        json.next();
        json.text(item);
    }
    json.close(']');
    if (block.ordered) {
        json.key("ordered");
        json.raw("true");
    }
}

void write_table(JsonWriter& json, const Block& block) {
    json.key("table");
    write_rows(json, block.rows);
    if (!block.head) {
        json.key("head");
        json.raw("false");
    }
}

void write_length(JsonWriter& json, std::string_view key, const std::optional<Number>& length) {
    if (length) {
        json.key(key);
        json.raw(length->text());
    }
}

void write_picture(JsonWriter& json, const Picture& picture) {
    json.member("picture", picture.name);
    json.member_unless_empty("fallback", picture.fallback);
    json.member_unless_empty("alt", picture.alt);
    json.member_unless_empty("caption", picture.caption);
    write_length(json, "width", picture.width);
    write_length(json, "height", picture.height);
}

void write_level(JsonWriter& json, int level) {
    json.key("level");
    json.raw(std::to_string(level));
}

void write_run_in(JsonWriter& json, const Block& block) {
    if (block.level == 0) {
        json.key("run_in");
        json.open('{', false);
        json.member("heading", block.text);
    } else {
        json.member("lead", block.text);
        write_level(json, block.level);
    }
    json.member("text", block.rest);
    if (block.level == 0) {
        json.close('}');
    }
}

void write_block(JsonWriter& json, const Block& block) {
    if (block.kind == Block::Kind::Paragraph) {
        json.text(block.text);
        return;
    }
    const bool in_lines = block.kind == Block::Kind::List || block.kind == Block::Kind::Table;
    json.open('{', in_lines);
    if (block.kind == Block::Kind::Heading) {
        json.member("heading", block.text);
        write_level(json, block.level);
    } else if (block.kind == Block::Kind::RunIn) {
        write_run_in(json, block);
    } else if (block.kind == Block::Kind::List) {
        write_list(json, block);
    } else if (block.kind == Block::Kind::Table) {
        write_table(json, block);
    } else {
        write_picture(json, block.picture);
    }
    json.close('}');
}

void write_blocks(JsonWriter& json, std::string_view key, const std::vector<Block>& blocks) {
    json.key(key);
    json.open('[', true);
    for (const Block& block : blocks) {
        json.next();
        write_block(json, block);
    }
    json.close(']');
}

void write_head(JsonWriter& json, const Report& report) {
    json.member_unless_empty("edition", report.edition);
    json.key("year");
    json.raw(std::to_string(report.year));
    json.member("organization", report.organization);
    json.member_unless_empty("level", report.level);
    json.member_unless_empty("title", report.title);
    json.member_unless_empty("table_title", report.table_title);
}

void write_narrative(JsonWriter& json, const Report& report) {
    if (!report.preamble.empty()) {
        write_blocks(json, "preamble", report.preamble);
    }
    json.key("sections");
    json.open('[', true);
    for (const Section& section : report.sections) {
        json.next();
        json.open('{', true);
        json.member("title", section.title);
        write_blocks(json, "content", section.content);
        json.close('}');
    }
    json.close(']');
    if (report.signature) {
        json.key("signature");
        json.open('{', false);
        json.member("organization", report.signature->organization);
        json.member("date", report.signature->date.iso());
        json.close('}');
    }
}

void write_statistics(JsonWriter& json, const Report& report) {
    json.key("statistics");
    json.open('{', true);
    for (const auto& [key, entry] : report.statistics) {
        json.key(key);
        write_value(json, entry.value);
    }
    json.close('}');
}

}  // namespace

std::string report_json(const Report& report) {
    JsonWriter json;
    json.open('{', true);
    write_head(json, report);
    write_narrative(json, report);
    write_statistics(json, report);
    json.close('}');
    return json.finish();
}

}  // namespace nianbao
