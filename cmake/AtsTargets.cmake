# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# ats_layer(<name> [PCH <header>...] [LINK <target>...] [PRIVATE_LINK <target>...])
# One folder, one static library `ats_<name>`.
# Sources are the folder's own .h and .cpp files, so that adding a class needs no CMake edit.
function(ats_layer name)
  cmake_parse_arguments(arg "" "" "PCH;LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp
       ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
  add_library(ats_${name} STATIC ${sources})
  target_include_directories(ats_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(ats_${name} PUBLIC Qt6::Core ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
  target_precompile_headers(ats_${name} PRIVATE <QtCore/QtCore> ${arg_PCH})
endfunction()

# What every test is compiled with. The same modules for all of them, needed or not, so that one precompiled
# header serves them all; the linker leaves out what a test does not use.
macro(ats_prepare_tests)
  add_library(ats_test_base INTERFACE)
  target_include_directories(ats_test_base INTERFACE ${CMAKE_SOURCE_DIR})
  target_link_libraries(ats_test_base INTERFACE Qt6::Widgets Qt6::Network Qt6::Sql Qt6::DBus Qt6::Svg)
  target_compile_definitions(ats_test_base INTERFACE ATS_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             ATS_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  file(WRITE ${CMAKE_BINARY_DIR}/ats_test_headers.cpp "")
  add_library(ats_test_headers STATIC ${CMAKE_BINARY_DIR}/ats_test_headers.cpp)
  target_link_libraries(ats_test_headers PRIVATE ats_test_base)
  # Without Qt Test: its module defines each test's own folders, which may not differ inside such a header.
  target_precompile_headers(ats_test_headers PRIVATE <QtWidgets/QtWidgets>)
endmacro()

# ats_test(<name> SOURCES <file>... [LINK <target>...] [WRAP <command>...] [LABELS <label>...])
# One Qt Test program registered with CTest. WRAP is a command placed before it (a private bus, a virtual display).
function(ats_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;WRAP;LABELS;ENV" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ats_test_base Qt6::Test ${arg_LINK})
  target_precompile_headers(${name} REUSE_FROM ats_test_headers)
  add_test(NAME ${name} COMMAND ${arg_WRAP} $<TARGET_FILE:${name}>)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${arg_LABELS}")
  set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "QT_LOGGING_RULES=qt.qpa.*=false;${arg_ENV}")
endfunction()
