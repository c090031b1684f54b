#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/wording.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// What a DOCX or XLSX should not carry besides its visible words: one row of
/// templates/document.json. C++ knows kinds of such traces, never a name of a person or an organ.
struct TraceRule {
    std::string id;                       ///< "meta-author"
    std::string kind;                     ///< a name of trace_kinds()
    std::vector<std::string> names;       ///< which of the kind ("creator"); empty = all
    std::vector<std::string> patterns;    ///< RE2; a value that none matches is not told
    std::vector<std::string> exceptions;  ///< a value that one of these matches is not told
    /// A value is not told where the text says it, or says what is left of it without what
    /// a pattern found: of 示范区人民政府 its 示范区.
    bool unless_said = false;
    Severity severity = Severity::Warning;
    std::string source;  ///< what the rule rests on
    Words message;       ///< what is there and what to do, without the value
};

/// The rules about what a document carries, compiled. A value: copies share what was compiled, and
/// any number of threads may use it at once.
class TraceRules {
public:
    /// No rules.
    TraceRules();
    /// Throws Error (Form): "traces.kind", "traces.pattern", with the id as place.
    /// `off` are the ids of rules that a profile (profile.hpp) has switched off.
    explicit TraceRules(std::vector<TraceRule> rules, std::vector<std::string> off = {});

    const std::vector<TraceRule>& rules() const noexcept;
    const std::vector<std::string>& off() const noexcept;

private:
    friend class TraceJudge;
    struct Compiled;
    std::shared_ptr<const Compiled> compiled_;
};

/// The kinds of traces C++ knows.
const std::vector<RuleKind>& trace_kinds();

/// The document.json of a templates folder; no rules where the folder has none. Throws Error: File
/// when it cannot be read; Form with everything that is wrong, each with its JSON pointer.
TraceRules load_trace_rules(const std::filesystem::path& templates);

/// True where the bytes are an office package, such as a DOCX or XLSX, whatever the file is called:
/// what check_document() and redact() take.
bool is_package(std::string_view bytes);

/// What a DOCX or XLSX carries besides its words: properties, comments, tracked changes, hidden
/// text and sheets, paths, data of pictures … by the rules; and, by those rules of the wording that
/// hold `everywhere`, what stands in its words wherever they are: headers, notes, comments, text
/// boxes, hidden and deleted text. Findings come in the order of the rules, then of the parts; of
/// one rule the first 20 are told, and one more finding counts the rest. The left side is the
/// place: the part, and what stands there. Throws Error (Package) for a damaged file.
std::vector<Finding> check_document(std::string bytes,
                                    const TraceRules& rules,
                                    const Wording& wording);

/// Adds to the findings of a report what check_document() says of the file it was read from, but
/// for what they have told already: the same rule about the same value. Nothing where the bytes are
/// no package. Throws like check_document().
void add_document_findings(std::vector<Finding>& findings,
                           const std::string& bytes,
                           const TraceRules& rules,
                           const Wording& wording);

/// One thing that redact() or mask() did.
struct Change {
    Words message;      ///< "removed a comment: …", "masked: 138****5678"
    std::string place;  ///< the part, and where in it; of a report Block::place
};

struct RedactOptions {
    bool accept_changes = false;  ///< tracked changes are accepted; otherwise they are refused
};

/// A document fit to be published.
struct Redacted {
    std::string bytes;
    std::vector<Change> changes;  ///< everything that was done; empty: nothing but was fit before
    std::vector<Finding> left;    ///< what check_document() says of `bytes`
};

/// Takes out of a DOCX or XLSX what no reader sees: properties, comments, variables, session ids,
/// paths, printer settings, the thumbnail, data of pictures; and masks, in its words, what rules of
/// the wording with a mask find, also across runs. No number is ever changed: of a cell that is a
/// number, and of formulas, nothing is masked. What a person has to decide stays, and is told in
/// `left`: hidden text, sheets, rows and columns, embedded files, links to other files.
/// Everything else keeps its bytes. Redacting the result again changes nothing.
/// Throws Error: Package for a damaged file; "redact.tracked" with every tracked change, unless
/// they are to be accepted; "redact.signed" for a signed document, since its signature would break.
Redacted redact(std::string bytes,
                const TraceRules& rules,
                const Wording& wording,
                const RedactOptions& options = {});

/// Takes out of a PNG or JPEG what redact() takes out of those in documents: place, device, author,
/// whatever is no pixel. Any other file stays as it is. `name` is the place of the changes.
Redacted redact_picture(std::string_view bytes, const std::string& name, const Wording& wording);

/// Masks the words of a report in the same way: titles, narrative, signature; never its statistics.
std::vector<Change> mask(Report& report, const Wording& wording);

}  // namespace nianbao
