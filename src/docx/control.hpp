#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::docx {

/// What a list of choices shows, and the value behind it (w:listItem).
struct Choice {
    std::string value;
    std::string shown;
};

/// A content control (ECMA-376 part 1, §17.5.2): a place with a name that Word and LibreOffice
/// guard. All views point into the part.
struct Control {
    enum class Kind : std::uint8_t {
        Text,       ///< plain or rich text
        Date,       ///< w:date
        CheckBox,   ///< w14:checkbox
        DropDown,   ///< w:dropDownList: one of its choices
        ComboBox,   ///< w:comboBox: one of its choices, or any text
        Repeating,  ///< w15:repeatingSection
        Item,       ///< w15:repeatingSectionItem
        Picture,
        Other  ///< a gallery, an equation, a group …: not filled
    };
    Kind kind = Kind::Text;
    std::string tag;  ///< w:tag, else w:alias: LibreOffice 7.4 loses the tag and keeps the alias
    bool by_alias = false;
    std::string date_format;      ///< of Date: "yyyy-MM-dd"
    std::vector<Choice> choices;  ///< of DropDown and ComboBox
    std::string checked = "☒";    ///< of CheckBox: the sign of yes
    std::string unchecked = "☐";  ///< and of no
    bool placeholder = false;     ///< it shows its prompt, in a style of its own

    std::string_view properties;             ///< w:sdtPr, whole
    std::vector<std::string_view> obsolete;  ///< in it: what no longer holds once it is filled
    std::string_view state;  ///< in it: the value of w14:checked, or of w:fullDate; may be empty
};

/// The content controls of a part by the first byte of their w:sdt. Throws Error as xml::Scanner
/// does.
std::map<const char*, Control> read_controls(std::string_view part);

/// The properties of a control that is filled, up to its state and from there on; the prompt and
/// the binding to other data are gone, since Word would show those in place of the content.
struct FilledProperties {
    std::string before;
    std::string after;  ///< empty where the control has no state
};
FilledProperties filled_properties(const Control& control);

}  // namespace nianbao::docx
