-- What a number counts, as the text calls it, and whose they are ("12 Syrian soldiers").
ALTER TABLE claim_magnitude ADD COLUMN counted TEXT NOT NULL DEFAULT '';
ALTER TABLE claim_magnitude ADD COLUMN side INTEGER REFERENCES actor (id);
ALTER TABLE claim_magnitude ADD COLUMN side_name TEXT NOT NULL DEFAULT '';
ALTER TABLE magnitude ADD COLUMN counted TEXT NOT NULL DEFAULT '';
ALTER TABLE magnitude ADD COLUMN side INTEGER REFERENCES actor (id);
ALTER TABLE magnitude ADD COLUMN side_name TEXT NOT NULL DEFAULT '';
