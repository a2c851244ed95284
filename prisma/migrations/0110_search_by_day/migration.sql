-- The newest articles first, without a window that articles are moved into and out of: each document carries the day, month and year in
-- which it became known as lexemes with a space, which no text has, so that one index answers "these words, within those days", for any horizon. The
-- window and its second index doubled what a write cost and answered only questions as of now.

CREATE FUNCTION known_lexemes(at timestamptz) RETURNS tsvector
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN array_to_tsvector(ARRAY['known ' || to_char(at AT TIME ZONE 'UTC', 'YYYY'), 'known ' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM'),
                                 'known ' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD')]);

CREATE FUNCTION search_article_document(dictionary regconfig, title text, content text, known_at timestamptz) RETURNS tsvector
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN article_document(dictionary, title, content) || known_lexemes(known_at);

DROP INDEX search_articles_fresh, search_articles_all, search_articles_window, search_articles_newest;
ALTER TABLE search_articles DROP COLUMN fresh;
UPDATE search_articles SET document = document || known_lexemes(known_at);
CREATE INDEX search_articles_document ON search_articles USING gin (document) WITH (fastupdate = off);
CREATE INDEX search_articles_newest ON search_articles (known_at DESC, version_id);

CREATE OR REPLACE FUNCTION index_article_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_dictionaries SELECT DISTINCT search_dictionary(language) FROM added ON CONFLICT DO NOTHING;
  INSERT INTO search_articles
    SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at,
           (SELECT min(w.known_at) FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number),
           search_article_document(search_dictionary(v.language), v.title, v.text, v.known_at)
      FROM added v JOIN articles a ON a.id = v.article_id AND NOT a.retracted
    ON CONFLICT DO NOTHING;
  UPDATE search_articles s SET superseded_at = v.known_at
    FROM added v JOIN article_versions o ON o.article_id = v.article_id AND o.number = v.number - 1
   WHERE v.number > 1 AND s.version_id = o.id AND s.superseded_at IS DISTINCT FROM v.known_at;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION index_retraction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_articles s USING added a WHERE s.article_id = a.id AND a.retracted;
  INSERT INTO search_articles
    SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at,
           (SELECT min(w.known_at) FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number),
           search_article_document(search_dictionary(v.language), v.title, v.text, v.known_at)
      FROM added a JOIN removed r ON r.id = a.id AND r.retracted AND NOT a.retracted JOIN article_versions v ON v.article_id = a.id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

DROP FUNCTION narrow_search_window(bigint);
DROP TABLE search_window;
-- The newest articles that have these words, found by looking at the newest thousand first and from there on as far back as the share of
-- matches among them makes necessary: one or two steps for what every text has, one look at the whole index for what is rare. Plans are
-- made once per connection: planning each question anew cost more than answering it.

-- That an article became known on or after the one day and before the other, as a condition on its document.
CREATE FUNCTION known_within(from_on date, until_on date) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  on_day date := from_on;
  asked text[] := '{}';
BEGIN
  WHILE on_day < until_on LOOP
    IF extract(doy FROM on_day) = 1 AND on_day + interval '1 year' <= until_on THEN
      asked := asked || ('''known ' || to_char(on_day, 'YYYY') || '''');
      on_day := on_day + interval '1 year';
    ELSIF extract(day FROM on_day) = 1 AND on_day + interval '1 month' <= until_on THEN
      asked := asked || ('''known ' || to_char(on_day, 'YYYY-MM') || '''');
      on_day := on_day + interval '1 month';
    ELSE
      asked := asked || ('''known ' || to_char(on_day, 'YYYY-MM-DD') || '''');
      on_day := on_day + 1;
    END IF;
  END LOOP;
  RETURN array_to_string(asked, ' | ')::tsquery;
END $$;

-- At most `most` rows, newest first, of articles that were known before `before_on` (a day in UTC) and not superseded by then.
CREATE FUNCTION search_newest(words tsquery, before_on date, most integer) RETURNS TABLE (at tid, known_at timestamptz, version_id text)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  probe CONSTANT integer := 1000;
  -- Fewer matches than this among those looked through say too little about how many there are.
  tellingly CONSTANT integer := 8;
  until_on date := before_on;
  from_on date := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC OFFSET probe LIMIT 1);
  newest_on date := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC LIMIT 1);
  found integer := 0;
  came integer;
BEGIN
  -- Days on which nothing became known need not be asked for.
  until_on := least(until_on, newest_on + 1);
  LOOP
    IF from_on IS NULL OR from_on < '1980-01-01' THEN
      -- The condition on the day is written so that no index is taken for it but the one of the words.
      RETURN QUERY SELECT s.ctid, s.known_at::timestamptz, s.version_id FROM search_articles s
        WHERE s.document @@ words AND (s.known_at AT TIME ZONE 'UTC')::date < until_on AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
        ORDER BY s.known_at DESC, s.version_id LIMIT most - found;
      RETURN;
    END IF;
    RETURN QUERY SELECT s.ctid, s.known_at::timestamptz, s.version_id FROM search_articles s
      WHERE s.document @@ (words && known_within(from_on, until_on)) AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
      ORDER BY s.known_at DESC, s.version_id LIMIT most - found;
    GET DIAGNOSTICS came = ROW_COUNT;
    found := found + came;
    EXIT WHEN found >= most;
    until_on := from_on;
    from_on := CASE WHEN found >= tellingly THEN from_on - ceil((before_on - from_on) * 1.3 * (most - found) / found)::integer END;
  END LOOP;
END $$;
