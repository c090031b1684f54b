# The house as src/README.md draws it: a floor includes only floors below it, a foreign library only
# in the files that are its doors, and no file has more than 300 lines.
#
#   cmake -D ROOT=<project> -P floors.cmake
#   cmake -D ROOT=<project> -D SELF_TEST=<scratch> -P floors.cmake    are planted violations caught?

cmake_minimum_required(VERSION 3.25)

set(below_nianbao nianbao)
set(below_text text)
set(below_zip zip nianbao text)
set(below_xml xml nianbao text)
set(below_opc opc nianbao zip xml text)
set(below_docx docx opc nianbao zip xml text)
set(below_xlsx xlsx opc nianbao zip xml text)
set(below_html html nianbao text)
set(below_tmpl tmpl docx xlsx opc nianbao zip xml text)
set(below_traces traces docx xlsx opc nianbao zip xml text)
set(below_report report nianbao text)
set(below_format format tmpl traces report docx xlsx html opc nianbao zip xml text)
set(below_batch batch format nianbao text xml)
set(below_cli cli batch nianbao)

# A header by the name it has between < and >, then the only files that may include it.
set(doors
    "(minizip/)?(unzip|zip|ioapi)\\.h -> zip/archive.cpp"
    "libdeflate\\.h -> zip/writer.cpp"
    "zlib\\.h -> zip/packer.cpp"
    "tinyxml2\\.h -> xml/dom.cpp"
    "libxml/.*\\.h -> html/scanner.cpp"
    "iconv\\.h -> html/encoding.cpp"
    "simdjson\\.h -> format/json.cpp"
    "re2/.*\\.h -> report/pattern.cpp report/pattern_filter.cpp"
    "openssl/.*\\.h -> format/sha256.cpp"
    "CLI/.*\\.hpp -> cli/arguments.cpp"
    "xlsxwriter(/.*)?\\.h -> format/new_workbook.cpp format/sheet_writer.cpp format/look_book.cpp")

set(most_lines 300)

function(check_include file floor header style out)
    set(wrong "")
    if(style STREQUAL "\"")
        string(REGEX REPLACE "/.*" "" target "${header}")
        if(NOT target IN_LIST below_${floor})
            set(wrong "${file}: ${floor} may not include ${header}")
        endif()
    endif()
    foreach(door IN LISTS doors)
        string(REGEX REPLACE " -> .*" "" pattern "${door}")
        string(REGEX REPLACE ".* -> " "" files "${door}")
        string(REPLACE " " ";" files "${files}")
        if(header MATCHES "^${pattern}$" AND NOT file IN_LIST files)
            set(wrong "${file}: ${header} is included in another file only")
        endif()
    endforeach()
    set(${out} "${wrong}" PARENT_SCOPE)
endfunction()

# Fills `out` with what is wrong in the house under `root`.
function(find_violations root out)
    set(found "")
    file(GLOB_RECURSE sources RELATIVE "${root}/src" "${root}/src/*.?pp")
    foreach(file IN LISTS sources)
        string(REGEX REPLACE "/.*" "" floor "${file}")
        if(NOT DEFINED below_${floor})
            list(APPEND found "${file}: nobody knows the floor ${floor}")
            continue()
        endif()
        file(STRINGS "${root}/src/${file}" lines REGEX "^[ \t]*#[ \t]*include")
        foreach(line IN LISTS lines)
            if(line MATCHES "include[ \t]*([<\"])([^>\"]*)[>\"]")
                check_include("${file}" "${floor}" "${CMAKE_MATCH_2}" "${CMAKE_MATCH_1}" wrong)
                list(APPEND found ${wrong})
            endif()
        endforeach()
    endforeach()
    find_plugin_violations("${root}" plugin)
    find_long_files("${root}" long)
    list(APPEND found ${plugin} ${long})
    set(${out} "${found}" PARENT_SCOPE)
endfunction()

