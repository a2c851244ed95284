-- The foundation: what Entente stores, and what must never be false of it.
-- Tables follow prisma/schema.prisma; constraints and triggers that Prisma cannot say stand beside them.

-- ── Offsets ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Offsets count UTF-16 code units, as JavaScript does; Postgres counts characters. Each character outside the basic
-- plane (two code units) is followed here by one filler, so that positions agree. A cut through the middle of such a
-- character leaves a filler at one end, which no expanded quote has, and so never compares equal.
CREATE FUNCTION utf16_expand(content text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN octet_length(content) = char_length(content) THEN content
              ELSE regexp_replace(content, '([\U00010000-\U0010FFFF])', E'\\1\uFFFF', 'g') END;

CREATE FUNCTION utf16_length(content text) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN char_length(utf16_expand(content));

-- ── Sources ────────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE publishers (
  id             text PRIMARY KEY,
  name           text NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('newsroom', 'filing', 'regulator', 'wire', 'press', 'newsletter', 'brief', 'upload')),
  display_policy text NOT NULL CHECK (display_policy IN ('full', 'excerpt', 'link')),
  domains        text[] NOT NULL DEFAULT '{}'
);

CREATE TABLE feeds (
  id              text PRIMARY KEY,
  address         text NOT NULL UNIQUE,
  kind            text NOT NULL CHECK (kind IN ('address', 'folder', 'upload')),
  title           text NOT NULL,
  publisher_id    text REFERENCES publishers (id),
  paused          boolean NOT NULL DEFAULT false,
  etag            text,
  last_modified   text,
  last_fetched_at timestamptz(3),
  last_new_at     timestamptz(3),
  next_poll_at    timestamptz(3),
  failures        integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  failure         text,
  added_at        timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE stories (
  id          text PRIMARY KEY,
  fingerprint text NOT NULL UNIQUE
);

CREATE TABLE articles (
  id            text PRIMARY KEY,
  canonical_url text UNIQUE,
  publisher_id  text NOT NULL REFERENCES publishers (id),
  story_id      text NOT NULL REFERENCES stories (id),
  first_seen_at timestamptz(3) NOT NULL,
  retracted     boolean NOT NULL DEFAULT false
);
CREATE INDEX articles_story ON articles (story_id);
CREATE INDEX articles_publisher ON articles (publisher_id);

CREATE TABLE entries (
  id           text PRIMARY KEY,
  feed_id      text NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  article_id   text REFERENCES articles (id),
  external_id  text NOT NULL,
  link         text,
  title        text NOT NULL,
  summary      text NOT NULL,
  published_at timestamptz(3),
  seen_at      timestamptz(3) NOT NULL,
  UNIQUE (feed_id, external_id)
);
CREATE INDEX entries_article ON entries (article_id);

CREATE TABLE raw_documents (
  hash        text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  media_type  text NOT NULL,
  body        bytea NOT NULL,
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT raw_hash_is_of_body CHECK (hash = encode(sha256(body), 'hex'))
);

CREATE TABLE article_versions (
  id              text PRIMARY KEY,
  article_id      text NOT NULL REFERENCES articles (id),
  number          integer NOT NULL CHECK (number >= 1),
  title           text NOT NULL,
  text            text NOT NULL CHECK (text <> ''),
  headline_end    integer NOT NULL,
  content_hash    text NOT NULL,
  raw_hash        text NOT NULL REFERENCES raw_documents (hash),
  byline          text,
  language        text,
  sources         jsonb NOT NULL DEFAULT '[]',
  published_from  date,
  published_until date,
  seen_at         timestamptz(3) NOT NULL,
  known_at        timestamptz(3) NOT NULL,
  extractor       text,
  UNIQUE (article_id, number),
  UNIQUE (article_id, content_hash),
  CONSTRAINT headline_opens_text CHECK (starts_with(text, title) AND headline_end = utf16_length(title)),
  CONSTRAINT published_is_a_span CHECK (num_nulls(published_from, published_until) IN (0, 2) AND published_from <= published_until),
  CONSTRAINT known_no_later_than_seen CHECK (known_at <= seen_at)
);

-- ── Organizations ──────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE organizations (
  id       text PRIMARY KEY CHECK (id = lower(id) AND id <> ''),
  name     text NOT NULL CHECK (name <> ''),
  kind     text NOT NULL,
  listed   boolean NOT NULL,
  country  text CHECK (country ~ '^[A-Z]{2}$'),
  website  text,
  ticker   text,
  wikidata text CHECK (wikidata ~ '^Q[0-9]+$')
);

CREATE TABLE organization_aliases (
  organization_id text NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  alias           text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('alias', 'product', 'former', 'epithet')),
  PRIMARY KEY (organization_id, alias)
);

