-- Who says so, for claims that the article does not make itself.
CREATE TABLE claim_attribution (
  claim         INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  actor         INTEGER REFERENCES actor (id),
  name          TEXT NOT NULL,
  acts_for      INTEGER REFERENCES actor (id),
  acts_for_name TEXT NOT NULL,
  kind          TEXT NOT NULL,
  words         TEXT NOT NULL
) STRICT;
CREATE INDEX claim_attribution_actor ON claim_attribution (actor) WHERE actor IS NOT NULL;

DROP VIEW v_claim;
CREATE VIEW v_claim AS
SELECT printf('%016x', c.id) AS claim,
       (SELECT printf('%016x', ec.event) FROM event_claim ec WHERE ec.claim = c.id) AS event,
       c.type, c.status, c.date, c.date_basis, c.date_words, c.date_anchor,
       coalesce(p.name, nullif(c.place_name, '')) AS place, c.words, s.text AS sentence, c.rule, c.confidence, c.core,
       printf('%016x', c.document) AS document, d.source, d.title, d.published,
       nullif(a.name, '') AS speaker, nullif(a.acts_for_name, '') AS speaks_for, a.kind AS saying
FROM claim c
JOIN document d ON d.id = c.document
LEFT JOIN place p ON p.id = c.place
LEFT JOIN sentence s ON s.document = c.document AND s.ordinal = c.sentence
LEFT JOIN claim_attribution a ON a.claim = c.id;
