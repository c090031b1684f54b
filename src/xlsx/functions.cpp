#include "xlsx/functions.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace nianbao::xlsx {
namespace {

/// What the arguments of a function take: l a list of ranges, r a range, - one value. The last
/// `repeated` of them stand for all that follow.
struct Arguments {
    std::string_view function;
    std::string_view takes;
    std::size_t repeated = 0;
};

// ECMA-376 part 1, §18.17.7, and the functions Excel has got since; in order of their names.
constexpr std::array arguments = {
    Arguments{"AGGREGATE", "--l", 1},
    Arguments{"AND", "l", 1},
    Arguments{"AVEDEV", "l", 1},
    Arguments{"AVERAGE", "l", 1},
    Arguments{"AVERAGEA", "l", 1},
    Arguments{"AVERAGEIF", "r-r"},
    Arguments{"AVERAGEIFS", "rr-", 2},
    Arguments{"COLUMNS", "r"},
    Arguments{"CONCAT", "l", 1},
    Arguments{"CORREL", "rr"},
    Arguments{"COUNT", "l", 1},
    Arguments{"COUNTA", "l", 1},
    Arguments{"COUNTBLANK", "r"},
    Arguments{"COUNTIF", "r-"},
    Arguments{"COUNTIFS", "r-", 2},
    Arguments{"COVAR", "rr"},
    Arguments{"COVARIANCE.P", "rr"},
    Arguments{"COVARIANCE.S", "rr"},
    Arguments{"DEVSQ", "l", 1},
    Arguments{"FORECAST", "-rr"},
    Arguments{"FREQUENCY", "rr"},
    Arguments{"GCD", "l", 1},
    Arguments{"GEOMEAN", "l", 1},
    Arguments{"HARMEAN", "l", 1},
    Arguments{"HLOOKUP", "-r--"},
    Arguments{"INDEX", "r--"},
    Arguments{"INTERCEPT", "rr"},
    Arguments{"IRR", "r-"},
    Arguments{"KURT", "l", 1},
    Arguments{"LARGE", "r-"},
    Arguments{"LCM", "l", 1},
    Arguments{"LINEST", "rr--"},
    Arguments{"LOOKUP", "-rr"},
    Arguments{"MATCH", "-r-"},
    Arguments{"MAX", "l", 1},
    Arguments{"MAXA", "l", 1},
    Arguments{"MAXIFS", "rr-", 2},
    Arguments{"MEDIAN", "l", 1},
    Arguments{"MIN", "l", 1},
    Arguments{"MINA", "l", 1},
    Arguments{"MINIFS", "rr-", 2},
    Arguments{"MODE", "l", 1},
    Arguments{"MODE.SNGL", "l", 1},
    Arguments{"NPV", "-l", 1},
    Arguments{"OR", "l", 1},
    Arguments{"PEARSON", "rr"},
    Arguments{"PERCENTILE", "r-"},
    Arguments{"PERCENTILE.EXC", "r-"},
    Arguments{"PERCENTILE.INC", "r-"},
    Arguments{"PERCENTRANK", "r--"},
    Arguments{"PRODUCT", "l", 1},
    Arguments{"QUARTILE", "r-"},
    Arguments{"QUARTILE.EXC", "r-"},
    Arguments{"QUARTILE.INC", "r-"},
    Arguments{"RANK", "-r-"},
    Arguments{"RANK.AVG", "-r-"},
    Arguments{"RANK.EQ", "-r-"},
    Arguments{"ROWS", "r"},
    Arguments{"RSQ", "rr"},
    Arguments{"SKEW", "l", 1},
    Arguments{"SLOPE", "rr"},
    Arguments{"SMALL", "r-"},
    Arguments{"SORT", "r---"},
    Arguments{"STDEV", "l", 1},
    Arguments{"STDEV.P", "l", 1},
    Arguments{"STDEV.S", "l", 1},
    Arguments{"STDEVA", "l", 1},
    Arguments{"STDEVP", "l", 1},
    Arguments{"STDEVPA", "l", 1},
    Arguments{"SUBTOTAL", "-l", 1},
    Arguments{"SUM", "l", 1},
    Arguments{"SUMIF", "r-r"},
    Arguments{"SUMIFS", "rr-", 2},
    Arguments{"SUMPRODUCT", "r", 1},
    Arguments{"SUMSQ", "l", 1},
    Arguments{"SUMX2MY2", "rr"},
    Arguments{"SUMX2PY2", "rr"},
    Arguments{"SUMXMY2", "rr"},
    Arguments{"TEXTJOIN", "--l", 1},
    Arguments{"TRANSPOSE", "r"},
    Arguments{"TRIMMEAN", "r-"},
    Arguments{"UNIQUE", "r--"},
    Arguments{"VAR", "l", 1},
    Arguments{"VAR.P", "l", 1},
    Arguments{"VAR.S", "l", 1},
    Arguments{"VARA", "l", 1},
    Arguments{"VARP", "l", 1},
    Arguments{"VARPA", "l", 1},
    Arguments{"VLOOKUP", "-r--"},
    Arguments{"XLOOKUP", "-rr---"},
    Arguments{"XMATCH", "-r--"},
    Arguments{"XOR", "l", 1},
};

static_assert(std::is_sorted(arguments.begin(),
                             arguments.end(),
                             [](const Arguments& a, const Arguments& b) {
                                 return a.function < b.function;
                             }));

/// "STDEV.S" of "_xlfn.stdev.s", "SORT" of "_xlfn._xlws.SORT".
std::string plain_name(std::string_view function) {
    for (const std::string_view mark : {"_xlfn.", "_xlws."}) {
        if (function.starts_with(mark)) {
            function.remove_prefix(mark.size());
        }
    }
    std::string name(function);
    for (char& c : name) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return name;
}

}  // namespace

Argument argument_of(std::string_view function, std::size_t argument) {
    const std::string name = plain_name(function);
    const auto* const found = std::lower_bound(
        arguments.begin(), arguments.end(), name, [](const Arguments& a, const std::string& b) {
            return a.function < b;
        });
    if (found == arguments.end() || found->function != name) {
        return Argument::Value;
    }
    const std::string_view takes = found->takes;
    if (argument >= takes.size() && found->repeated != 0) {
        argument = takes.size() - found->repeated + (argument - takes.size()) % found->repeated;
    }
    if (argument >= takes.size() || takes[argument] == '-') {
        return Argument::Value;
    }
    return takes[argument] == 'l' ? Argument::List : Argument::Range;
}

}  // namespace nianbao::xlsx