CREATE TABLE organization_parents (
  id        text PRIMARY KEY,
  child_id  text NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  parent_id text NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  from_on   date,
  until_on  date,
  UNIQUE NULLS NOT DISTINCT (child_id, parent_id, from_on),
  CONSTRAINT nobody_owns_itself CHECK (child_id <> parent_id),
  CONSTRAINT owned_for_a_while CHECK (from_on < until_on)
);
CREATE INDEX organization_parents_parent ON organization_parents (parent_id);

-- ── What the words say ─────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE mentions (
  id              text PRIMARY KEY,
  version_id      text NOT NULL REFERENCES article_versions (id) ON DELETE CASCADE,
  kind            text NOT NULL CHECK (kind IN ('name', 'alias', 'product', 'discovered', 'description', 'pronoun', 'unresolved')),
  organization_id text REFERENCES organizations (id),
  candidates      text[] NOT NULL DEFAULT '{}',
  confidence      real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  start_offset    integer NOT NULL CHECK (start_offset >= 0),
  end_offset      integer NOT NULL,
  quote           text NOT NULL CHECK (quote <> ''),
  UNIQUE (id, version_id),
  UNIQUE (version_id, start_offset, end_offset),
  CONSTRAINT unresolved_names_nobody CHECK ((kind = 'unresolved') = (organization_id IS NULL))
);
CREATE INDEX mentions_organization ON mentions (organization_id);

CREATE TABLE relation_roles (
  type text NOT NULL,
  role text NOT NULL,
  side text NOT NULL CHECK (side IN ('from', 'to', 'between')),
  PRIMARY KEY (type, role)
);

