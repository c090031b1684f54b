# Runs a story: a Markdown file whose fenced blocks each hold a command, its output (both streams) and
# its exit status. The text between the blocks is for people.
#
#     ```
#     % nianbao --version
#     nianbao 0.1.0
#     => 0
#     ```
#
# The blocks of a story run one after the other in an empty folder with links to examples/ and
# templates/ and to the hostile files made by hostile.py. NIANBAO_ACCEPT=1 writes what came out into
# the story instead of comparing.
#
#   cmake -D STORY=… -D PROGRAMS=<folder> -D ROOT=<project> -D HOSTILE=<folder> -D SCRATCH=… -P story.cmake

cmake_minimum_required(VERSION 3.25)

get_filename_component(name ${STORY} NAME_WE)
file(REMOVE_RECURSE ${SCRATCH})
file(MAKE_DIRECTORY ${SCRATCH})
file(CREATE_LINK ${ROOT}/examples ${SCRATCH}/examples SYMBOLIC)
file(CREATE_LINK ${ROOT}/templates ${SCRATCH}/templates SYMBOLIC)
file(CREATE_LINK ${HOSTILE} ${SCRATCH}/hostile SYMBOLIC)
set(ENV{PATH} "${PROGRAMS}:$ENV{PATH}")
foreach(variable IN ITEMS LC_ALL LC_MESSAGES LANG NIANBAO_TEMPLATES)
    unset(ENV{${variable}})
endforeach()

# The output of a command, and a last line with its status.
function(tell command out)
    execute_process(COMMAND sh -c "exec 2>&1\n${command}" WORKING_DIRECTORY ${SCRATCH}
        RESULT_VARIABLE status OUTPUT_VARIABLE text TIMEOUT 120)
    if(NOT text STREQUAL "" AND NOT text MATCHES "\n$")
        string(APPEND text "\n")
    endif()
    set(${out} "${text}=> ${status}\n" PARENT_SCOPE)
endfunction()

file(READ ${STORY} rest)
set(accepted "")
set(count 0)
while(TRUE)
    string(FIND "${rest}" "```\n% " begin)
    if(begin EQUAL -1)
        break()
    endif()
    math(EXPR begin "${begin} + 6")
    string(SUBSTRING "${rest}" 0 ${begin} before)
    string(SUBSTRING "${rest}" ${begin} -1 rest)
    string(FIND "${rest}" "\n" line_end)
    string(SUBSTRING "${rest}" 0 ${line_end} command)
    math(EXPR line_end "${line_end} + 1")
    string(SUBSTRING "${rest}" ${line_end} -1 rest)
    string(FIND "${rest}" "```\n" end)
    string(SUBSTRING "${rest}" 0 ${end} expected)
    string(SUBSTRING "${rest}" ${end} -1 rest)
    tell("${command}" actual)
    string(APPEND accepted "${before}${command}\n${actual}")
    math(EXPR count "${count} + 1")
    if(NOT actual STREQUAL expected AND NOT DEFINED ENV{NIANBAO_ACCEPT})
        message(SEND_ERROR "${name}: % ${command}\n--- expected\n${expected}--- came out\n${actual}")
    endif()
    # Past the closing fence, so that it opens nothing.
    string(SUBSTRING "${rest}" 0 4 fence)
    string(SUBSTRING "${rest}" 4 -1 rest)
    string(APPEND accepted "${fence}")
endwhile()

if(count EQUAL 0)
    message(SEND_ERROR "${name}: tells nothing")
endif()
if(DEFINED ENV{NIANBAO_ACCEPT})
    file(WRITE ${STORY} "${accepted}${rest}")
endif()
