-- What comes with a statement is looked up by its keys, however few claims and texts there were when a session first planned these checks:
-- a plan made for an empty table read all that had come since, with each statement anew, until statistics were gathered. Over 14,000
-- articles that was a third of what Postgres did for one more.

CREATE OR REPLACE FUNCTION refuse_late_parts() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (SELECT FROM claims c WHERE c.id = ANY (ARRAY(SELECT DISTINCT claim_id FROM added))
                AND c.xmin <> pg_current_xact_id()::xid AND NOT is_written_now(c.xmin)) THEN
    RAISE EXCEPTION '% is never changed once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION refuse_false_spans() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  wrong record;
BEGIN
  IF TG_TABLE_NAME = 'metrics' THEN
    WITH texts AS MATERIALIZED (
      SELECT v.id, utf16_expand(v.text) AS expanded FROM article_versions v WHERE v.id = ANY (ARRAY(SELECT DISTINCT version_id FROM added)))
    SELECT a.id AS owner, s.start_offset, s.end_offset, s.quote INTO wrong
      FROM added a
      JOIN texts v ON v.id = a.version_id
      CROSS JOIN LATERAL (VALUES (a.statement_start, a.statement_end, a.statement_quote),
                                 (a.figure_start, a.figure_end, a.figure_quote)) AS s (start_offset, end_offset, quote)
     WHERE s.end_offset <= s.start_offset
        OR substring(v.expanded FROM s.start_offset + 1 FOR greatest(s.end_offset - s.start_offset, 0)) IS DISTINCT FROM utf16_expand(s.quote)
     LIMIT 1;
  ELSE
    WITH texts AS MATERIALIZED (
      SELECT v.id, utf16_expand(v.text) AS expanded FROM article_versions v WHERE v.id = ANY (ARRAY(SELECT DISTINCT version_id FROM added)))
    SELECT a.version_id AS owner, a.start_offset, a.end_offset, a.quote INTO wrong
      FROM added a
      JOIN texts v ON v.id = a.version_id
     WHERE a.end_offset <= a.start_offset
        OR substring(v.expanded FROM a.start_offset + 1 FOR greatest(a.end_offset - a.start_offset, 0)) IS DISTINCT FROM utf16_expand(a.quote)
     LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'the quote "%" is not what stands at %-% (%)', left(wrong.quote, 80), wrong.start_offset, wrong.end_offset, wrong.owner
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_is_slice', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
