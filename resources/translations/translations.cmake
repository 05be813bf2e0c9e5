# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# The languages beside English, such as "de" or "pt_BR": README.md says how to add one.
set(languages)

set(folder ${CMAKE_CURRENT_LIST_DIR})
list(TRANSFORM languages REPLACE "(.+)" "${folder}/ats-connect_\\1.ts" OUTPUT_VARIABLE wanted_files)
# Writes what the code says now into each language's file, and keeps what was translated before.
add_custom_target(update-translations
  COMMAND ${CMAKE_COMMAND} -E echo "Languages in resources/translations/translations.cmake: ${languages}"
  VERBATIM)
if(languages)
  add_custom_command(TARGET update-translations POST_BUILD
    COMMAND Qt6::lupdate -silent -no-obsolete -I ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}/ui
            -source-language en -ts ${wanted_files}
    VERBATIM)
endif()

file(GLOB translation_files CONFIGURE_DEPENDS ${folder}/ats-connect_*.ts)
if(translation_files)
  qt_add_lrelease(ats_services TS_FILES ${translation_files} QM_FILES_OUTPUT_VARIABLE compiled_files)
  qt_add_resources(ats_services translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR}
                   FILES ${compiled_files})
endif()
