-- The first schema of a truceline database. Tables, ids, invariants and views are described in schema/README.md.
-- A released migration is never edited: changes go into the next file.

-- ---------------------------------------------------------------------------------------------- actors and places

CREATE TABLE actor (
  id   INTEGER PRIMARY KEY,
  key  TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;

CREATE TABLE actor_name (
  actor   INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  form    TEXT NOT NULL CHECK (form IN ('name', 'alias', 'key')),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL,
  PRIMARY KEY (actor, form, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_name_folded ON actor_name (folded);

CREATE TABLE acts_for (
  actor     INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  principal INTEGER NOT NULL REFERENCES actor (id),
  office    TEXT NOT NULL,
  date      TEXT,
  PRIMARY KEY (actor, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX acts_for_principal ON acts_for (principal);

CREATE TABLE place (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  latitude  REAL,
  longitude REAL
) STRICT;

CREATE TABLE place_name (
  place   INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
  form    TEXT NOT NULL CHECK (form IN ('name', 'alias', 'key')),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL,
  PRIMARY KEY (place, form, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_name_folded ON place_name (folded);

CREATE TABLE place_parent (
  place   INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  parent  INTEGER NOT NULL REFERENCES place (id),
  kind    TEXT NOT NULL,
  date    TEXT,
  PRIMARY KEY (place, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_parent_parent ON place_parent (parent);

CREATE TABLE conflict (
  id      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  region  INTEGER REFERENCES place (id),
  date    TEXT,
  min_day INTEGER,
  max_day INTEGER
) STRICT;
CREATE INDEX conflict_region ON conflict (region);

CREATE TABLE conflict_name (
  conflict INTEGER NOT NULL REFERENCES conflict (id) ON DELETE CASCADE,
  form     TEXT NOT NULL CHECK (form IN ('name', 'alias', 'key')),
  ordinal  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  folded   TEXT NOT NULL,
  PRIMARY KEY (conflict, form, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_name_folded ON conflict_name (folded);

CREATE TABLE conflict_party (
  conflict INTEGER NOT NULL REFERENCES conflict (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  actor    INTEGER NOT NULL REFERENCES actor (id),
  PRIMARY KEY (conflict, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_party_actor ON conflict_party (actor);

-- ------------------------------------------------------------------------------------------- documents and claims

CREATE TABLE document (
  id                 INTEGER PRIMARY KEY,
  external_id        TEXT NOT NULL,
  source             TEXT NOT NULL,
  uri                TEXT NOT NULL,
  title              TEXT NOT NULL,
  published          TEXT,
  published_basis    TEXT NOT NULL,
  published_evidence TEXT NOT NULL
) STRICT;

CREATE TABLE sentence (
  document       INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  ordinal        INTEGER NOT NULL,
  begin_byte     INTEGER NOT NULL,
  end_byte       INTEGER NOT NULL,
  original_begin INTEGER NOT NULL,
  original_end   INTEGER NOT NULL,
  text           TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE furniture (
  document   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte   INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id             INTEGER PRIMARY KEY,
  document       INTEGER NOT NULL REFERENCES document (id),
  type           TEXT NOT NULL,
  status         TEXT NOT NULL,
  date           TEXT,
  min_day        INTEGER,
  max_day        INTEGER,
  date_basis     TEXT NOT NULL,
  date_anchor    TEXT NOT NULL,
  date_words     TEXT NOT NULL,
  date_rule      TEXT NOT NULL,
  place          INTEGER REFERENCES place (id),
  place_name     TEXT NOT NULL,
  sentence       INTEGER NOT NULL,
  begin_byte     INTEGER NOT NULL,
  end_byte       INTEGER NOT NULL,
  original_begin INTEGER NOT NULL,
  original_end   INTEGER NOT NULL,
  words          TEXT NOT NULL,
  rule           TEXT NOT NULL,
  confidence     REAL NOT NULL,
  core           INTEGER NOT NULL CHECK (core IN (0, 1))
) STRICT;
CREATE INDEX claim_document ON claim (document);
CREATE INDEX claim_type_day ON claim (type, min_day, max_day);

CREATE TABLE claim_participant (
  claim         INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  actor         INTEGER REFERENCES actor (id),
  name          TEXT NOT NULL,
  role          TEXT NOT NULL,
  acts_for      INTEGER REFERENCES actor (id),
  acts_for_name TEXT NOT NULL,
  PRIMARY KEY (claim, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_magnitude (
  claim     INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  measure   TEXT NOT NULL,
  value     TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  least     INTEGER,
  most      INTEGER,
  PRIMARY KEY (claim, ordinal)
) STRICT, WITHOUT ROWID;

-- --------------------------------------------------------------------------------------------------------- events

CREATE TABLE event (
  id          INTEGER PRIMARY KEY,
  type        TEXT NOT NULL,
  status      TEXT NOT NULL,
  date        TEXT,
  min_day     INTEGER,
  max_day     INTEGER,
  date_basis  TEXT NOT NULL,
  date_anchor TEXT NOT NULL,
  date_words  TEXT NOT NULL,
  date_rule   TEXT NOT NULL,
  place       INTEGER REFERENCES place (id),
  place_name  TEXT NOT NULL,
  summary     TEXT NOT NULL,
  confidence  REAL NOT NULL,
  core        INTEGER NOT NULL CHECK (core IN (0, 1))
) STRICT;
CREATE INDEX event_day ON event (min_day, id);

CREATE TABLE event_claim (
  event   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  claim   INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_claim_claim ON event_claim (claim);

CREATE TABLE participant (
  event         INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  actor         INTEGER NOT NULL REFERENCES actor (id),
  name          TEXT NOT NULL,
  role          TEXT NOT NULL,
  acts_for      INTEGER REFERENCES actor (id),
  acts_for_name TEXT NOT NULL,
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_actor ON participant (actor, event, role);
CREATE INDEX participant_acts_for ON participant (acts_for, event, role) WHERE acts_for IS NOT NULL;

CREATE TABLE magnitude (
  event     INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  measure   TEXT NOT NULL,
  value     TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  least     INTEGER,
  most      INTEGER,
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE dissent (
  event   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  field   TEXT NOT NULL,
  value   TEXT NOT NULL,
  claim   INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  from_event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  to_event   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  PRIMARY KEY (from_event, to_event, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_to ON relation (to_event);

-- ------------------------------------------------------------- derived: can be rebuilt from the tables above any time

CREATE TABLE place_anc (
  place INTEGER NOT NULL,
  anc   INTEGER NOT NULL,
  PRIMARY KEY (place, anc)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_anc_anc ON place_anc (anc, place);

CREATE TABLE event_region (
  place      INTEGER NOT NULL,
  span_class INTEGER NOT NULL,
  min_day    INTEGER NOT NULL,
  event      INTEGER NOT NULL,
  max_day    INTEGER NOT NULL,
  PRIMARY KEY (place, span_class, min_day, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE mediation (
  actor   INTEGER NOT NULL,
  min_day INTEGER NOT NULL,
  event   INTEGER NOT NULL,
  max_day INTEGER NOT NULL,
  PRIMARY KEY (actor, min_day, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair (
  a       INTEGER NOT NULL,
  b       INTEGER NOT NULL CHECK (a < b),
  min_day INTEGER NOT NULL,
  event   INTEGER NOT NULL,
  PRIMARY KEY (a, b, min_day, event)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------- views: a public interface

CREATE VIEW v_document AS
SELECT printf('%016x', d.id) AS document, d.external_id, d.source, d.uri, d.title, d.published, d.published_basis,
       d.published_evidence,
       (SELECT count(*) FROM sentence s WHERE s.document = d.id) AS sentences,
       (SELECT count(*) FROM claim c WHERE c.document = d.id) AS claims
FROM document d;

CREATE VIEW v_claim AS
SELECT printf('%016x', c.id) AS claim,
       (SELECT printf('%016x', ec.event) FROM event_claim ec WHERE ec.claim = c.id) AS event,
       c.type, c.status, c.date, c.date_basis, c.date_words, c.date_anchor,
       coalesce(p.name, nullif(c.place_name, '')) AS place, c.words, s.text AS sentence, c.rule, c.confidence, c.core,
       printf('%016x', c.document) AS document, d.source, d.title, d.published
FROM claim c
JOIN document d ON d.id = c.document
LEFT JOIN place p ON p.id = c.place
LEFT JOIN sentence s ON s.document = c.document AND s.ordinal = c.sentence;

CREATE VIEW v_event AS
SELECT printf('%016x', e.id) AS event, e.type, e.status, e.date,
       CASE WHEN e.min_day BETWEEN -2440588 AND 2932896 THEN date(e.min_day * 86400, 'unixepoch') END AS first_day,
       CASE WHEN e.max_day BETWEEN -2440588 AND 2932896 THEN date(e.max_day * 86400, 'unixepoch') END AS last_day,
       e.date_basis, coalesce(p.name, nullif(e.place_name, '')) AS place, e.summary, e.confidence, e.core,
       (SELECT count(DISTINCT c.document) FROM event_claim ec JOIN claim c ON c.id = ec.claim WHERE ec.event = e.id)
         AS sources,
       (SELECT count(*) FROM dissent x WHERE x.event = e.id) AS dissents
FROM event e
LEFT JOIN place p ON p.id = e.place;

CREATE VIEW v_participation AS
SELECT printf('%016x', t.event) AS event, e.date, e.type, e.status, t.role, a.name AS actor, a.key AS actor_key,
       a.kind AS actor_kind, t.name AS named_as, f.name AS acts_for, f.key AS acts_for_key
FROM participant t
JOIN event e ON e.id = t.event
JOIN actor a ON a.id = t.actor
LEFT JOIN actor f ON f.id = t.acts_for;

CREATE VIEW v_mediation AS
SELECT a.name AS mediator, f.name AS acts_for, printf('%016x', t.event) AS event, e.type, e.status, e.date, e.summary
FROM participant t
JOIN event e ON e.id = t.event
JOIN actor a ON a.id = t.actor
LEFT JOIN actor f ON f.id = t.acts_for
WHERE t.role = 'mediator';
