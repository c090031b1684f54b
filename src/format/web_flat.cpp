#include "format/web_tables.hpp"

// A matrix whose rows stand side by side in one line: 行政复议、行政诉讼.
namespace nianbao::format {
namespace {

class WebFlat {
public:
    explicit WebFlat(const WebTable& in) : in_(in) {}

    void run() {
        in_.out.raw("<colgroup>");
        for (std::size_t i = 0; i < rows().size() * columns().size(); ++i) {
            in_.out.raw("<col>");
        }
        in_.out.raw("</colgroup>\n<thead>\n<tr>");
        write_groups();
        in_.out.raw("</tr>\n<tr>");
        for (std::size_t at = 0; at < rows().size(); ++at) {
            if (!rows()[at].group.empty()) {
                write_row_head(at, 1);
            }
        }
        in_.out.raw("</tr>\n<tr>");
        for (std::size_t at = 0; at < rows().size(); ++at) {
            for (const Axis& column : columns()) {
                in_.out.cell({column.label, "col", id_of(at, column), head_of(at)});
            }
        }
        in_.out.raw("</tr>\n</thead>\n<tbody>\n<tr>");
        for (std::size_t at = 0; at < rows().size(); ++at) {
            for (const Axis& column : columns()) {
                in_.figure(rows()[at].key + "." + column.key,
                           joined_ids(head_of(at), id_of(at, column)));
            }
        }
        in_.out.raw("</tr>\n</tbody>\n");
    }

private:
    const std::vector<Axis>& rows() const { return in_.table.rows; }
    const std::vector<Axis>& columns() const { return in_.table.columns; }

    std::string id_of(std::size_t row, const Axis& column) const {
        return in_.id("c", rows()[row].key + "." + column.key);
    }

    /// The ids over the columns of a row.
    std::string head_of(std::size_t row) const {
        return joined_ids(above_[row], in_.id("r", rows()[row].key));
    }

    void write_row_head(std::size_t at, std::size_t high) const {
        const std::string id = in_.id("r", rows()[at].key);
        in_.out.cell({rows()[at].label, "colgroup", id, above_[at], high, columns().size()});
    }

    /// Groups over their rows; a row without one reaches down.
    void write_groups() {
        std::string group;
        for (std::size_t at = 0; at < rows().size(); ++at) {
            const std::string& words = rows()[at].group;
            if (words.empty()) {
                above_.emplace_back();
                write_row_head(at, 2);
                continue;
            }
            if (at == 0 || rows()[at - 1].group != words) {
                std::size_t end = at;
                while (end < rows().size() && rows()[end].group == words) {
                    ++end;
                }
                group = in_.id("g", rows()[at].key);
                in_.out.cell({words, "colgroup", group, {}, 1, (end - at) * columns().size()});
            }
            above_.push_back(group);
        }
    }

    const WebTable& in_;
    std::vector<std::string> above_;  ///< the id of the group of each row
};

}  // namespace

void write_web_flat(const WebTable& table) {
    WebFlat(table).run();
}

}  // namespace nianbao::format
