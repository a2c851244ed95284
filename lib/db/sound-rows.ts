// Test support: rows of one article with one claim that the database takes, for attacks that spoil one of them at a time.
import { contentHash } from '#lib/domain/content-id.ts';
import type { Row, Table } from './insert-rows.ts';

const text = 'Deal 🤝 signed\n\nGoogle Cloud supplies OpenAI for $10 billion.';
const body = 'raw';
export const seen = '2025-06-11T08:00:00Z';

export const version = {
  id: 'v1',
  article_id: 'a1',
  number: 1,
  title: 'Deal 🤝 signed',
  text,
  headline_end: 'Deal 🤝 signed'.length,
  content_hash: 'c1',
  raw_hash: contentHash(body),
  byline: null,
  language: null,
  sources: [],
  published_from: '2025-06-10',
  published_until: '2025-06-10',
  seen_at: seen,
  known_at: '2025-06-10T00:00:00Z',
  extractor: null,
} satisfies Row;

function spanColumns(quote: string) {
  const start = text.indexOf(quote);
  return { start_offset: start, end_offset: start + quote.length, quote };
}

export const mention = (id: string, quote: string, more: Row = {}): Row => ({
  id,
  version_id: 'v1',
  kind: 'name',
  organization_id: quote.toLowerCase().replace(' ', '-'),
  candidates: [],
  confidence: 1,
  ...spanColumns(quote),
  ...more,
});

const emptyClaim = Object.fromEntries(
  [
    'mark',
    'name',
    'amount_value',
    'amount_high',
    'amount_currency',
    'amount_bound',
    'amount_basis',
    'amount_period',
    'amount_term_months',
    'stake',
    'exclusivity_kind',
    'exclusivity_scope',
    'exclusivity_state',
    'place',
    'talks_from',
    'talks_until',
    'agreed_from',
    'agreed_until',
    'effective_from',
    'effective_until',
    'ended_from',
    'ended_until',
  ].map((column) => [column, null]),
);

export const claim = (more: Row = {}): Row => ({
  ...emptyClaim,
  id: 'k1',
  version_id: 'v1',
  ordinal: 0,
  type: 'compute',
  status: 'agreed',
  rule: 'test',
  confidence: 0.9,
  ...more,
});

export const statement: Row = {
  claim_id: 'k1',
  version_id: 'v1',
  field: 'statement',
  ordinal: 0,
  ...spanColumns('Google Cloud supplies OpenAI'),
};
export const money: Row = {
  claim_id: 'k1',
  version_id: 'v1',
  field: 'amount',
  ordinal: 0,
  ...spanColumns('$10 billion'),
};
export const party = (ordinal: number, role: string, mention_id: string, more: Row = {}): Row => ({
  claim_id: 'k1',
  version_id: 'v1',
  ordinal,
  type: 'compute',
  role,
  mention_id,
  ...more,
});
const parties = [party(0, 'supplier', 'm1'), party(1, 'customer', 'm2')];
export const tenBillion = {
  amount_value: 10_000_000_000,
  amount_currency: 'USD',
  amount_bound: 'exact',
  amount_basis: 'unknown',
  amount_period: 'total',
};

export type Rows = readonly (readonly [Table, Row])[];

export const ground: Rows = [
  ['publishers', { id: 'p', name: 'P', kind: 'press', display_policy: 'full', domains: [] }],
  ['stories', { id: 's', origin_id: 'a1' }],
  [
    'articles',
    { id: 'a1', canonical_url: null, publisher_id: 'p', story_id: 's', first_seen_at: seen, retracted: false },
  ],
  [
    'raw_documents',
    {
      hash: contentHash(body),
      media_type: 'text/plain',
      body: `\\x${Buffer.from(body).toString('hex')}`,
      received_at: seen,
    },
  ],
  ...['google-cloud', 'openai'].map(
    (id) =>
      [
        'organizations',
        { id, name: id, kind: 'lab', listed: true, country: null, website: null, ticker: null, wikidata: null },
      ] as const,
  ),
];
const mentions: Rows = [
  ['mentions', mention('m1', 'Google Cloud')],
  ['mentions', mention('m2', 'OpenAI')],
];
export const sound: Rows = [
  ...ground,
  ['article_versions', version],
  ...mentions,
  ['claims', claim(tenBillion)],
  ...parties.map((row) => ['claim_parties', row] as const),
  ['claim_evidence', statement],
  ['claim_evidence', money],
];
