-- What was frozen for other people's pages. The answer that a share is drawn from stands apart, under the hash of its canonical
-- JSON: equal answers are kept once. It belongs to no row of the ledger, so that nothing which happens there can reach it.
CREATE TABLE share_answers (
  hash    text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  -- The JSON, packed by brotli.
  content bytea NOT NULL,
  size    integer NOT NULL CHECK (size > 0)
);

CREATE TABLE shares (
  id             text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{20}$'),
  -- The address of the state, with both clocks as days.
  address        text NOT NULL,
  as_of          date NOT NULL,
  known_at       date NOT NULL,
  -- Null once it was revoked: then nothing is kept of it but that it was.
  hash           text REFERENCES share_answers (hash),
  ledger_version bigint NOT NULL,
  code_version   text NOT NULL,
  extractor      text NOT NULL,
  -- Of the secret that its maker was shown once.
  secret_hash    text NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  created_at     timestamptz(3) NOT NULL,
  revoked_at     timestamptz(3),
  CHECK ((hash IS NULL) = (revoked_at IS NOT NULL))
);
CREATE INDEX shares_hash ON shares (hash);

-- Frozen means frozen: an answer is never written again, and of a share nothing changes but that it is revoked, for good.
CREATE FUNCTION refuse_thaw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is frozen cannot be changed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER share_answers_stay BEFORE UPDATE ON share_answers FOR EACH ROW EXECUTE FUNCTION refuse_thaw();
CREATE TRIGGER shares_stay BEFORE UPDATE ON shares FOR EACH ROW
  WHEN (OLD.revoked_at IS NOT NULL
     OR (OLD.id, OLD.address, OLD.as_of, OLD.known_at, OLD.ledger_version, OLD.code_version, OLD.extractor, OLD.secret_hash, OLD.created_at)
        IS DISTINCT FROM
        (NEW.id, NEW.address, NEW.as_of, NEW.known_at, NEW.ledger_version, NEW.code_version, NEW.extractor, NEW.secret_hash, NEW.created_at)
     OR (NEW.revoked_at IS NULL AND NEW.hash IS DISTINCT FROM OLD.hash))
  EXECUTE FUNCTION refuse_thaw();
