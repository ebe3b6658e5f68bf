# Helpers that keep each CMakeLists.txt of the house a short list.

# doichieu_room(NAME SOURCES a.cc ... ROOMS base model ... LIBRARIES Poco::Foundation ...)
# One static library doichieu_NAME for core/NAME. ROOMS are those it may include; includes pointing elsewhere fail
# tests/house.
function(doichieu_room NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  add_library(doichieu_${NAME} STATIC ${ARG_SOURCES})
  add_library(doichieu::${NAME} ALIAS doichieu_${NAME})
  target_include_directories(doichieu_${NAME} PUBLIC ${PROJECT_SOURCE_DIR}/core/include ${PROJECT_SOURCE_DIR}/core)
  list(TRANSFORM ARG_ROOMS PREPEND doichieu::)
  target_link_libraries(doichieu_${NAME} PUBLIC ${ARG_ROOMS} ${ARG_LIBRARIES} PRIVATE doichieu_compiler)
endfunction()

# doichieu_plugin(NAME SOURCES a.cc ... LIBRARIES ...)
# A loadable library plugins/NAME.so and, from the same objects, the static library plugin_NAME for linking in and tests.
function(doichieu_plugin NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_library(plugin_${NAME} STATIC ${ARG_SOURCES})
  target_include_directories(plugin_${NAME} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(plugin_${NAME} PUBLIC doichieu::doichieu ${ARG_LIBRARIES} PRIVATE doichieu_compiler)
  configure_file(${PROJECT_SOURCE_DIR}/tools/cmake/loadable_plugin.cc.in ${CMAKE_CURRENT_BINARY_DIR}/${NAME}_manifest.cc @ONLY)
  add_library(${NAME} MODULE ${CMAKE_CURRENT_BINARY_DIR}/${NAME}_manifest.cc)
  set_target_properties(${NAME} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${DOICHIEU_PLUGIN_DIRECTORY} INSTALL_RPATH "\$ORIGIN/..")
  install(TARGETS ${NAME} LIBRARY DESTINATION lib/doichieu)
  target_link_libraries(${NAME} PRIVATE plugin_${NAME} Poco::Foundation doichieu_compiler)
  set_property(GLOBAL APPEND PROPERTY DOICHIEU_PLUGINS ${NAME})
endfunction()

# doichieu_test(NAME SOURCES a_test.cc ... LINKS targets ...)
function(doichieu_test NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${NAME} ${ARG_SOURCES})
  # A test runs for milliseconds: optimising it takes longer than it can save.
  target_compile_options(${NAME} PRIVATE $<$<CONFIG:Release>:-O0>)
  target_include_directories(${NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(${NAME} PRIVATE ${ARG_LINKS} doichieu_compiler GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(${NAME} PRIVATE DOICHIEU_SOURCE_DIR="${PROJECT_SOURCE_DIR}" DOICHIEU_BINARY_DIR="${CMAKE_BINARY_DIR}")
  set_target_properties(${NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  gtest_discover_tests(${NAME} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 900)
endfunction()
