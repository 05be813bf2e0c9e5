# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
if(UNIX)
  get_target_property(moc Qt6::moc LOCATION)
  set(ATS_MOC ${CMAKE_BINARY_DIR}/moc.sh)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/moc.sh.in ${ATS_MOC} @ONLY
                 FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endif()

# ats_layer(<name> [LINK <target>...] [PRIVATE_LINK <target>...])
# One folder, one static library `ats_<name>`.
# Sources are the folder's own .h and .cpp files, so that adding a class needs no CMake edit.
function(ats_layer name)
  cmake_parse_arguments(arg "" "" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp
       ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
  add_library(ats_${name} STATIC ${sources})
  target_include_directories(ats_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(ats_${name} PUBLIC Qt6::Core ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
  ats_core_headers(ats_${name})
endfunction()

# Precompiling takes longer than any source file, so it is done twice in all: once for what needs no window and
# once for what does.
function(ats_headers target kind header)
  set(owner ats_headers_${kind})
  if(NOT TARGET ${owner})
    file(WRITE ${CMAKE_BINARY_DIR}/${owner}.cpp "")
    add_library(${owner} STATIC ${CMAKE_BINARY_DIR}/${owner}.cpp)
    set_target_properties(${owner} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${owner} PRIVATE ${ARGN})
    target_precompile_headers(${owner} PRIVATE ${header})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${owner})
  if(ATS_MOC)
    set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${ATS_MOC})
  endif()
endfunction()

macro(ats_core_headers target)
  ats_headers(${target} core <QtCore/QtCore> Qt6::Core)
endmacro()

macro(ats_window_headers target)
  ats_headers(${target} window <QtWidgets/QtWidgets> Qt6::Widgets)
endmacro()

# ats_test_program(<target> [WINDOW] SOURCES <file>... [LINK <target>...])
# One program for the tests of a folder: linking and Qt's moc cost more than the tests themselves.
function(ats_test_program target)
  cmake_parse_arguments(arg "WINDOW" "" "SOURCES;LINK" ${ARGN})
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE ${arg_LINK} ats_test_support Qt6::Test)
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR})
  target_compile_definitions(${target} PRIVATE ATS_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             ATS_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
                             ATS_SUPPORT_DIR="${CMAKE_SOURCE_DIR}/tests/support")
  # Several files in one are no main file any more, so what one of them keeps to itself looks misplaced.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  if(arg_WINDOW)
    ats_window_headers(${target})
  else()
    ats_core_headers(${target})
  endif()
endfunction()

# ats_register(<name> [WRAP <command>...] [LABELS <label>...] COMMAND <command>...)
# One test of CTest. WRAP is a command placed before it (a private bus, a virtual display).
function(ats_register name)
  cmake_parse_arguments(arg "" "" "WRAP;LABELS;COMMAND;ENV" ${ARGN})
  add_test(NAME ${name} COMMAND ${arg_WRAP} ${arg_COMMAND})
  set(leaks "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")
  if(ATS_SYMBOLIZER)
    list(APPEND arg_ENV "ASAN_SYMBOLIZER_PATH=${ATS_SYMBOLIZER}")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${arg_LABELS}"
                                          ENVIRONMENT "QT_LOGGING_RULES=qt.qpa.*=false;${leaks};${arg_ENV}")
endfunction()

# ats_long(<test>...)
# These take longest, so they begin first: else one of them goes on alone at the end.
function(ats_long)
  set_tests_properties(${ARGN} PROPERTIES COST 1000)
endfunction()

# ats_tests(<area> <program> TESTS <file without .cpp>... [WRAP ...] [LABELS ...])
# Registers tests of one program; `secrettest` of the area `unit` is the test unit_secret.
function(ats_tests area program)
  cmake_parse_arguments(arg "" "" "TESTS;WRAP;LABELS;ENV" ${ARGN})
  foreach(file ${arg_TESTS})
    string(REGEX REPLACE "test$" "" name ${file})
    string(REGEX REPLACE "^${area}" "" name ${name})
    ats_register(${area}_${name} WRAP ${arg_WRAP} LABELS ${arg_LABELS} ENV ${arg_ENV}
                 COMMAND $<TARGET_FILE:${program}> ${file})
  endforeach()
endfunction()
