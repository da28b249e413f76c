-- Who takes part in an event, in the order of a chronology: pages of an actor's events by ordered scans.
-- undated_type: what undated events are ordered by; '' for dated ones.
CREATE TABLE event_actor (
  actor        INTEGER NOT NULL,
  span_class   INTEGER NOT NULL,
  undated_type TEXT NOT NULL,
  min_day      INTEGER NOT NULL,
  event        INTEGER NOT NULL,
  max_day      INTEGER NOT NULL,
  own          INTEGER NOT NULL CHECK (own IN (0, 1)),
  PRIMARY KEY (actor, span_class, undated_type, min_day, max_day, event)
) STRICT, WITHOUT ROWID;
INSERT INTO event_actor (actor, span_class, undated_type, min_day, event, max_day, own)
WITH present (actor, event, own) AS (
  SELECT actor, event, acts_for IS NULL FROM participant
  UNION ALL
  SELECT acts_for, event, 1 FROM participant WHERE acts_for IS NOT NULL)
SELECT p.actor, e.span_class, iif(e.date IS NULL, e.type, ''), e.first_day, e.id, e.last_day, max(p.own)
FROM present p CROSS JOIN event e ON e.id = p.event
GROUP BY p.actor, e.id
ORDER BY p.actor, e.span_class, iif(e.date IS NULL, e.type, ''), e.first_day, e.last_day, e.id;

-- Whether one ever acts for another, and in which events.
DROP INDEX participant_acts_for;
CREATE INDEX participant_acts_for ON participant (acts_for, actor, event, role) WHERE acts_for IS NOT NULL;
