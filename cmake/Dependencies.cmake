# Every outside library of the project, by the target names of Debian 12 (scripts/packages.txt lists the packages).
find_package(Boost 1.74 CONFIG REQUIRED COMPONENTS graph)
find_package(SQLiteCpp 3.2 CONFIG REQUIRED)
find_package(date 3 CONFIG REQUIRED)
find_package(CLI11 CONFIG REQUIRED)
find_package(nlohmann_json 3.11 CONFIG REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
find_package(LibXml2 REQUIRED)
