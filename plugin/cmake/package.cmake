# Lays the extension out in STAGE and zips it to OXT: the same files give the same bytes.
file(REMOVE_RECURSE ${STAGE})
file(REMOVE ${OXT})
file(COPY ${ROOT}/plugin/package/ DESTINATION ${STAGE}
    PATTERN "*.in" EXCLUDE PATTERN "nianbao.components" EXCLUDE)
file(COPY ${MADE}/ DESTINATION ${STAGE})
file(COPY ${ROOT}/templates DESTINATION ${STAGE}
    REGEX "templates/make|__pycache__|\\.md$|/pictures$" EXCLUDE)
file(COPY ${ROOT}/LICENSE ${RDB} DESTINATION ${STAGE})
file(COPY ${ROOT}/plugin/package/nianbao.components ${COMPONENT} DESTINATION ${STAGE}/${PLATFORM})
cmake_path(GET COMPONENT FILENAME name)
execute_process(COMMAND ${STRIP} --strip-unneeded ${STAGE}/${PLATFORM}/${name} COMMAND_ERROR_IS_FATAL ANY)

set(ENV{TZ} UTC)
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    set(ENV{SOURCE_DATE_EPOCH} 1577836800)
endif()
file(GLOB_RECURSE files RELATIVE ${STAGE} ${STAGE}/*)
list(SORT files)
execute_process(COMMAND touch -d @$ENV{SOURCE_DATE_EPOCH} ${files}
    WORKING_DIRECTORY ${STAGE} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${ZIP} -X -q -9 ${OXT} ${files}
    WORKING_DIRECTORY ${STAGE} COMMAND_ERROR_IS_FATAL ANY)