# The extension comes in by the public headers, as any stranger does, and its desk knows no office.
function(find_plugin_violations root out)
    set(found "")
    file(GLOB sources RELATIVE "${root}" "${root}/plugin/src/*.?pp")
    foreach(file IN LISTS sources)
        file(STRINGS "${root}/${file}" lines REGEX "^[ \t]*#[ \t]*include")
        foreach(line IN LISTS lines)
            if(line MATCHES "\"([a-z]+)/([^\"]*)\"" AND NOT CMAKE_MATCH_1 STREQUAL "nianbao")
                list(APPEND found "${file}: plugin may not include ${CMAKE_MATCH_1}/${CMAKE_MATCH_2}")
            elseif(file MATCHES "/desk\\." AND line MATCHES "com/sun/star|uno\\.hpp")
                list(APPEND found "${file}: the desk knows no office")
            endif()
            foreach(door IN LISTS doors)
                string(REGEX REPLACE " -> .*" "" pattern "${door}")
                if(line MATCHES "[<\"]${pattern}[>\"]")
                    list(APPEND found "${file}: a foreign library is no business of plugin")
                endif()
            endforeach()
        endforeach()
    endforeach()
    set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(find_long_files root out)
    set(found "")
    file(GLOB_RECURSE files RELATIVE "${root}"
        "${root}/src/*.?pp" "${root}/tests/*.?pp" "${root}/examples/*.?pp" "${root}/plugin/*.?pp")
    foreach(file IN LISTS files)
        file(READ "${root}/${file}" text)
        string(REGEX REPLACE "[^\n]" "" ends "${text}")
        string(LENGTH "${ends}" count)
        if(count GREATER most_lines)
            list(APPEND found "${file}: ${count} lines")
        endif()
    endforeach()
    set(${out} "${found}" PARENT_SCOPE)
endfunction()

# Plants one violation and fails unless exactly that is found.
function(expect name file text expected)
    set(root "${SELF_TEST}/${name}")
    file(REMOVE_RECURSE "${root}")
    file(WRITE "${root}/${file}" "${text}")
    find_violations("${root}" found)
    if(NOT found STREQUAL expected)
        message(SEND_ERROR "${name}: expected '${expected}', found '${found}'")
    endif()
endfunction()

if(DEFINED SELF_TEST)
    expect(up src/zip/a.cpp "#include \"xml/dom.hpp\"\n" "zip/a.cpp: zip may not include xml/dom.hpp")
    expect(aside src/report/a.hpp "#include \"tmpl/tag.hpp\"\n"
        "report/a.hpp: report may not include tmpl/tag.hpp")
    expect(inside src/cli/a.cpp "#  include \"format/json.hpp\"\n"
        "cli/a.cpp: cli may not include format/json.hpp")
    expect(unnamed src/zip/a.cpp "#include \"b.hpp\"\n" "zip/a.cpp: zip may not include b.hpp")
    expect(door src/opc/a.cpp "#include <tinyxml2.h>\n"
        "opc/a.cpp: tinyxml2.h is included in another file only")
    expect(closed src/format/a.cpp "#include <xlsxwriter.h>\n"
        "format/a.cpp: xlsxwriter.h is included in another file only")
    expect(shut src/report/a.cpp "#include <re2/re2.h>\n"
        "report/a.cpp: re2/re2.h is included in another file only")
    expect(quoted src/zip/a.cpp "#include \"unzip.h\"\n"
        "zip/a.cpp: unzip.h is included in another file only")
    expect(guest plugin/src/a.cpp "#include \"format/json.hpp\"\n"
        "plugin/src/a.cpp: plugin may not include format/json.hpp")
    expect(desk plugin/src/desk.cpp "#include <com/sun/star/uno/Any.hxx>\n"
        "plugin/src/desk.cpp: the desk knows no office")
    expect(strange src/utils/a.hpp "\n" "utils/a.hpp: nobody knows the floor utils")
    string(REPEAT "\n" 301 long)
    expect(long src/text/a.cpp "${long}" "src/text/a.cpp: 301 lines")
    expect(allowed src/zip/archive.cpp "#include <minizip/unzip.h>\n#include \"nianbao/error.hpp\"\n" "")
else()
    find_violations("${ROOT}" found)
    foreach(violation IN LISTS found)
        message(SEND_ERROR "${violation}")
    endforeach()
endif()
