# Builds and runs a stranger's project (package/) against what this build tree installs, or with the
# source tree as a subdirectory of it.
#
#   cmake -D HOW=installed|subdirectory -D ROOT=… -D BUILD=… -D SCRATCH=… -D TYPE=… -D FLAGS=… -D CXX=…
#         -P package.cmake

cmake_minimum_required(VERSION 3.25)

function(run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE text ERROR_VARIABLE text)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${ARGV}\n${text}")
    endif()
    set(output "${text}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${SCRATCH})
set(options -G Ninja -D CMAKE_BUILD_TYPE=${TYPE} -D "CMAKE_CXX_FLAGS=${FLAGS}" -D CMAKE_CXX_COMPILER=${CXX})
if(HOW STREQUAL installed)
    run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${SCRATCH}/prefix)
    list(APPEND options -D CMAKE_PREFIX_PATH=${SCRATCH}/prefix)
else()
    list(APPEND options -D NIANBAO_SOURCE=${ROOT} -D NIANBAO_PRECOMPILE=OFF)
endif()

run(${CMAKE_COMMAND} -S ${ROOT}/tests/package -B ${SCRATCH}/build ${options})
run(${CMAKE_COMMAND} --build ${SCRATCH}/build -j 2)
run(${SCRATCH}/build/stranger)
message("stranger says: ${output}")

if(HOW STREQUAL installed)
    # The installed program finds the installed templates beside it, wherever both are moved.
    file(RENAME ${SCRATCH}/prefix ${SCRATCH}/moved)
    run(${CMAKE_COMMAND} -E env --unset=NIANBAO_TEMPLATES ${SCRATCH}/moved/bin/nianbao forms)
    foreach(unwanted IN ITEMS make.py make)
        if(EXISTS ${SCRATCH}/moved/share/nianbao/templates/${unwanted})
            message(FATAL_ERROR "${unwanted} is installed")
        endif()
    endforeach()
endif()
