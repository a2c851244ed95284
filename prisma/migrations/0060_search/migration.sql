-- Search: three narrow tables beside what they index, kept by triggers so that whatever writes an article, a deal or a
-- name (save functions, COPY, a generator) also writes its index, in the same transaction. All of it can be rebuilt.

-- ── Names ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- A name as typing finds it: no case, marks, spaces or punctuation. "Core Weave" and "coreweave" are one key.
CREATE FUNCTION name_key(name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(lower(normalize(name, NFKD)), '[^[:alnum:]]+', '', 'g');

CREATE TABLE organization_names (
  organization_id text NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  key             text NOT NULL CHECK (key <> ''),
  kind            text NOT NULL CHECK (kind IN ('name', 'alias', 'product', 'former')),
  PRIMARY KEY (organization_id, key)
);
-- Equal keys and prefixes; then, for misspelt ones, the same two first letters and about the same length.
CREATE INDEX organization_names_key ON organization_names (key text_pattern_ops);
CREATE INDEX organization_names_band ON organization_names (left(key, 2), length(key));

-- The last resort for misspelt names. A server that does not let us have the extension does without it.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX organization_names_trigrams ON organization_names USING gin (key gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'pg_trgm cannot be installed here: names misspelt in their first two letters will not be found';
END $$;

CREATE FUNCTION index_organization_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'organizations' THEN
    IF TG_OP = 'UPDATE' THEN
      DELETE FROM organization_names n USING added a WHERE n.organization_id = a.id AND n.kind = 'name' AND n.key <> name_key(a.name);
    END IF;
    INSERT INTO organization_names SELECT id, name_key(name), 'name' FROM added WHERE name_key(name) <> ''
      ON CONFLICT (organization_id, key) DO UPDATE SET kind = 'name' WHERE organization_names.kind <> 'name';
  ELSE
    INSERT INTO organization_names SELECT organization_id, name_key(alias), kind FROM added WHERE kind <> 'epithet' AND name_key(alias) <> ''
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER names_added AFTER INSERT ON organizations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_organization_names();
CREATE TRIGGER names_changed AFTER UPDATE ON organizations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_organization_names();
CREATE TRIGGER names_added AFTER INSERT ON organization_aliases REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_organization_names();

CREATE FUNCTION drop_organization_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM organization_names n USING removed r
   WHERE n.organization_id = r.organization_id AND n.key = name_key(r.alias) AND n.kind <> 'name';
  RETURN NULL;
END $$;
CREATE TRIGGER names_dropped AFTER DELETE ON organization_aliases REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION drop_organization_names();

INSERT INTO organization_names SELECT id, name_key(name), 'name' FROM organizations WHERE name_key(name) <> '';
INSERT INTO organization_names SELECT organization_id, name_key(alias), kind FROM organization_aliases WHERE kind <> 'epithet' AND name_key(alias) <> '' ON CONFLICT DO NOTHING;

-- ── Articles ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- The dictionary of a language where Postgres has one; a text of unknown language is read as English, any other by its
-- plain words.
CREATE FUNCTION search_dictionary(language text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE split_part(lower(coalesce(language, 'en')), '-', 1)
    WHEN 'en' THEN 'pg_catalog.english' WHEN 'de' THEN 'pg_catalog.german' WHEN 'fr' THEN 'pg_catalog.french'
    WHEN 'es' THEN 'pg_catalog.spanish' WHEN 'it' THEN 'pg_catalog.italian' WHEN 'pt' THEN 'pg_catalog.portuguese'
    WHEN 'nl' THEN 'pg_catalog.dutch' WHEN 'sv' THEN 'pg_catalog.swedish' WHEN 'no' THEN 'pg_catalog.norwegian'
    WHEN 'nb' THEN 'pg_catalog.norwegian' WHEN 'da' THEN 'pg_catalog.danish' WHEN 'fi' THEN 'pg_catalog.finnish'
    WHEN 'ru' THEN 'pg_catalog.russian' WHEN 'tr' THEN 'pg_catalog.turkish' WHEN 'hu' THEN 'pg_catalog.hungarian'
    WHEN 'ro' THEN 'pg_catalog.romanian' WHEN 'ar' THEN 'pg_catalog.arabic' WHEN 'id' THEN 'pg_catalog.indonesian'
    ELSE 'pg_catalog.simple' END::regconfig;

CREATE TABLE search_articles (
  version_id    text PRIMARY KEY REFERENCES article_versions (id) ON DELETE CASCADE,
  article_id    text NOT NULL,
  dictionary    regconfig NOT NULL,
  known_at      timestamptz(3) NOT NULL,
  superseded_at timestamptz(3),
  -- Among the newest: searched first, through an index of its own (see search_window).
  fresh         boolean NOT NULL,
  document      tsvector NOT NULL
);
-- GIN's pending list would be scanned by every search while articles come in; the writer pays instead.
CREATE INDEX search_articles_fresh ON search_articles USING gin (document) WITH (fastupdate = off) WHERE fresh;
CREATE INDEX search_articles_all ON search_articles USING gin (document) WITH (fastupdate = off);
CREATE INDEX search_articles_newest ON search_articles (known_at DESC);
CREATE INDEX search_articles_window ON search_articles (known_at, version_id) WHERE fresh;
CREATE INDEX search_articles_article ON search_articles (article_id);

-- Which dictionaries occur: a question is asked in each of them.
CREATE TABLE search_dictionaries (dictionary regconfig PRIMARY KEY);

-- The window of the newest articles: since when, and how many are in it: about `smallest`, once there are so many.
CREATE TABLE search_window (
  id       integer PRIMARY KEY CHECK (id = 1),
  since    timestamptz(3) NOT NULL,
  size     bigint NOT NULL,
  smallest bigint NOT NULL CHECK (smallest > 0)
);
INSERT INTO search_window VALUES (1, '-infinity', 0, 20000);

CREATE FUNCTION article_document(dictionary regconfig, title text, content text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector(dictionary, title), 'A') ||
         setweight(to_tsvector(dictionary, left(substr(content, char_length(title) + 1), 200000)), 'C');

-- Takes the oldest out of the window, never many more than came in: a writer pays a little each time instead of much once.
CREATE FUNCTION narrow_search_window(came bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  state search_window%ROWTYPE;
  surplus bigint;
  removed bigint;
BEGIN
  UPDATE search_window SET size = size + came RETURNING * INTO state;
  surplus := least(state.size - state.smallest, 2 * came + 100);
  IF surplus <= 0 THEN RETURN; END IF;
  UPDATE search_articles SET fresh = false
   WHERE version_id IN (SELECT version_id FROM search_articles WHERE fresh ORDER BY known_at, version_id LIMIT surplus);
  GET DIAGNOSTICS removed = ROW_COUNT;
  UPDATE search_window SET size = state.size - removed,
    since = coalesce((SELECT known_at FROM search_articles WHERE fresh ORDER BY known_at LIMIT 1), since);
END $$;

CREATE FUNCTION index_article_versions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opens timestamptz := (SELECT since FROM search_window);
  came bigint;
BEGIN
  INSERT INTO search_dictionaries SELECT DISTINCT search_dictionary(language) FROM added ON CONFLICT DO NOTHING;
  INSERT INTO search_articles
    SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at,
           (SELECT min(w.known_at) FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number),
           v.known_at >= opens, article_document(search_dictionary(v.language), v.title, v.text)
      FROM added v JOIN articles a ON a.id = v.article_id AND NOT a.retracted
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS came = ROW_COUNT;
  UPDATE search_articles s SET superseded_at = v.known_at
    FROM added v JOIN article_versions o ON o.article_id = v.article_id AND o.number = v.number - 1
   WHERE v.number > 1 AND s.version_id = o.id AND s.superseded_at IS DISTINCT FROM v.known_at;
  PERFORM narrow_search_window(came);
  RETURN NULL;
END $$;
CREATE TRIGGER search_added AFTER INSERT ON article_versions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_article_versions();

-- A retracted article leaves the index at once and comes back whole when it is restored.
CREATE FUNCTION index_retraction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_articles s USING added a WHERE s.article_id = a.id AND a.retracted;
  INSERT INTO search_articles
    SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at,
           (SELECT min(w.known_at) FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number),
           v.known_at >= (SELECT since FROM search_window), article_document(search_dictionary(v.language), v.title, v.text)
      FROM added a JOIN removed r ON r.id = a.id AND r.retracted AND NOT a.retracted JOIN article_versions v ON v.article_id = a.id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER search_retracted AFTER UPDATE ON articles REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_retraction();

INSERT INTO search_dictionaries SELECT DISTINCT search_dictionary(language) FROM article_versions;
INSERT INTO search_articles
  SELECT v.id, v.article_id, search_dictionary(v.language), v.known_at,
         lead(v.known_at) OVER (PARTITION BY v.article_id ORDER BY v.number), true, article_document(search_dictionary(v.language), v.title, v.text)
    FROM article_versions v JOIN articles a ON a.id = v.article_id AND NOT a.retracted;
SELECT narrow_search_window((SELECT count(*) FROM search_articles));

-- ── Deals ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- What a question may call each type of relation; written at start from the table in the code, as relation_roles is.
CREATE TABLE relation_words (
  type  text PRIMARY KEY,
  verb  text NOT NULL,
  words text NOT NULL
);

-- What the claims known from one instant to the next said together: so a search of the past sees no later words.
CREATE TABLE search_deals (
  deal_id     text NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  known_from  timestamptz(3) NOT NULL,
  known_until timestamptz(3),
  document    tsvector NOT NULL,
  PRIMARY KEY (deal_id, known_from)
);
CREATE INDEX search_deals_document ON search_deals USING gin (document) WITH (fastupdate = off);

-- One word that stands for an organization, whatever it is called.
CREATE FUNCTION party_word(organization text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN 'party0' || name_key(organization);

CREATE FUNCTION amount_words(value numeric, currency text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN value IS NULL THEN '' ELSE
    CASE WHEN value >= 1e12 THEN trim_scale(round(value / 1e12, 3)) || ' trillion'
         WHEN value >= 1e9 THEN trim_scale(round(value / 1e9, 3)) || ' billion'
         WHEN value >= 1e6 THEN trim_scale(round(value / 1e6, 3)) || ' million' ELSE trim_scale(value)::text END
    || CASE currency WHEN 'USD' THEN ' dollars' WHEN 'EUR' THEN ' euros' WHEN 'GBP' THEN ' pounds' WHEN 'JPY' THEN ' yen' ELSE ' ' || currency END END;

CREATE FUNCTION day_words(from_on date, until_on date) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN from_on IS NULL THEN '' WHEN date_trunc('month', from_on) = date_trunc('month', until_on)
    THEN to_char(from_on, 'FMMonth YYYY') ELSE to_char(from_on, 'YYYY') || ' ' || to_char(until_on, 'YYYY') END;

-- The words of one claim: who does what to whom (A), the words that say it (B), figures and dates (C), what the type is
-- also called (D).
CREATE FUNCTION claim_document(claim text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
  c claims%ROWTYPE;
  kind relation_words%ROWTYPE;
  title text;
  published text;
  providing text;
  receiving text;
  parties text;
  said text;
  capacities text;
  english CONSTANT regconfig := 'pg_catalog.english';
BEGIN
  SELECT * INTO c FROM claims WHERE id = claim;
  SELECT * INTO kind FROM relation_words w WHERE w.type = c.type;
  SELECT v.title, day_words(v.published_from, v.published_until) INTO title, published FROM article_versions v WHERE v.id = c.version_id;
  SELECT string_agg(o.name, ' ' ORDER BY y.ordinal) FILTER (WHERE r.side <> 'to'),
         string_agg(o.name, ' ' ORDER BY y.ordinal) FILTER (WHERE r.side = 'to'),
         string_agg(party_word(o.id) || ' ' || replace(y.role, '_', ' '), ' ' ORDER BY y.ordinal)
    INTO providing, receiving, parties
    FROM claim_parties y JOIN mentions m ON m.id = y.mention_id JOIN organizations o ON o.id = m.organization_id
    JOIN relation_roles r ON r.type = y.type AND r.role = y.role
   WHERE y.claim_id = c.id;
  SELECT string_agg(quote, ' ' ORDER BY start_offset) INTO said FROM claim_evidence WHERE claim_id = c.id AND field IN ('statement', 'amount', 'exclusivity', 'capacity');
  SELECT string_agg(trim_scale(value) || ' ' || CASE unit WHEN 'GW' THEN 'GW gigawatts' WHEN 'MW' THEN 'MW megawatts' ELSE 'chips' END, ' ') INTO capacities
    FROM claim_capacities WHERE claim_id = c.id;
  RETURN setweight(to_tsvector(english, concat_ws(' ', providing, kind.verb, receiving, '.', c.name)), 'A')
      || setweight(to_tsvector(english, left(said, 8000)), 'B')
      || setweight(to_tsvector(english, concat_ws(' ', title, amount_words(c.amount_value, c.amount_currency), amount_words(c.amount_high, c.amount_currency),
           capacities, CASE WHEN c.stake IS NOT NULL THEN trim_scale(c.stake) || ' per cent stake' END,
           CASE c.exclusivity_kind WHEN 'exclusive' THEN 'exclusive exclusivity sole exclusively' WHEN 'right_of_first_refusal' THEN 'exclusivity right of first refusal'
                WHEN 'preferred' THEN 'exclusivity preferred' WHEN 'none' THEN 'not exclusive exclusivity' END,
           CASE WHEN c.exclusivity_state = 'ended' THEN 'exclusivity ended ends lost loses over' END,
           CASE c.status WHEN 'talks' THEN 'talks negotiating considering' WHEN 'ended' THEN 'ended ends terminated over' ELSE 'agreed signed' END, replace(c.mark, '_', ' '),
           day_words(c.talks_from, c.talks_until), day_words(c.agreed_from, c.agreed_until), day_words(c.effective_from, c.effective_until),
           day_words(c.ended_from, c.ended_until), published)), 'C')
      || setweight(to_tsvector(english, concat_ws(' ', kind.words, parties)), 'D');
END $$;

-- Rewrites the states of these deals. A deal that is told a hundred times is described by its first claims: `most_states` bounds the work.
CREATE FUNCTION index_search_deals(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  most_states CONSTANT integer := 24;
  one record;
  deal text := '';
  told tsvector;
  words tsvector;
  states integer;
  since timestamptz;
BEGIN
  DELETE FROM search_deals WHERE deal_id = ANY (ids);
  FOR one IN
    SELECT d.deal_id, d.claim_id, v.known_at FROM deal_claims d JOIN claims c ON c.id = d.claim_id JOIN article_versions v ON v.id = c.version_id
     WHERE d.deal_id = ANY (ids) ORDER BY d.deal_id, v.known_at, c.id
  LOOP
    IF one.deal_id <> deal THEN
      deal := one.deal_id; told := ''::tsvector; states := 0; since := NULL;
    END IF;
    CONTINUE WHEN states >= most_states;
    words := claim_document(one.claim_id);
    told := told || words;
    IF since = one.known_at THEN
      UPDATE search_deals SET document = told WHERE deal_id = deal AND known_from = since;
    ELSE
      UPDATE search_deals SET known_until = one.known_at WHERE deal_id = deal AND known_from = since;
      INSERT INTO search_deals VALUES (deal, one.known_at, NULL, told);
      since := one.known_at;
    END IF;
    states := states + 1;
  END LOOP;
END $$;

CREATE FUNCTION index_deal_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_search_deals(ARRAY(SELECT DISTINCT deal_id FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER search_added AFTER INSERT ON deal_claims REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_deal_claims();
CREATE TRIGGER search_removed AFTER DELETE ON deal_claims REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_deal_claims();
CREATE TRIGGER search_changed AFTER UPDATE ON deal_claims REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_deal_claims();

-- Other words for a type change the documents of its deals.
CREATE FUNCTION index_relation_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_search_deals(ARRAY(SELECT d.id FROM deals d JOIN changed w ON w.type = d.type));
  RETURN NULL;
END $$;
CREATE TRIGGER search_added AFTER INSERT ON relation_words REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_relation_words();
CREATE TRIGGER search_changed AFTER UPDATE ON relation_words REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_relation_words();

-- ── When the ledger last changed ───────────────────────────────────────────────────────────────────────────────────
-- For Last-Modified: the version alone does not say when.
CREATE TABLE ledger_changes (
  id         integer PRIMARY KEY CHECK (id = 1),
  changed_at timestamptz(3) NOT NULL
);
INSERT INTO ledger_changes VALUES (1, now());
CREATE FUNCTION note_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_changes SET changed_at = now();
  RETURN NULL;
END $$;
CREATE TRIGGER change_noted AFTER UPDATE OF version ON ledger_version FOR EACH STATEMENT EXECUTE FUNCTION note_ledger_change();
