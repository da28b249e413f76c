# One object library a layer, in the order of docs/architecture.md. A layer links only the layers before it,
# so an upward dependency fails at link time as well as in the include test.
set(TRUCELINE_LAYERS base model lexicon text syntax temporal extract resolve graph store query exchange pipeline)

add_library(truceline_options INTERFACE)
target_compile_features(truceline_options INTERFACE cxx_std_20)
target_compile_options(truceline_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  $<$<BOOL:${TRUCELINE_WERROR}>:-Werror>
  # GCC 12 warns wrongly about overlapping copies in std::string concatenation (GCC bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)

# truceline_unity(TARGET): compiles several of the target's files as one. The compiler spends more time on the headers of
# the standard library, JSON and GoogleTest than on a file of ours, and reads them once a batch: the whole takes half of the
# time. Such a batch hides a missing include, so the preset debug does without, and all files of a target share one
# anonymous namespace.
function(truceline_unity name)
  if(TRUCELINE_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${TRUCELINE_UNITY_BATCH})
  endif()
endfunction()

# truceline_layer(NAME SOURCES file... [LIBRARIES target...])
function(truceline_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_library(truceline_${name} OBJECT ${arg_SOURCES})
  target_include_directories(truceline_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(truceline_${name} PRIVATE truceline_options ${arg_LIBRARIES} date::date)
  set_target_properties(truceline_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  truceline_unity(truceline_${name})
  set_property(GLOBAL PROPERTY TRUCELINE_LIBRARIES_${name} "${arg_LIBRARIES}")
endfunction()

# truceline_link_layers(TARGET LAYER): the objects of LAYER and of the layers before it, and nothing else.
function(truceline_link_layers name last)
  foreach(layer IN LISTS TRUCELINE_LAYERS)
    get_property(libraries GLOBAL PROPERTY TRUCELINE_LIBRARIES_${layer})
    target_sources(${name} PRIVATE $<TARGET_OBJECTS:truceline_${layer}>)
    target_link_libraries(${name} PRIVATE ${libraries})
    if(layer STREQUAL last)
      break()
    endif()
  endforeach()
endfunction()

# What the tests include most, compiled once; their own code is not worth optimising, the library's is.
function(truceline_test_headers)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/test_headers.cpp CONTENT "")
  add_library(truceline_test_headers OBJECT ${CMAKE_CURRENT_BINARY_DIR}/test_headers.cpp)
  target_precompile_headers(truceline_test_headers PRIVATE <algorithm> <filesystem> <fstream> <map> <optional> <random>
    <set> <sstream> <string> <vector> <gmock/gmock.h> <gtest/gtest.h>)
  truceline_test_options(truceline_test_headers)
endfunction()

function(truceline_test_options name)
  target_link_libraries(${name} PRIVATE truceline_options GTest::gtest_main GTest::gmock)
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:-O0>)
  target_compile_definitions(${name} PRIVATE TRUCELINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()

# truceline_test(NAME LAYER layer SOURCES file... [LIBRARIES target...]): a GoogleTest program that links the objects
# of LAYER and of the layers before it, and nothing else.
function(truceline_test name)
  cmake_parse_arguments(arg "" "LAYER" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  truceline_test_options(${name})
  truceline_unity(${name})
  target_precompile_headers(${name} REUSE_FROM truceline_test_headers)
  target_link_libraries(${name} PRIVATE date::date ${arg_LIBRARIES})
  target_include_directories(${name} PRIVATE
    ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  truceline_link_layers(${name} ${arg_LAYER})
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 120)
endfunction()
