-- A claim comes whole and stays whole. Its parties and capacities are written in its own transaction and go with it: added later, or
-- taken away, they would change what it says as surely as an UPDATE would. And a TRUNCATE, which fires no trigger of rows, leaves no claim
-- without its words or parties.

-- A row of a transaction that still runs can only be our own. The transaction's upper half is that of ours: a claim of an earlier one is
-- long committed, whichever number it had.
CREATE FUNCTION is_written_now(row_xmin xid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pg_xact_status((((pg_current_xact_id()::text::bigint >> 32) << 32) | row_xmin::text::bigint)::text::xid8) = 'in progress'
$$;

CREATE FUNCTION refuse_late_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added a JOIN claims c ON c.id = a.claim_id
              WHERE c.xmin <> pg_current_xact_id()::xid AND NOT is_written_now(c.xmin)) THEN
    RAISE EXCEPTION '% is never changed once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER parts_come_with_claim AFTER INSERT ON claim_parties REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_parts();
CREATE TRIGGER parts_come_with_claim AFTER INSERT ON claim_capacities REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_parts();

CREATE FUNCTION refuse_lost_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM claims WHERE id = OLD.claim_id) THEN
    RAISE EXCEPTION '% is never changed once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER parts_go_with_claim AFTER DELETE ON claim_capacities DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_lost_parts();
CREATE CONSTRAINT TRIGGER parts_go_with_claim AFTER DELETE ON claim_parties DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_lost_parts();

CREATE FUNCTION refuse_emptied_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM claims) THEN
    RAISE EXCEPTION '% is never emptied while claims stand', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER not_emptied AFTER TRUNCATE ON claim_evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_claims();
CREATE TRIGGER not_emptied AFTER TRUNCATE ON claim_parties FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_claims();
CREATE TRIGGER not_emptied AFTER TRUNCATE ON claim_capacities FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_claims();
