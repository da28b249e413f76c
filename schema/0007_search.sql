-- Pages of a chronology by ordered scans of indexes, and the words of sentences and events.

-- What a reader calls the source: the outlet, or else the title, or else the address.
ALTER TABLE document ADD COLUMN outlet TEXT NOT NULL
  GENERATED ALWAYS AS (coalesce(nullif(source, ''), nullif(title, ''), uri)) VIRTUAL;
CREATE INDEX document_outlet ON document (outlet);

-- ------------------------------------------------------------------------------------------------- order of events
-- The days of an event as the derived tables have them, so that all three can be read in the same order.
ALTER TABLE event ADD COLUMN first_day INTEGER NOT NULL
  GENERATED ALWAYS AS (coalesce(min_day, -400000000000000)) VIRTUAL;
ALTER TABLE event ADD COLUMN last_day INTEGER NOT NULL
  GENERATED ALWAYS AS (coalesce(max_day, 400000000000000)) VIRTUAL;
ALTER TABLE event ADD COLUMN span_class INTEGER NOT NULL
  GENERATED ALWAYS AS (CASE WHEN date IS NULL THEN 3 WHEN max_day - min_day < 31 THEN 0
                            WHEN max_day - min_day < 366 THEN 1 ELSE 2 END) VIRTUAL;
CREATE INDEX event_order ON event (span_class, first_day, last_day, id);
CREATE INDEX event_undated ON event (type, id) WHERE date IS NULL;

ALTER TABLE event_region RENAME TO event_region_before;
CREATE TABLE event_region (
  place      INTEGER NOT NULL,
  span_class INTEGER NOT NULL,
  min_day    INTEGER NOT NULL,
  event      INTEGER NOT NULL,
  max_day    INTEGER NOT NULL,
  PRIMARY KEY (place, span_class, min_day, max_day, event)
) STRICT, WITHOUT ROWID;
INSERT INTO event_region (place, span_class, min_day, event, max_day)
SELECT place, span_class, min_day, event, max_day FROM event_region_before
ORDER BY place, span_class, min_day, max_day, event;
DROP TABLE event_region_before;

ALTER TABLE pair RENAME TO pair_before;
CREATE TABLE pair (
  a          INTEGER NOT NULL,
  b          INTEGER NOT NULL CHECK (a < b),
  span_class INTEGER NOT NULL,
  min_day    INTEGER NOT NULL,
  event      INTEGER NOT NULL,
  max_day    INTEGER NOT NULL,
  PRIMARY KEY (a, b, span_class, min_day, max_day, event)
) STRICT, WITHOUT ROWID;
INSERT INTO pair (a, b, span_class, min_day, event, max_day)
SELECT q.a, q.b, e.span_class, e.first_day, e.id, e.last_day FROM pair_before q JOIN event e ON e.id = q.event
ORDER BY q.a, q.b, e.span_class, e.first_day, e.last_day, e.id;
DROP TABLE pair_before;

-- Who fought whom at a place or below it, and in how many events.
CREATE TABLE foe (
  place  INTEGER NOT NULL,
  a      INTEGER NOT NULL,
  b      INTEGER NOT NULL CHECK (a < b),
  fights INTEGER NOT NULL,
  PRIMARY KEY (place, a, b)
) STRICT, WITHOUT ROWID;
INSERT INTO foe (place, a, b, fights)
WITH fighter (event, actor) AS (
  SELECT event, actor FROM participant WHERE role = 'belligerent'
  UNION
  SELECT event, acts_for FROM participant WHERE role = 'belligerent' AND acts_for IS NOT NULL)
SELECT n.anc, x.actor, y.actor, count(DISTINCT x.event)
FROM fighter x
CROSS JOIN fighter y ON y.event = x.event AND y.actor > x.actor
CROSS JOIN event e ON e.id = x.event
CROSS JOIN place_anc n ON n.place = e.place AND n.min_day <= e.last_day AND n.max_day >= e.first_day
WHERE NOT EXISTS (SELECT 1 FROM participant p WHERE p.event = x.event
                  AND ((p.actor = x.actor AND p.acts_for = y.actor) OR (p.actor = y.actor AND p.acts_for = x.actor)))
GROUP BY n.anc, x.actor, y.actor;

-- ---------------------------------------------------------------------------------------------------------- search
-- The index keeps no text: what a row of it is about stands in search_row. Texts are indexed as fold() makes them.
CREATE VIRTUAL TABLE search USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE search_row (
  id       INTEGER PRIMARY KEY,
  document INTEGER,
  sentence INTEGER,
  event    INTEGER,
  CHECK ((event IS NULL) = (document IS NOT NULL) AND (document IS NULL) = (sentence IS NULL))
) STRICT;
CREATE INDEX search_row_event ON search_row (event) WHERE event IS NOT NULL;
INSERT INTO search_row (document, sentence) SELECT document, ordinal FROM sentence ORDER BY document, ordinal;
INSERT INTO search_row (event) SELECT id FROM event ORDER BY id;
INSERT INTO search (rowid, text)
SELECT r.id, fold(coalesce(s.text, e.summary)) FROM search_row r
LEFT JOIN sentence s ON s.document = r.document AND s.ordinal = r.sentence
LEFT JOIN event e ON e.id = r.event
ORDER BY r.id;
