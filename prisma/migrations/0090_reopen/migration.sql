-- Judgements and owners no longer have everything decided again: grouping compares the journal with the part of it that it has
-- taken in, learns whose owners changed, and reopens the claims that this concerns. A regrouping of everything goes on where it
-- was broken off: whatever is known up to `regrouped_at`, `regrouped_claim` has been decided.

DROP TRIGGER note_judgement ON judgements;
DROP FUNCTION note_judgement();

ALTER TABLE ledger_version
  ADD COLUMN judged_until    bigint NOT NULL DEFAULT 0,
  ADD COLUMN regrouped_at    timestamptz(3),
  ADD COLUMN regrouped_claim text,
  ADD CHECK ((regrouped_at IS NULL) = (regrouped_claim IS NULL));
UPDATE ledger_version SET judged_until = (SELECT coalesce(max(sequence), 0) FROM judgements);

-- Units whose owners are not as they were when deals were last saved.
CREATE TABLE owners_to_regroup (
  child_id text PRIMARY KEY
);

DROP TRIGGER note_ownership ON organization_parents;
DROP FUNCTION note_ownership();
CREATE FUNCTION note_ownership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO owners_to_regroup SELECT DISTINCT child_id FROM changed ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_new_owners AFTER INSERT ON organization_parents
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_ownership();
CREATE TRIGGER note_lost_owners AFTER DELETE ON organization_parents
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_ownership();
CREATE FUNCTION note_changed_owners() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO owners_to_regroup SELECT child_id FROM before_it UNION SELECT child_id FROM after_it ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_changed_owners AFTER UPDATE ON organization_parents
  REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION note_changed_owners();
