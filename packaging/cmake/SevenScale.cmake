# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project is built with, and the functions that make targets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# ccache, and no precompiled header: a header precompiled spoils its hits.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(sevenscale_flags INTERFACE)
target_include_directories(sevenscale_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(sevenscale_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SEVENSCALE_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(sevenscale_flags INTERFACE /W4 /utf-8 /permissive-)
else()
    target_compile_options(sevenscale_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wimplicit-fallthrough)
endif()
if(SEVENSCALE_SANITIZE)
    target_compile_options(sevenscale_flags INTERFACE "-fsanitize=${SEVENSCALE_SANITIZE}" -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(sevenscale_flags INTERFACE "-fsanitize=${SEVENSCALE_SANITIZE}")
endif()

# sevenscale_library(NAME SOURCES … LINKS …): the static library of one folder.
function(sevenscale_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC sevenscale_flags ${arg_LINKS})
endfunction()

# sevenscale_test(NAME SOURCES … LINKS … [LABELS …] [TIMEOUT s]): one Qt Test program, offscreen.
# The default time-out only catches a hang; nothing in a test may depend on how fast it runs.
function(sevenscale_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 180)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE sevenscale_flags Qt6::Test ${arg_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    # What the label "unit" needs, as one target: CI builds no more than this with the sanitizers.
    if("unit" IN_LIST arg_LABELS)
        if(NOT TARGET unit-tests)
            add_custom_target(unit-tests)
        endif()
        add_dependencies(unit-tests ${name})
    endif()
    set(environment "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;LC_ALL=C.UTF-8;TZ=UTC")
    if(SEVENSCALE_SANITIZE MATCHES "thread")
        list(APPEND environment "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp")
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "${environment}")
endfunction()
