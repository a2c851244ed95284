-- Grouping goes on from what stands: which deals can be found under which key (lib/ledger/group-keys.ts), and what has
-- changed since deals were last saved. Triggers keep the lists of changes, so that no path of writing can forget them.

ALTER TABLE deal_claims ADD COLUMN known_at timestamptz(3);
UPDATE deal_claims d SET known_at = v.known_at FROM claims c JOIN article_versions v ON v.id = c.version_id WHERE c.id = d.claim_id;
ALTER TABLE deal_claims ALTER COLUMN known_at SET NOT NULL;
DROP INDEX deal_claims_deal;
CREATE INDEX deal_claims_deal ON deal_claims (deal_id, known_at);

CREATE TABLE deal_keys (
  key     text NOT NULL,
  deal_id text NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  PRIMARY KEY (key, deal_id)
);
CREATE INDEX deal_keys_deal ON deal_keys (deal_id);

-- Claims that are not known to be in the right deal: new ones, and those whose parties or article changed.
CREATE TABLE claims_to_group (
  claim_id text PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE
);

-- Deals that lost a claim which became known then: whatever was decided later has to be decided again.
CREATE TABLE deals_to_regroup (
  deal_id  text PRIMARY KEY,
  known_at timestamptz(3) NOT NULL
);

-- Who owns whom decides over all groups: then everything is decided again. True here, so that the keys are filled.
ALTER TABLE ledger_version ADD COLUMN regroup_all boolean NOT NULL DEFAULT true;

CREATE FUNCTION note_new_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claims_to_group SELECT id FROM added ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_new_claims AFTER INSERT ON claims REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_new_claims();

CREATE FUNCTION note_lost_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO deals_to_regroup SELECT deal_id, min(known_at) FROM lost GROUP BY deal_id
    ON CONFLICT (deal_id) DO UPDATE SET known_at = least(deals_to_regroup.known_at, EXCLUDED.known_at);
  RETURN NULL;
END $$;
CREATE TRIGGER note_lost_claims AFTER DELETE ON deal_claims REFERENCING OLD TABLE AS lost FOR EACH STATEMENT EXECUTE FUNCTION note_lost_claims();

CREATE FUNCTION note_changed_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text[];
BEGIN
  IF TG_TABLE_NAME = 'articles' THEN
    SELECT array_agg(c.id) INTO changed
      FROM after_it n JOIN before_it o ON o.id = n.id AND (o.retracted, o.story_id) IS DISTINCT FROM (n.retracted, n.story_id)
      JOIN article_versions v ON v.article_id = n.id JOIN claims c ON c.version_id = v.id;
  ELSE
    SELECT array_agg(DISTINCT y.claim_id) INTO changed
      FROM after_it n JOIN before_it o ON o.id = n.id AND o.organization_id IS DISTINCT FROM n.organization_id
      JOIN claim_parties y ON y.mention_id = n.id;
  END IF;
  DELETE FROM deal_claims WHERE claim_id = ANY (changed);
  INSERT INTO claims_to_group SELECT unnest(changed) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_changed_claims AFTER UPDATE ON articles
  REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION note_changed_claims();
CREATE TRIGGER note_changed_claims AFTER UPDATE ON mentions
  REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION note_changed_claims();

CREATE FUNCTION note_ownership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_version SET regroup_all = true WHERE NOT regroup_all;
  RETURN NULL;
END $$;
CREATE TRIGGER note_ownership AFTER INSERT OR UPDATE OR DELETE ON organization_parents FOR EACH STATEMENT EXECUTE FUNCTION note_ownership();
