-- Who leads an organization does so from a day and until a day: "Sutskever's company" is the one of today, as of 2023 it is another. The
-- registry says the days where somebody is told to lead several, and is written anew at the next start.

ALTER TABLE organization_aliases ADD COLUMN from_on date, ADD COLUMN until_on date,
  ADD CONSTRAINT alias_days CHECK (kind = 'person' OR (from_on IS NULL AND until_on IS NULL)),
  ADD CONSTRAINT alias_days_in_order CHECK (from_on <= until_on);
ALTER TABLE organization_names ADD COLUMN from_on date, ADD COLUMN until_on date;

CREATE OR REPLACE FUNCTION index_organization_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'organizations' THEN
    IF TG_OP = 'UPDATE' THEN
      DELETE FROM organization_names n USING added a WHERE n.organization_id = a.id AND n.kind = 'name' AND n.key <> name_key(a.name);
    END IF;
    INSERT INTO organization_names SELECT id, name_key(name), 'name' FROM added WHERE name_key(name) <> ''
      ON CONFLICT (organization_id, key) DO UPDATE SET kind = 'name', from_on = NULL, until_on = NULL WHERE organization_names.kind <> 'name';
  ELSE
    INSERT INTO organization_names SELECT organization_id, name_key(alias), kind, from_on, until_on FROM added WHERE kind <> 'epithet' AND name_key(alias) <> ''
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

UPDATE ledger_version SET registry_hash = NULL;