CREATE TABLE claims (
  id                 text PRIMARY KEY,
  version_id         text NOT NULL REFERENCES article_versions (id) ON DELETE CASCADE,
  ordinal            integer NOT NULL CHECK (ordinal >= 0),
  type               text NOT NULL,
  status             text NOT NULL CHECK (status IN ('talks', 'agreed', 'ended')),
  mark               text CHECK (mark IN ('letter_of_intent', 'signed', 'closed', 'in_force', 'amended', 'expanded', 'cancelled', 'expired', 'blocked', 'denied')),
  name               text,
  amount_value       numeric(30, 4) CHECK (amount_value >= 0),
  amount_high        numeric(30, 4),
  amount_currency    text CHECK (amount_currency ~ '^[A-Z]{3}$'),
  amount_bound       text CHECK (amount_bound IN ('exact', 'about', 'up_to', 'at_least', 'range', 'undisclosed')),
  amount_basis       text CHECK (amount_basis IN ('announced', 'committed', 'funded', 'drawn', 'carrying', 'fair', 'backlog', 'unknown')),
  amount_period      text CHECK (amount_period IN ('total', 'year', 'quarter', 'month')),
  amount_term_months integer CHECK (amount_term_months > 0),
  stake              numeric(7, 4) CHECK (stake > 0 AND stake <= 100),
  exclusivity_kind   text CHECK (exclusivity_kind IN ('exclusive', 'right_of_first_refusal', 'preferred', 'none')),
  exclusivity_scope  text,
  exclusivity_state  text CHECK (exclusivity_state IN ('in_force', 'ended')),
  talks_from         date,
  talks_until        date,
  agreed_from        date,
  agreed_until       date,
  effective_from     date,
  effective_until    date,
  ended_from         date,
  ended_until        date,
  rule               text NOT NULL,
  confidence         real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  UNIQUE (id, version_id),
  UNIQUE (id, type),
  CONSTRAINT amount_is_whole CHECK (num_nulls(amount_bound, amount_basis, amount_period) IN (0, 3)),
  CONSTRAINT amount_has_bound CHECK (amount_bound IS NOT NULL OR num_nonnulls(amount_value, amount_high, amount_currency, amount_term_months) = 0),
  CONSTRAINT amount_has_currency CHECK ((amount_value IS NULL) = (amount_currency IS NULL)),
  CONSTRAINT only_undisclosed_lacks_value CHECK (amount_bound IS NULL OR (amount_bound = 'undisclosed') = (amount_value IS NULL)),
  CONSTRAINT only_a_range_has_two_ends CHECK (amount_bound IS NULL OR ((amount_bound = 'range') = (amount_high IS NOT NULL))),
  CONSTRAINT range_ascends CHECK (amount_high > amount_value),
  CONSTRAINT exclusivity_is_whole CHECK (num_nulls(exclusivity_kind, exclusivity_state) IN (0, 2) AND (exclusivity_scope IS NULL OR exclusivity_kind IS NOT NULL)),
  CONSTRAINT talks_is_a_span CHECK (num_nulls(talks_from, talks_until) IN (0, 2) AND talks_from <= talks_until),
  CONSTRAINT agreed_is_a_span CHECK (num_nulls(agreed_from, agreed_until) IN (0, 2) AND agreed_from <= agreed_until),
  CONSTRAINT effective_is_a_span CHECK (num_nulls(effective_from, effective_until) IN (0, 2) AND effective_from <= effective_until),
  CONSTRAINT ended_is_a_span CHECK (num_nulls(ended_from, ended_until) IN (0, 2) AND ended_from <= ended_until),
  CONSTRAINT ended_only_if_said CHECK (ended_from IS NULL OR status = 'ended' OR exclusivity_state IS NOT DISTINCT FROM 'ended')
);
CREATE INDEX claims_version ON claims (version_id);

CREATE TABLE claim_parties (
  claim_id   text NOT NULL,
  ordinal    integer NOT NULL CHECK (ordinal >= 0),
  version_id text NOT NULL,
  type       text NOT NULL,
  role       text NOT NULL,
  mention_id text NOT NULL,
  PRIMARY KEY (claim_id, ordinal),
  UNIQUE (claim_id, role, mention_id),
  FOREIGN KEY (claim_id, version_id) REFERENCES claims (id, version_id) ON DELETE CASCADE,
  FOREIGN KEY (claim_id, type) REFERENCES claims (id, type) ON DELETE CASCADE,
  FOREIGN KEY (mention_id, version_id) REFERENCES mentions (id, version_id) ON DELETE CASCADE,
  FOREIGN KEY (type, role) REFERENCES relation_roles (type, role)
);
CREATE INDEX claim_parties_mention ON claim_parties (mention_id);

CREATE TABLE claim_evidence (
  claim_id     text NOT NULL,
  field        text NOT NULL CHECK (field IN ('statement', 'type', 'status', 'name', 'amount', 'term', 'stake', 'capacity', 'exclusivity', 'talks', 'agreed', 'effective', 'ended')),
  ordinal      integer NOT NULL CHECK (ordinal >= 0),
  version_id   text NOT NULL,
  start_offset integer NOT NULL CHECK (start_offset >= 0),
  end_offset   integer NOT NULL,
  quote        text NOT NULL CHECK (quote <> ''),
  PRIMARY KEY (claim_id, field, ordinal),
  FOREIGN KEY (claim_id, version_id) REFERENCES claims (id, version_id) ON DELETE CASCADE
);

