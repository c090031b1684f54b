# The SDK of LibreOffice (Debian: libreoffice-dev), and
#   LibreOfficeSDK::uno           headers, definitions and libraries of a component or a client
#   LibreOfficeSDK_PROGRAM        the folder of soffice.bin and its types
#   LibreOfficeSDK_PLATFORM       "Linux_x86_64", as extensions name it
#   libreoffice_headers(FOLDER)   makes the headers of the whole API, in half a second
#   libreoffice_idl(TARGET FILE RDB FOLDER TYPES)   types and headers of our own

find_path(LibreOfficeSDK_ROOT settings/settings.mk
    HINTS $ENV{OO_SDK_HOME} PATHS /usr/lib/libreoffice/sdk /usr/lib64/libreoffice/sdk)
cmake_path(GET LibreOfficeSDK_ROOT PARENT_PATH libreoffice)
find_path(LibreOfficeSDK_PROGRAM types.rdb HINTS ${libreoffice}/program)
find_path(LibreOfficeSDK_INCLUDE cppuhelper/implbase1.hxx HINTS ${LibreOfficeSDK_ROOT}/include)
set(libraries "")
foreach(library IN ITEMS sal cppu cppuhelpergcc3)
    find_library(LibreOfficeSDK_${library} uno_${library} HINTS ${LibreOfficeSDK_ROOT}/lib)
    list(APPEND libraries ${LibreOfficeSDK_${library}})
endforeach()
find_program(LibreOfficeSDK_CPPUMAKER cppumaker HINTS ${LibreOfficeSDK_ROOT}/bin NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_UNOIDL_WRITE unoidl-write HINTS ${LibreOfficeSDK_ROOT}/bin NO_DEFAULT_PATH)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    set(LibreOfficeSDK_PLATFORM Linux_x86_64 CACHE INTERNAL "")
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
    set(LibreOfficeSDK_PLATFORM Linux_AARCH64 CACHE INTERNAL "")
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "loongarch64")
    set(LibreOfficeSDK_PLATFORM Linux_LOONGARCH64 CACHE INTERNAL "")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK REQUIRED_VARS
    LibreOfficeSDK_ROOT LibreOfficeSDK_PROGRAM LibreOfficeSDK_INCLUDE libraries
    LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_PLATFORM)
set(LibreOfficeSDK_TYPES ${LibreOfficeSDK_PROGRAM}/types.rdb ${LibreOfficeSDK_PROGRAM}/types/offapi.rdb)

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOfficeSDK::uno)
    add_library(LibreOfficeSDK::uno INTERFACE IMPORTED GLOBAL)
    target_include_directories(LibreOfficeSDK::uno SYSTEM INTERFACE ${LibreOfficeSDK_INCLUDE})
    target_compile_definitions(LibreOfficeSDK::uno INTERFACE UNX LINUX CPPU_ENV=gcc3)
    target_link_libraries(LibreOfficeSDK::uno INTERFACE ${libraries})
endif()

function(libreoffice_headers folder)
    if(NOT EXISTS ${folder}/made OR ${LibreOfficeSDK_PROGRAM}/types/offapi.rdb IS_NEWER_THAN ${folder}/made)
        file(MAKE_DIRECTORY ${folder})
        execute_process(COMMAND ${LibreOfficeSDK_CPPUMAKER} -Gc -O${folder} ${LibreOfficeSDK_TYPES}
            COMMAND_ERROR_IS_FATAL ANY)
        file(TOUCH ${folder}/made)
    endif()
    target_include_directories(LibreOfficeSDK::uno SYSTEM INTERFACE ${folder})
endfunction()

function(libreoffice_idl target file rdb folder types)
    add_custom_command(OUTPUT ${rdb}
        COMMAND ${LibreOfficeSDK_UNOIDL_WRITE} ${LibreOfficeSDK_TYPES} ${file} ${rdb}
        DEPENDS ${file} VERBATIM)
    list(TRANSFORM LibreOfficeSDK_TYPES PREPEND -X OUTPUT_VARIABLE known)
    add_custom_command(OUTPUT ${folder}/made
        COMMAND ${LibreOfficeSDK_CPPUMAKER} -Gc -O${folder} -T${types} ${rdb} ${known}
        COMMAND ${CMAKE_COMMAND} -E touch ${folder}/made
        DEPENDS ${rdb} VERBATIM)
    add_custom_target(${target} DEPENDS ${rdb} ${folder}/made)
endfunction()
