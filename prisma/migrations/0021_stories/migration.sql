-- A story is an origin and the texts made from it. An article names the text it was made from (the earliest that it matches), so that
-- stories can be told as of any day and in whatever order articles came in.
ALTER TABLE articles ADD COLUMN reprint_of text REFERENCES articles (id), ADD COLUMN credit text,
  ADD CONSTRAINT nobody_reprints_itself CHECK (reprint_of <> id);
CREATE INDEX articles_reprint_of ON articles (reprint_of) WHERE reprint_of IS NOT NULL;

ALTER TABLE stories ADD COLUMN origin_id text;
UPDATE stories s SET origin_id = (
  SELECT a.id FROM articles a JOIN article_versions v ON v.article_id = a.id AND v.number = 1
   WHERE a.story_id = s.id ORDER BY v.known_at, a.id LIMIT 1);
DELETE FROM stories WHERE origin_id IS NULL;
UPDATE articles a SET reprint_of = s.origin_id FROM stories s WHERE s.id = a.story_id AND s.origin_id <> a.id;
ALTER TABLE stories DROP COLUMN fingerprint, ALTER COLUMN origin_id SET NOT NULL, ADD UNIQUE (origin_id),
  ADD FOREIGN KEY (origin_id) REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED;

-- A few hashes of each article's text: related texts share one. Only neighbours in time are compared, so that a look costs the same in a
-- large ledger as in a small one. Can be thrown away and written again, so that it references nothing.
CREATE TABLE story_keys (
  key        integer NOT NULL,
  known_at   timestamptz(3) NOT NULL,
  article_id text NOT NULL,
  PRIMARY KEY (key, known_at, article_id)
);
