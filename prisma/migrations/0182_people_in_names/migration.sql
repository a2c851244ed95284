-- Who leads an organization is a way to ask for it: "Masayoshi Son's takeovers". The registry lists them, and is written anew at the next start.

ALTER TABLE organization_aliases DROP CONSTRAINT organization_aliases_kind_check;
ALTER TABLE organization_aliases ADD CONSTRAINT organization_aliases_kind_check CHECK (kind IN ('alias', 'product', 'former', 'epithet', 'person'));
ALTER TABLE organization_names DROP CONSTRAINT organization_names_kind_check;
ALTER TABLE organization_names ADD CONSTRAINT organization_names_kind_check CHECK (kind IN ('name', 'alias', 'product', 'former', 'person'));
UPDATE ledger_version SET registry_hash = NULL;
