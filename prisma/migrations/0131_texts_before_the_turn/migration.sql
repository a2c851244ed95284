-- Writers took turns for all that they wrote, so that two workers were hardly faster than one. Most of it, the texts of new
-- articles and what was read in them, concerns nobody else: it is written before the turn, and what it refers to comes with it.
ALTER TABLE article_versions ALTER CONSTRAINT article_versions_article_id_fkey DEFERRABLE;
ALTER TABLE article_versions ALTER CONSTRAINT article_versions_raw_hash_fkey DEFERRABLE;
ALTER TABLE mentions ALTER CONSTRAINT mentions_organization_id_fkey DEFERRABLE;

-- What a statement brought to the index of articles; looked after when its transaction ends, which is in the writer's turn: the
-- window is one row, which whoever changes it holds to the end.
CREATE TABLE search_came (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dictionary regconfig NOT NULL,
  articles   bigint NOT NULL
);

CREATE OR REPLACE FUNCTION index_article_versions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opens timestamptz := (SELECT since FROM search_window);
BEGIN
  WITH came AS (
    INSERT INTO search_articles
      SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at,
             (SELECT min(w.known_at) FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number),
             v.known_at >= opens, article_document(search_dictionary(v.language), v.title, v.text)
        -- A new text can be here before its article is, and only an article that is here can be retracted.
        FROM added v LEFT JOIN articles a ON a.id = v.article_id WHERE a.retracted IS NOT TRUE
      ON CONFLICT DO NOTHING RETURNING dictionary)
  INSERT INTO search_came (dictionary, articles) SELECT dictionary, count(*) FROM came GROUP BY dictionary;
  UPDATE search_articles s SET superseded_at = v.known_at
    FROM added v JOIN article_versions o ON o.article_id = v.article_id AND o.number = v.number - 1
   WHERE v.number > 1 AND s.version_id = o.id AND s.superseded_at IS DISTINCT FROM v.known_at;
  RETURN NULL;
END $$;

CREATE FUNCTION take_in_search_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_dictionaries VALUES (NEW.dictionary) ON CONFLICT DO NOTHING;
  PERFORM narrow_search_window(NEW.articles);
  DELETE FROM search_came WHERE id = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER taken_in AFTER INSERT ON search_came DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION take_in_search_came();