CREATE TABLE claim_capacities (
  claim_id text NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  ordinal  integer NOT NULL CHECK (ordinal >= 0),
  value    numeric(20, 4) NOT NULL CHECK (value > 0),
  unit     text NOT NULL CHECK (unit IN ('GW', 'MW', 'chips')),
  bound    text NOT NULL CHECK (bound IN ('exact', 'about', 'up_to', 'at_least')),
  PRIMARY KEY (claim_id, ordinal)
);

CREATE TABLE metrics (
  id              text PRIMARY KEY,
  version_id      text NOT NULL REFERENCES article_versions (id) ON DELETE CASCADE,
  mention_id      text NOT NULL,
  metric          text NOT NULL CHECK (metric IN ('revenue', 'arr', 'valuation', 'users', 'capex', 'headcount')),
  value           numeric(30, 4) NOT NULL CHECK (value >= 0),
  currency        text CHECK (currency ~ '^[A-Z]{3}$'),
  bound           text NOT NULL CHECK (bound IN ('exact', 'about', 'up_to', 'at_least')),
  period          text CHECK (period IN ('annual', 'quarterly', 'monthly')),
  date_from       date,
  date_until      date,
  statement_start integer NOT NULL CHECK (statement_start >= 0),
  statement_end   integer NOT NULL,
  statement_quote text NOT NULL CHECK (statement_quote <> ''),
  figure_start    integer NOT NULL CHECK (figure_start >= 0),
  figure_end      integer NOT NULL,
  figure_quote    text NOT NULL CHECK (figure_quote <> ''),
  confidence      real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  FOREIGN KEY (mention_id, version_id) REFERENCES mentions (id, version_id) ON DELETE CASCADE,
  CONSTRAINT date_is_a_span CHECK (num_nulls(date_from, date_until) IN (0, 2) AND date_from <= date_until),
  CONSTRAINT heads_have_no_currency CHECK ((metric IN ('users', 'headcount')) = (currency IS NULL))
);
CREATE INDEX metrics_version ON metrics (version_id);
CREATE INDEX metrics_mention ON metrics (mention_id);

-- A15: a quote is the slice of its version's text. Checked once per statement, so that a batch reads each text once.
CREATE FUNCTION refuse_false_spans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  IF TG_TABLE_NAME = 'metrics' THEN
    SELECT a.id AS owner, s.start_offset, s.end_offset, s.quote INTO wrong
      FROM added a
      JOIN article_versions v ON v.id = a.version_id
      CROSS JOIN LATERAL (VALUES (a.statement_start, a.statement_end, a.statement_quote),
                                 (a.figure_start, a.figure_end, a.figure_quote)) AS s (start_offset, end_offset, quote)
     WHERE s.end_offset <= s.start_offset
        OR substring(utf16_expand(v.text) FROM s.start_offset + 1 FOR greatest(s.end_offset - s.start_offset, 0)) IS DISTINCT FROM utf16_expand(s.quote)
     LIMIT 1;
  ELSE
    SELECT a.version_id AS owner, a.start_offset, a.end_offset, a.quote INTO wrong
      FROM added a
      JOIN article_versions v ON v.id = a.version_id
     WHERE a.end_offset <= a.start_offset
        OR substring(utf16_expand(v.text) FROM a.start_offset + 1 FOR greatest(a.end_offset - a.start_offset, 0)) IS DISTINCT FROM utf16_expand(a.quote)
     LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'the quote "%" is not what stands at %-% (%)', left(wrong.quote, 80), wrong.start_offset, wrong.end_offset, wrong.owner
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_is_slice', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER quote_is_slice AFTER INSERT ON mentions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_false_spans();
CREATE TRIGGER quote_is_slice AFTER INSERT ON claim_evidence REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_false_spans();
CREATE TRIGGER quote_is_slice AFTER INSERT ON metrics REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_false_spans();

