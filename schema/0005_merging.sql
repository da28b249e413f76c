-- What documents tell of one happening (reports), why reports were merged, what was known when, who is who, and what a
-- user corrected.

-- The claims of one document that tell of one happening. id: that of its first claim. Days: where others can be found
-- that match it; NULL when undated.
CREATE TABLE report (
  id        INTEGER PRIMARY KEY REFERENCES claim (id),
  document  INTEGER NOT NULL REFERENCES document (id),
  kin       TEXT NOT NULL,
  rank      INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 5),
  first_day INTEGER,
  last_day  INTEGER
) STRICT;
CREATE INDEX report_kin_day ON report (kin, first_day, last_day) WHERE first_day IS NOT NULL;
CREATE INDEX report_document ON report (document);

CREATE TABLE report_claim (
  claim  INTEGER PRIMARY KEY REFERENCES claim (id),
  report INTEGER NOT NULL REFERENCES report (id)
) STRICT;
CREATE INDEX report_claim_report ON report_claim (report);

-- Reports that have not been compared with those of other documents yet.
CREATE TABLE pending (
  report INTEGER PRIMARY KEY REFERENCES report (id)
) STRICT;

CREATE TABLE claim_relation (
  from_claim INTEGER NOT NULL REFERENCES claim (id),
  to_claim   INTEGER NOT NULL REFERENCES claim (id),
  kind       TEXT NOT NULL,
  words      TEXT NOT NULL,
  rule       TEXT NOT NULL,
  least      INTEGER,
  most       INTEGER,
  PRIMARY KEY (from_claim, to_claim, kind, words, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_relation_to ON claim_relation (to_claim);
-- Relations between events that are there already: between their first claims.
INSERT OR IGNORE INTO claim_relation (from_claim, to_claim, kind, words, rule)
SELECT (SELECT claim FROM event_claim WHERE event = r.from_event ORDER BY ordinal LIMIT 1),
       (SELECT claim FROM event_claim WHERE event = r.to_event ORDER BY ordinal LIMIT 1), r.kind, '', ''
FROM relation r
WHERE EXISTS (SELECT 1 FROM event_claim WHERE event = r.from_event)
  AND EXISTS (SELECT 1 FROM event_claim WHERE event = r.to_event);

CREATE TABLE event_state (
  event   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  status  TEXT NOT NULL,
  date    TEXT,
  known   TEXT,
  claim   INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_merge (
  event      INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  claim      INTEGER NOT NULL REFERENCES claim (id),
  with_claim INTEGER NOT NULL REFERENCES claim (id),
  rule       TEXT NOT NULL,
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID;

-- Statements about the order of events that cannot all be true: the claims on one negative cycle.
CREATE TABLE order_conflict (
  conflict INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  claim    INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (conflict, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_conflict_claim ON order_conflict (claim);

-- Which actors a document names, and the names by which they are looked for in other documents.
CREATE TABLE sighting (
  actor    INTEGER NOT NULL REFERENCES actor (id),
  document INTEGER NOT NULL REFERENCES document (id),
  also     TEXT NOT NULL,  -- other names that the document gives it, one a line
  PRIMARY KEY (actor, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_document ON sighting (document);

CREATE TABLE actor_block (
  block TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor (id),
  PRIMARY KEY (block, actor)
) STRICT, WITHOUT ROWID;

-- In `document` the actor is taken for another.
CREATE TABLE actor_link (
  document INTEGER NOT NULL REFERENCES document (id),
  actor    INTEGER NOT NULL REFERENCES actor (id),
  resolved INTEGER NOT NULL REFERENCES actor (id),
  rule     TEXT NOT NULL,
  because  TEXT NOT NULL,
  PRIMARY KEY (document, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_link_resolved ON actor_link (resolved);

-- Append-only. Claims and actors need not be there (yet): a correction outlives the events and the database.
CREATE TABLE correction (
  id    INTEGER PRIMARY KEY,
  kind  TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  actor TEXT NOT NULL,
  other TEXT NOT NULL,
  made_by TEXT NOT NULL,
  note  TEXT NOT NULL
) STRICT;
CREATE TABLE correction_claim (
  correction INTEGER NOT NULL REFERENCES correction (id),
  ordinal    INTEGER NOT NULL,
  claim      INTEGER NOT NULL,
  PRIMARY KEY (correction, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_claim_claim ON correction_claim (claim);

-- Actors that could be taken for several others and stay apart.
CREATE TABLE actor_doubt (
  document  INTEGER NOT NULL REFERENCES document (id),
  actor     INTEGER NOT NULL REFERENCES actor (id),
  candidate INTEGER NOT NULL REFERENCES actor (id),
  rule      TEXT NOT NULL,
  PRIMARY KEY (document, actor, candidate)
) STRICT, WITHOUT ROWID;
