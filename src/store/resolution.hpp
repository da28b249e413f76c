// Who is who: actors of new documents compared with those of others.
#pragma once

#include "store/statement.hpp"
#include "truceline/store/store.hpp"

namespace truceline {

/// Notes which actors a new document names.
void write_sightings(Statements& sql, const DocumentRecord& record);
/// Resolves the actors of documents with pending reports, and marks as pending the reports of other documents
/// in which an actor is taken for another than before.
void resolve_pending(Statements& sql);
/// Takes away actors that were made for one of two people of one name, and that nothing is taken for any
/// more.
void drop_unused_actors(Statements& sql);

}  // namespace truceline