-- A claim stands on words: at commit it has a statement, words for each field that it fills, and two parties at least.
CREATE FUNCTION refuse_unfounded_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject claims%ROWTYPE;
  subject_id text;
  said text[];
  lacking text;
BEGIN
  IF TG_TABLE_NAME = 'claims' THEN subject_id := NEW.id; ELSE subject_id := OLD.claim_id; END IF;
  SELECT * INTO subject FROM claims WHERE id = subject_id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(array_agg(DISTINCT field), '{}') INTO said FROM claim_evidence WHERE claim_id = subject.id;
  SELECT f.field INTO lacking
    FROM (VALUES ('statement', true),
                 ('name', subject.name IS NOT NULL),
                 ('amount', subject.amount_bound IS NOT NULL),
                 ('term', subject.amount_term_months IS NOT NULL),
                 ('stake', subject.stake IS NOT NULL),
                 ('exclusivity', subject.exclusivity_kind IS NOT NULL),
                 ('talks', subject.talks_from IS NOT NULL),
                 ('agreed', subject.agreed_from IS NOT NULL),
                 ('effective', subject.effective_from IS NOT NULL),
                 ('ended', subject.ended_from IS NOT NULL),
                 ('capacity', EXISTS (SELECT FROM claim_capacities WHERE claim_id = subject.id))) AS f (field, filled)
   WHERE f.filled AND f.field <> ALL (said)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'claim % has no words for its %', subject.id, lacking
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_has_words', TABLE = 'claims';
  END IF;
  IF (SELECT count(*) FROM claim_parties WHERE claim_id = subject.id) < 2 THEN
    RAISE EXCEPTION 'claim % needs two parties at least', subject.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_has_parties', TABLE = 'claims';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claim_is_founded AFTER INSERT ON claims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unfounded_claims();
CREATE CONSTRAINT TRIGGER claim_stays_founded AFTER DELETE ON claim_evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unfounded_claims();
CREATE CONSTRAINT TRIGGER claim_keeps_parties AFTER DELETE ON claim_parties DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unfounded_claims();

-- What was said stays said: texts, spans and claims are replaced by re-reading, never edited.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER immutable BEFORE UPDATE ON raw_documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OF id, article_id, number, title, text, headline_end, content_hash, raw_hash, seen_at, known_at, published_from, published_until
  ON article_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON claims FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON claim_parties FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON claim_evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON claim_capacities FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON metrics FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OF id, version_id, start_offset, end_offset, quote ON mentions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Deals ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- A deal is an identity and the claims about it. Its state is folded when it is read; these rows can be rebuilt.
CREATE TABLE deals (
  id   text PRIMARY KEY,
  type text NOT NULL
);

CREATE TABLE deal_claims (
  claim_id text PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  deal_id  text NOT NULL REFERENCES deals (id) ON DELETE CASCADE
);
CREATE INDEX deal_claims_deal ON deal_claims (deal_id);

CREATE TABLE deal_parties (
  deal_id         text NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  organization_id text NOT NULL REFERENCES organizations (id),
  role            text NOT NULL,
  PRIMARY KEY (deal_id, organization_id, role)
);
CREATE INDEX deal_parties_organization ON deal_parties (organization_id);

-- ── The journal ────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE judgements (
  id         text PRIMARY KEY,
  sequence   bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind       text NOT NULL,
  subject    text NOT NULL,
  payload    jsonb NOT NULL DEFAULT '{}',
  actor      text NOT NULL CHECK (actor <> ''),
  reason     text NOT NULL CHECK (reason <> ''),
  inverse_of text UNIQUE REFERENCES judgements (id),
  made_at    timestamptz(3) NOT NULL
);
CREATE TRIGGER journal_only_grows BEFORE UPDATE OR DELETE ON judgements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_only_grows_ BEFORE TRUNCATE ON judgements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE ledger_version (
  id            integer PRIMARY KEY CHECK (id = 1),
  version       bigint NOT NULL,
  registry_hash text
);
INSERT INTO ledger_version VALUES (1, 0);
