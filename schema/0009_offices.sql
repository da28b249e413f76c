-- Who holds which office as a document tells it (held = 1), and the offices that it names without their holder.
CREATE TABLE office_seen (
  document  INTEGER NOT NULL REFERENCES document (id),
  actor     INTEGER NOT NULL REFERENCES actor (id),
  principal INTEGER NOT NULL REFERENCES actor (id),
  office    TEXT NOT NULL,
  held      INTEGER NOT NULL CHECK (held IN (0, 1)),
  PRIMARY KEY (document, actor, principal, office, held)
) STRICT, WITHOUT ROWID;
