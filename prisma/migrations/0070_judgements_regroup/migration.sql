-- A judgement can move claims anywhere: after one, everything is decided again. A retraction is noted by its article.
CREATE FUNCTION note_judgement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_version SET regroup_all = true WHERE NOT regroup_all;
  RETURN NULL;
END $$;
CREATE TRIGGER note_judgement AFTER INSERT ON judgements FOR EACH ROW WHEN (NEW.kind <> 'retract') EXECUTE FUNCTION note_judgement();
