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
-- Built by one process: lists that parallel builds make look short to the planner of a GIN scan, which then goes through the longest one.
SET LOCAL max_parallel_maintenance_workers = 0;
CREATE INDEX search_articles_document ON search_articles USING gin (document) WITH (fastupdate = off);
CREATE INDEX search_articles_newest ON search_articles (known_at DESC, version_id);

-- A dictionary that nobody met before is noted for the end of the transaction, which is in the writer's turn: two that meet it at once
-- would wait for each other.
CREATE TABLE search_came (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dictionary regconfig NOT NULL
);

CREATE OR REPLACE FUNCTION index_article_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH came AS (
    INSERT INTO search_articles
      SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at,
             (SELECT min(w.known_at) FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number),
             search_article_document(search_dictionary(v.language), v.title, v.text, v.known_at)
        -- A new text can be here before its article is, and only an article that is here can be retracted.
        FROM added v LEFT JOIN articles a ON a.id = v.article_id WHERE a.retracted IS NOT TRUE
      ON CONFLICT DO NOTHING RETURNING dictionary)
  INSERT INTO search_came (dictionary)
    SELECT DISTINCT c.dictionary FROM came c WHERE NOT EXISTS (SELECT FROM search_dictionaries d WHERE d.dictionary = c.dictionary);
  UPDATE search_articles s SET superseded_at = v.known_at
    FROM added v JOIN article_versions o ON o.article_id = v.article_id AND o.number = v.number - 1
   WHERE v.number > 1 AND s.version_id = o.id AND s.superseded_at IS DISTINCT FROM v.known_at;
  RETURN NULL;
END $$;

CREATE FUNCTION take_in_search_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_dictionaries VALUES (NEW.dictionary) ON CONFLICT DO NOTHING;
  DELETE FROM search_came WHERE id = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER taken_in AFTER INSERT ON search_came DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION take_in_search_came();

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

-- The newest articles that have these words, at most `most`: the newest thousand are looked at first, and from there on as far back as the
-- share of matches among them and the number of words asked for make necessary; what is rare is looked for in the whole index at once. As many
-- are listed as are counted, since counting apart looked at the same articles twice. Plans are made once per connection: planning each question
-- anew cost more than answering it. Numbers of days and costs are estimates: they decide how much is looked at, never what is found.
CREATE FUNCTION search_newest(words tsquery, before_on date, most integer) RETURNS TABLE (at tid, known_at timestamptz, version_id text)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  probe CONSTANT integer := 1000;
  articles CONSTANT real := greatest((SELECT reltuples FROM pg_class WHERE oid = 'search_articles'::regclass), probe);
  newest_on CONSTANT date := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC LIMIT 1);
  -- Days after the newest need not be asked for.
  end_on CONSTANT date := least(before_on, newest_on + 1);
  until_on date := end_on;
  from_on date := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC OFFSET probe LIMIT 1);
  per_day CONSTANT real := probe / (end_on - from_on)::real;
  asked CONSTANT integer := (numnode(words) + 1) / 2;
  -- In microseconds: to see whether one article has all the words, to fetch one that has, to compare the whole lists of several words.
  cost_looked CONSTANT real := 0.5 * asked;
  cost_fetched CONSTANT real := 2;
  cost_lists CONSTANT real := CASE WHEN asked > 1 THEN 0.12 * articles ELSE 0 END;
  found integer := 0;
  came integer;
  share real;
  needed real;
BEGIN
  LOOP
    IF from_on IS NULL THEN
      -- Written so that no index is taken for the day but the one of the words.
      RETURN QUERY SELECT s.ctid, s.known_at::timestamptz, s.version_id FROM search_articles s
        WHERE s.document @@ words AND (s.known_at AT TIME ZONE 'UTC')::date < until_on AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
        ORDER BY s.known_at DESC, s.version_id LIMIT most - found;
    ELSE
      RETURN QUERY SELECT s.ctid, s.known_at::timestamptz, s.version_id FROM search_articles s
        WHERE s.document @@ (words && known_within(from_on, until_on)) AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
        ORDER BY s.known_at DESC, s.version_id LIMIT most - found;
    END IF;
    GET DIAGNOSTICS came = ROW_COUNT;
    found := found + came;
    EXIT WHEN from_on IS NULL OR found >= most;
    share := found / ((end_on - from_on) * per_day);
    needed := 1.3 * (most - found) / greatest(share, 0.000001);
    until_on := from_on;
    from_on := CASE WHEN needed * cost_looked < share * articles * cost_fetched + cost_lists AND needed < articles
                    THEN date_trunc('month', from_on - ceil(needed / per_day)::integer)::date END;
  END LOOP;
END $$;
