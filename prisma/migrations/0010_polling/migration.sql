-- Polling: what a feed's clocks say, what was noticed about it, and which page an entry leads to.

ALTER TABLE feeds
  ADD COLUMN homepage text,
  ADD COLUMN grouping text,
  ADD COLUMN state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'well', 'failing', 'frozen')),
  -- The longest pause between new entries that is usual here; null until enough entries were seen to say so.
  ADD COLUMN usual_gap_seconds integer CHECK (usual_gap_seconds > 0),
  ADD COLUMN last_tried_at timestamptz(3),
  -- A removed feed stays as the source of its sightings, and is not brought back by the starter list.
  ADD COLUMN removed_at timestamptz(3);
CREATE INDEX feeds_due ON feeds (next_poll_at) WHERE NOT paused AND removed_at IS NULL;

ALTER TABLE entries
  ADD COLUMN canonical_url text,
  -- Changes when the feed says something else about the entry: then its page is read again.
  ADD COLUMN content_hash text,
  -- Why its page could not be read; the entry is a sighting all the same.
  ADD COLUMN failure text;
CREATE INDEX entries_canonical ON entries (canonical_url);
CREATE INDEX entries_feed_seen ON entries (feed_id, seen_at);

-- What happened to a feed, told once each time: an outbox for whoever wants to be told.
CREATE TABLE feed_notices (
  id        text PRIMARY KEY,
  sequence  bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  feed_id   text NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  kind      text NOT NULL CHECK (kind IN ('failing', 'recovered', 'frozen', 'thawed')),
  reason    text NOT NULL,
  raised_at timestamptz(3) NOT NULL
);
CREATE INDEX feed_notices_feed ON feed_notices (feed_id, sequence);
