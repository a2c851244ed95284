-- Which organizations are called otherwise since a version of the ledger, so that a process that holds the names of all reads these again
-- and no others: reading ten thousand names after every article took longer than everything else that had changed.
CREATE TABLE name_changes (
  organization_id text PRIMARY KEY,
  version bigint NOT NULL
);
CREATE INDEX name_changes_version ON name_changes (version);

CREATE FUNCTION note_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_changes
    SELECT id, (SELECT version + 1 FROM ledger_version) FROM after ORDER BY id
    ON CONFLICT (organization_id) DO UPDATE SET version = EXCLUDED.version;
  RETURN NULL;
END $$;
CREATE TRIGGER note_named AFTER INSERT ON organizations
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_named();

CREATE FUNCTION note_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_changes
    SELECT n.id, (SELECT version + 1 FROM ledger_version) FROM after n JOIN before o ON o.id = n.id WHERE n.name <> o.name ORDER BY n.id
    ON CONFLICT (organization_id) DO UPDATE SET version = EXCLUDED.version;
  RETURN NULL;
END $$;
CREATE TRIGGER note_renamed AFTER UPDATE ON organizations
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_renamed();
