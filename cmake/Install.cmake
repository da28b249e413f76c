# cmake --install puts the program, the library, its public headers and the package files in place.
include(CMakePackageConfigHelpers)
install(TARGETS truceline EXPORT trucelineTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS truceline_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(EXPORT trucelineTargets NAMESPACE truceline::
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/truceline)
configure_package_config_file(cmake/trucelineConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/trucelineConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/truceline)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/trucelineConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/trucelineConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/trucelineConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/truceline)
install(FILES LICENSE data/NOTICE.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
