#include "store/errors.hpp"

#include <sqlite3.h>

namespace truceline {
namespace {

std::string advice(int primary_code, const std::string& detail) {
  switch (primary_code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return " is locked by another program; wait until it is done or end it, then try again";
    case SQLITE_FULL:
      return " cannot grow: the disk is full; nothing of the unfinished document was stored. Free some "
             "space, then run "
             "the same command again";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return " cannot be written: the file or its folder is read-only; change its permissions or work on a "
             "copy";
    case SQLITE_CORRUPT:
      return " is damaged (" + detail +
             "); restore a copy, or save what can be read with `sqlite3 FILE .recover`";
    case SQLITE_NOTADB:
      return " is not a database: the file has another format; check the path";
    case SQLITE_CANTOPEN:
      return " cannot be opened; check that the folder exists and that you may read and write both the file "
             "and the "
             "folder";
    case SQLITE_IOERR:
      return " cannot be read or written (" + detail + "); check the disk, then try again";
    case SQLITE_CONSTRAINT:
      return " refused a record that contradicts the rest (" + detail +
             "); nothing of it was stored. Everything that a document or graph names must be in it or in the "
             "database";
    case SQLITE_TOOBIG:
      return " cannot hold a text of more than 1 GB; split the document";
    default:
      return " failed (" + detail + ")";
  }
}

}  // namespace

std::string database_name(const std::filesystem::path& path) {
  return "database " + path.string();
}

StoreError store_error(const std::filesystem::path& path, int code, const std::string& detail) {
  // SQLiteCpp reports its own findings as -1.
  return StoreError(database_name(path) + advice(code < 0 ? SQLITE_ERROR : code & 0xff, detail));
}

}  // namespace truceline
