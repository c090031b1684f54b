# Fetches the source of a Debian package, checked by apt and with Debian's patches, in the version of
# the -dev package that is installed, so that headers and code are of one piece.
#
#   cmake -D PACKAGE=tinyxml2 -D VERSION_OF=libtinyxml2-dev -D FOLDER=<where> -P debian_source.cmake
#
# The source lies in FOLDER/source then. No right of root is needed, nor lines deb-src on the machine.

cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND dpkg-query -W -f "\${source:Version}" ${VERSION_OF}
    OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(EXISTS ${FOLDER}/${version})
    return()
endif()
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER}/lists/partial ${FOLDER}/cache/archives/partial)

# The places that packages come from, as places of sources.
file(GLOB places /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources)
set(lines "")
foreach(place IN LISTS places)
    file(READ ${place} text)
    if(NOT text MATCHES "debian\\.org|/debian")
        continue()
    endif()
    if(place MATCHES "\\.sources$")
        string(REGEX REPLACE "(^|\n)Types:[^\n]*" "\\1Types: deb-src" text "${text}")
        file(APPEND ${FOLDER}/parts/all.sources "${text}\n")
    else()
        string(REGEX REPLACE "(^|\n)deb " "\\1deb-src " text "${text}")
        file(APPEND ${FOLDER}/parts/all.list "${text}\n")
    endif()
endforeach()

set(apt apt-get -q
    -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=${FOLDER}/parts
    -o Dir::State::lists=${FOLDER}/lists -o Dir::Cache=${FOLDER}/cache -o APT::Sandbox::User=root)
execute_process(COMMAND ${apt} update COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
execute_process(COMMAND ${apt} source --download-only ${PACKAGE}=${version}
    WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
file(GLOB description ${FOLDER}/*.dsc)
execute_process(COMMAND dpkg-source --no-check -x ${description} source
    WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
file(TOUCH ${FOLDER}/${version})
