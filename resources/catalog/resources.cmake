# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# The catalog compiled in as ":/catalog"; new files need no edit here.
file(GLOB_RECURSE catalog_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.toml ${CMAKE_CURRENT_LIST_DIR}/*.md)
qt_add_resources(ats_catalog catalog PREFIX /catalog BASE ${CMAKE_CURRENT_LIST_DIR} FILES ${catalog_files})
