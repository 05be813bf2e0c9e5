# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# The catalog compiled in as ":/catalog"; new files need no edit here.
set(catalog_folder ${CMAKE_CURRENT_LIST_DIR})
file(GLOB_RECURSE catalog_files CONFIGURE_DEPENDS ${catalog_folder}/systems/* ${catalog_folder}/platforms/*
     ${catalog_folder}/guides/* ${catalog_folder}/network/* ${catalog_folder}/sketches/*)
qt_add_resources(ats_catalog catalog PREFIX /catalog BASE ${catalog_folder} FILES ${catalog_files})
