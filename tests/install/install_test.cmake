# cmake -P: installs BUILD_DIR below WORK_DIR, builds the project in CONSUMER_DIR against it, runs the result.
cmake_minimum_required(VERSION 3.25)

function(run)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUTPUT" "COMMAND")
  execute_process(COMMAND ${arg_COMMAND} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    string(REPLACE ";" " " command "${arg_COMMAND}")
    message(FATAL_ERROR "${command}\nfailed (${result}):\n${output}")
  endif()
  if(arg_OUTPUT)
    set(${arg_OUTPUT} "${output}" PARENT_SCOPE)
  endif()
endfunction()

function(expect_match text pattern)
  if(NOT text MATCHES "${pattern}")
    message(FATAL_ERROR "expected a match of \"${pattern}\" in:\n${text}")
  endif()
endfunction()

set(prefix ${WORK_DIR}/prefix)
file(REMOVE_RECURSE ${WORK_DIR})
run(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${prefix})

# The package must not lean on the folders it was built in.
file(GLOB_RECURSE package_files ${prefix}/*.cmake)
if(NOT package_files)
  message(FATAL_ERROR "no package files below ${prefix}")
endif()
foreach(file IN LISTS package_files)
  file(READ ${file} text)
  foreach(folder IN ITEMS ${SOURCE_DIR} ${BUILD_DIR})
    string(FIND "${text}" "${folder}/" at)
    if(NOT at EQUAL -1)
      message(FATAL_ERROR "${file} names ${folder}")
    endif()
  endforeach()
endforeach()

run(COMMAND ${CMAKE_COMMAND} -S ${CONSUMER_DIR} -B ${WORK_DIR}/build -G ${GENERATOR}
  -DCMAKE_BUILD_TYPE=${BUILD_TYPE} -DCMAKE_CXX_COMPILER=${CXX_COMPILER} -DCMAKE_CXX_FLAGS=${CXX_FLAGS}
  -DCMAKE_CXX_COMPILER_LAUNCHER=${CXX_COMPILER_LAUNCHER} -DCMAKE_EXE_LINKER_FLAGS=${LINKER_FLAGS}
  -DCMAKE_PREFIX_PATH=${prefix} -DEXPECTED_VERSION=${VERSION})
run(COMMAND ${CMAKE_COMMAND} --build ${WORK_DIR}/build)
run(COMMAND ${WORK_DIR}/build/consumer OUTPUT output)
expect_match("${output}" "199X: 1990-01-01 to 1999-12-31")
expect_match("${output}" "agreement 2011-03-10 .*France")
expect_match("${output}" "stored 1, found 1")

run(COMMAND ${prefix}/bin/truceline --version OUTPUT output)
string(REPLACE "." "\\." version_pattern ${VERSION})
expect_match("${output}" "${version_pattern}")
file(GLOB_RECURSE notices ${prefix}/share/LICENSE ${prefix}/share/NOTICE.md)
list(LENGTH notices count)
if(NOT count EQUAL 2)
  message(FATAL_ERROR "LICENSE and NOTICE.md are not both installed: ${notices}")
endif()
