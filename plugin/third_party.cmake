# The third-party code inside the component. A user has none of these libraries, and no symbol of
# theirs may meet those of the office: all are linked in and hidden by the version script.
#
# From Debian's source packages comes what has no static library there, or one that a shared library
# cannot take in (re2) or that would bring more (libxml2 wants ICU); Debian's own static libraries are
# zlib and libdeflate.

function(debian_source package version_of out)
    set(folder ${NIANBAO_DEBIAN_SOURCES}/${package})
    execute_process(COMMAND ${CMAKE_COMMAND} -D PACKAGE=${package} -D VERSION_OF=${version_of}
        -D FOLDER=${folder} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/cmake/debian_source.cmake
        COMMAND_ERROR_IS_FATAL ANY)
    set(${out} ${folder}/source PARENT_SCOPE)
endfunction()

function(hidden_library name)
    add_library(${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
    set_target_properties(${name} PROPERTIES
        POSITION_INDEPENDENT_CODE ON
        C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_compile_options(${name} PRIVATE -w -ffunction-sections -fdata-sections)
endfunction()

debian_source(tinyxml2 libtinyxml2-dev tinyxml2)
hidden_library(nianbao_tinyxml2 ${tinyxml2}/tinyxml2.cpp)

debian_source(simdjson libsimdjson-dev simdjson)
hidden_library(nianbao_simdjson ${simdjson}/src/simdjson.cpp)
target_include_directories(nianbao_simdjson PRIVATE ${simdjson}/include ${simdjson}/src)
target_compile_features(nianbao_simdjson PRIVATE cxx_std_17)

# Its tables of characters are made from data that Debian has apart; those of the static library do.
debian_source(re2 libre2-dev re2)
file(GLOB re2_files ${re2}/re2/*.cc ${re2}/util/rune.cc ${re2}/util/strutil.cc)
list(FILTER re2_files EXCLUDE REGEX "/(testing|fuzzing)/")
hidden_library(nianbao_re2 ${re2_files})
target_include_directories(nianbao_re2 PRIVATE ${re2})

debian_source(minizip libminizip-dev minizip)
hidden_library(nianbao_minizip ${minizip}/ioapi.c ${minizip}/unzip.c ${minizip}/zip.c)
target_compile_definitions(nianbao_minizip PRIVATE NOCRYPT NOUNCRYPT)

debian_source(libxlsxwriter libxlsxwriter-dev xlsxwriter)
file(GLOB xlsxwriter_files ${xlsxwriter}/src/*.c ${xlsxwriter}/third_party/tmpfileplus/*.c
    ${xlsxwriter}/third_party/md5/*.c)
hidden_library(nianbao_xlsxwriter ${xlsxwriter_files})
target_include_directories(nianbao_xlsxwriter PRIVATE ${xlsxwriter}/include)
target_compile_definitions(nianbao_xlsxwriter PRIVATE USE_SYSTEM_MINIZIP NOCRYPT NOUNCRYPT)

debian_source(libxml2 libxml2-dev libxml2)
set(libxml2_wanted HTML ICONV PUSH SAX1 THREADS TREE OUTPUT)
foreach(part IN ITEMS C14N CATALOG DEBUG DOCB FTP HTTP ICU ISO8859X LEGACY LZMA MEM_DEBUG MODULES PATTERN
        PROGRAMS PYTHON READER REGEXPS RUN_DEBUG SCHEMAS SCHEMATRON TESTS THREAD_ALLOC VALID WRITER XINCLUDE
        XPATH XPTR ZLIB ${libxml2_wanted})
    set(is_wanted OFF)
    if(part IN_LIST libxml2_wanted)
        set(is_wanted ON)
    endif()
    set(LIBXML2_WITH_${part} ${is_wanted} CACHE BOOL "" FORCE)
    mark_as_advanced(LIBXML2_WITH_${part})
endforeach()
function(add_libxml2)
    set(BUILD_SHARED_LIBS OFF)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    set(CMAKE_C_VISIBILITY_PRESET hidden)
    set(CMAKE_C_FLAGS "${CMAKE_C_FLAGS} -w -ffunction-sections -fdata-sections")
    add_subdirectory(${libxml2} ${CMAKE_CURRENT_BINARY_DIR}/libxml2 EXCLUDE_FROM_ALL)
endfunction()
add_libxml2()

set(nianbao_static_libraries
    nianbao_tinyxml2 nianbao_simdjson nianbao_xlsxwriter nianbao_minizip LibXml2 nianbao_re2 libre2.a libdeflate.a libz.a)
