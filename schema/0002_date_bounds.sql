-- What follows for the date of a claim or event from the dates of others, beside the stated date (days since
-- 1970-01-01; NULL where open), and what it follows from.
ALTER TABLE claim ADD COLUMN bound_min_day INTEGER;
ALTER TABLE claim ADD COLUMN bound_max_day INTEGER;
ALTER TABLE claim ADD COLUMN bounds_from TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN bound_min_day INTEGER;
ALTER TABLE event ADD COLUMN bound_max_day INTEGER;
ALTER TABLE event ADD COLUMN bounds_from TEXT NOT NULL DEFAULT '';
