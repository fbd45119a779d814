# SPDX-License-Identifier: GPL-3.0-or-later
# Files that ship inside the program: headroom_embed(TARGET name path) makes generated/resources/<name>.h,
# which declares `std::string_view headroom::resources::<name>()`.
add_executable(headroom-embed ${CMAKE_SOURCE_DIR}/cmake/embed.cpp)

function(headroom_embed target name path)
    set(base ${CMAKE_BINARY_DIR}/generated/resources/${name})
    add_custom_command(
        OUTPUT ${base}.h ${base}.cpp
        COMMAND headroom-embed file ${name} ${CMAKE_SOURCE_DIR}/${path} ${base}.h ${base}.cpp
        DEPENDS headroom-embed ${CMAKE_SOURCE_DIR}/${path}
        VERBATIM)
    target_sources(${target} PRIVATE ${base}.cpp ${base}.h)
endfunction()

# The enumeration of parameter ids from the parameter table.
function(headroom_parameter_ids target path)
    set(header ${CMAKE_BINARY_DIR}/generated/resources/parameter_ids.h)
    add_custom_command(
        OUTPUT ${header}
        COMMAND headroom-embed ids ${CMAKE_SOURCE_DIR}/${path} ${header}
        DEPENDS headroom-embed ${CMAKE_SOURCE_DIR}/${path}
        VERBATIM)
    target_sources(${target} PRIVATE ${header})
endfunction()
