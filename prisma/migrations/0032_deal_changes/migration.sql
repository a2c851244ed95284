-- Which deals have changed since a version of the ledger, so that a process that holds an index of all deals reads those
-- again and no others. One row per deal at the most; a deal that is gone keeps its row, which is how readers learn of it.
CREATE TABLE deal_changes (
  deal_id text PRIMARY KEY,
  version bigint NOT NULL
);
CREATE INDEX deal_changes_version ON deal_changes (version);

-- A later version of an article withdraws what its earlier version said: the deals stay together and read otherwise.
CREATE FUNCTION note_superseded_deals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO deal_changes
    SELECT DISTINCT d.deal_id, (SELECT version + 1 FROM ledger_version)
      FROM added n
      JOIN article_versions v ON v.article_id = n.article_id AND v.number = n.number - 1
      JOIN claims c ON c.version_id = v.id
      JOIN deal_claims d ON d.claim_id = c.id
     WHERE n.number > 1
    ON CONFLICT (deal_id) DO UPDATE SET version = EXCLUDED.version;
  RETURN NULL;
END $$;
CREATE TRIGGER note_superseded_deals AFTER INSERT ON article_versions
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_superseded_deals();
