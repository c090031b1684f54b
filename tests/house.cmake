# Tests of the house as a whole; those of one floor are in the folder of its name.

add_test(NAME floors COMMAND ${CMAKE_COMMAND}
    -D ROOT=${PROJECT_SOURCE_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/floors.cmake)
add_test(NAME floors_catches_violations COMMAND ${CMAKE_COMMAND}
    -D ROOT=${PROJECT_SOURCE_DIR} -D SELF_TEST=${CMAKE_CURRENT_BINARY_DIR}/planted
    -P ${CMAKE_CURRENT_LIST_DIR}/floors.cmake)

# Each public header compiles alone.
add_test(NAME headers COMMAND ${CMAKE_COMMAND}
    --build ${PROJECT_BINARY_DIR} --target all_verify_interface_header_sets)

if(NIANBAO_INSTALL)
    foreach(how IN ITEMS installed subdirectory)
        add_test(NAME package_${how} COMMAND ${CMAKE_COMMAND}
            -D HOW=${how} -D ROOT=${PROJECT_SOURCE_DIR} -D BUILD=${PROJECT_BINARY_DIR}
            -D SCRATCH=${CMAKE_CURRENT_BINARY_DIR}/package_${how} -D TYPE=${CMAKE_BUILD_TYPE}
            -D CXX=${CMAKE_CXX_COMPILER} -D "FLAGS=${CMAKE_CXX_FLAGS}"
            -P ${CMAKE_CURRENT_LIST_DIR}/package.cmake)
    endforeach()
endif()

if(NIANBAO_EXAMPLES)
    add_test(NAME example_fill COMMAND example_fill ${PROJECT_SOURCE_DIR}/templates
        ${PROJECT_SOURCE_DIR}/examples/street-2017.json ${CMAKE_CURRENT_BINARY_DIR})
endif()
