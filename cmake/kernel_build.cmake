# SPDX-License-Identifier: GPL-3.0-or-later
# headroom_kernel_build(): makes generated/resources/kernel_build.h, whose HEADROOM_KERNEL_BUILD names the sources that
# the month and what it reads are made of. The program and the CUDA plugin compare theirs before they talk.
if(CMAKE_SCRIPT_MODE_FILE)
    cmake_minimum_required(VERSION 3.25)
    file(STRINGS ${LIST} sources)
    set(digests "")
    foreach(source ${sources})
        file(SHA256 ${source} digest)
        string(APPEND digests "${digest}")
    endforeach()
    string(SHA256 build "${digests}")
    string(SUBSTRING ${build} 0 16 build)
    file(CONFIGURE OUTPUT ${HEADER} CONTENT
        "// Made by cmake/kernel_build.cmake.\n#pragma once\n#define HEADROOM_KERNEL_BUILD \"@build@\"\n" @ONLY)
    return()
endif()

function(headroom_kernel_build)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/model/backends/plugin_table.h
         ${CMAKE_SOURCE_DIR}/gpu/*.h ${CMAKE_SOURCE_DIR}/gpu/*.cpp ${CMAKE_SOURCE_DIR}/gpu/*.cu)
    foreach(room parameters plan lane facility finance sampling statistics lowering simulation)
        file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/model/${room}/*.h)
        list(APPEND sources ${headers})
    endforeach()
    list(APPEND sources ${CMAKE_SOURCE_DIR}/resources/parameters.csv)
    set(list ${CMAKE_BINARY_DIR}/kernel_sources.txt)
    set(header ${CMAKE_BINARY_DIR}/generated/resources/kernel_build.h)
    list(JOIN sources "\n" lines)
    file(CONFIGURE OUTPUT ${list} CONTENT "@lines@\n" @ONLY)
    add_custom_command(
        OUTPUT ${header}
        COMMAND ${CMAKE_COMMAND} -DLIST=${list} -DHEADER=${header} -P ${CMAKE_SOURCE_DIR}/cmake/kernel_build.cmake
        DEPENDS ${sources} ${list} ${CMAKE_SOURCE_DIR}/cmake/kernel_build.cmake
        VERBATIM)
    add_custom_target(headroom_kernel_build DEPENDS ${header})
endfunction()
