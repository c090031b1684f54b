# Writes to OUT what LibreOffice reads at URL to learn of VERSION: where that is downloaded. DOWNLOAD is
# empty for nianbao.oxt in the folder of URL. Without a URL there is no such file.
if(NOT URL)
    file(REMOVE ${OUT})
    return()
endif()
set(download "${DOWNLOAD}")
if(NOT download)
    string(REGEX REPLACE "[?#].*$" "" folder "${URL}")
    string(REGEX REPLACE "/[^/]*$" "/nianbao.oxt" download "${folder}")
endif()
string(REPLACE "&" "&amp;" download "${download}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/../nianbao.update.xml.in ${OUT} @ONLY)
