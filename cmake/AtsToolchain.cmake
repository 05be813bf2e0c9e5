# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# Compiler, warnings and Qt's hardening switches, for every target of the project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(ATS_CCACHE ccache)
if(ATS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers need these to be cached; nothing in the tree uses __TIME__.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 ${ATS_CCACHE})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                    -Wold-style-cast -Wcast-qual -Wformat=2 -Werror=switch -Werror=return-type)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Or a header precompiled again would be another one to ccache.
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()
if(ATS_WERROR)
  add_compile_options(-Werror)
endif()
if(ATS_SANITIZE)
  # AddressSanitizer stops at a null pointer by itself; looking before each access doubles the code.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  add_compile_definitions(ATS_SANITIZED)
endif()
# So that clang's sanitizers name functions and lines; GCC's do so by themselves.
if(ATS_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  find_program(ATS_SYMBOLIZER NAMES llvm-symbolizer-14 llvm-symbolizer REQUIRED)
endif()
if(ATS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
find_program(ATS_MOLD mold)
if(ATS_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_definitions(
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
  QT_STRICT_ITERATORS)
