-- When a name of a place was in use; and places around a place only as long as they were so: a parent by control
-- counts within its interval, one by law or on the map always. edtf_min_day and edtf_max_day are truceline's own.
ALTER TABLE place_name ADD COLUMN date TEXT;
ALTER TABLE place_parent ADD COLUMN min_day INTEGER;
ALTER TABLE place_parent ADD COLUMN max_day INTEGER;
UPDATE place_parent SET min_day = edtf_min_day(date), max_day = edtf_max_day(date);

DROP TABLE place_anc;
CREATE TABLE place_anc (
  place   INTEGER NOT NULL,
  anc     INTEGER NOT NULL,
  min_day INTEGER NOT NULL,
  max_day INTEGER NOT NULL,
  PRIMARY KEY (place, anc, min_day, max_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_anc_anc ON place_anc (anc, place);

INSERT INTO place_anc
WITH RECURSIVE link (place, parent, first, last) AS (
  SELECT place, parent, iif(kind = 'de_facto', coalesce(min_day, -400000000000000), -400000000000000),
         iif(kind = 'de_facto', coalesce(max_day, 400000000000000), 400000000000000)
  FROM place_parent),
up (place, anc, first, last) AS (
  SELECT id, id, -400000000000000, 400000000000000 FROM place
  UNION
  SELECT up.place, link.parent, max(up.first, link.first), min(up.last, link.last)
  FROM up JOIN link ON link.place = up.anc WHERE link.first <= up.last AND link.last >= up.first)
SELECT place, anc, first, last FROM up;

DELETE FROM event_region;
INSERT INTO event_region (place, span_class, min_day, event, max_day)
WITH dated AS (
  SELECT id, place, date, coalesce(min_day, -400000000000000) AS first, coalesce(max_day, 400000000000000) AS last
  FROM event)
SELECT DISTINCT p.anc,
       CASE WHEN date IS NULL THEN 3 WHEN last - first + 1 <= 31 THEN 0 WHEN last - first + 1 <= 366 THEN 1 ELSE 2 END,
       first, dated.id, last
FROM dated JOIN place_anc p ON p.place = dated.place AND p.min_day <= last AND p.max_day >= first;
