// Attacks the database with SQL: what must never be false is refused by the database itself, whoever writes.
import { describe, expect, test } from 'vitest';
import { contentHash } from '#lib/domain/content-id.ts';
import { Prisma } from './database.ts';
import { emptyLedger } from './empty-ledger.ts';
import { insertRows, type Row, type Table } from './insert-rows.ts';
import { openTestDatabase } from './open-test-database.ts';
import {
  claim,
  ground,
  mention,
  money,
  party,
  type Rows,
  seen,
  sound,
  statement,
  tenBillion,
  version,
} from './sound-rows.ts';

const database = openTestDatabase();

const gigawatts = (ordinal: number): Row => ({ claim_id: 'k1', ordinal, value: '1', unit: 'GW', bound: 'exact' });

class Undo extends Error {}

/** Writes the rows in one transaction that is always undone; returns what the database said, or null where it agreed. */
async function attempt(rows: Rows, then: string[] = []): Promise<string | null> {
  try {
    await database().$transaction(async (writer) => {
      for (const [table, row] of rows) await insertRows(writer, table, [row]);
      for (const sql of then) await writer.$executeRaw(Prisma.raw(sql));
      await writer.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      throw new Undo();
    });
    return null;
  } catch (error) {
    if (error instanceof Undo) return null;
    return String(error);
  }
}

const without = (...tables: Table[]): Rows => sound.filter(([table]) => !tables.includes(table));

test('sound rows go in, with a character outside the basic plane before every span', async () => {
  expect(await attempt(sound)).toBeNull();
});

describe('a claim needs words (A15)', () => {
  test('no statement', async () => {
    expect(await attempt([...without('claim_evidence'), ['claim_evidence', money]])).toContain(
      'has no words for its statement',
    );
  });
  test('an amount without words', async () => {
    expect(await attempt([...without('claim_evidence'), ['claim_evidence', statement]])).toContain(
      'has no words for its amount',
    );
  });
  test('a capacity without words', async () => {
    expect(await attempt([...sound, ['claim_capacities', gigawatts(0)]])).toContain('has no words for its capacity');
  });
  test('a place without words, and a place that is none', async () => {
    const placed = (place: string): Rows =>
      sound.map(([table, row]) =>
        table === 'claims' ? ([table, claim({ ...tenBillion, place })] as const) : [table, row],
      );
    expect(await attempt(placed('NO'))).toContain('has no words for its place');
    expect(await attempt(placed('Norway'))).toContain('place_is_a_code');
  });
  test.each([
    [
      'shifted by one',
      { ...statement, start_offset: Number(statement.start_offset) + 1, end_offset: Number(statement.end_offset) + 1 },
    ],
    [
      'counted in characters instead of UTF-16 units',
      { ...statement, start_offset: Number(statement.start_offset) - 1, end_offset: Number(statement.end_offset) - 1 },
    ],
    ['other words', { ...statement, quote: 'Google Cloud supplies OpenAi' }],
    ['past the end', { ...statement, start_offset: 5_000, end_offset: 5_028 }],
    ['empty', { ...statement, end_offset: statement.start_offset ?? 0, quote: '' }],
  ])('a false span: %s', async (_, row) => {
    expect(await attempt([...without('claim_evidence'), ['claim_evidence', row]])).toMatch(
      /is not what stands at|violates check constraint/,
    );
  });
  test('half of a surrogate pair', async () => {
    const half = { ...statement, start_offset: 6, end_offset: 7, quote: '🤝' };
    expect(await attempt([...sound, ['claim_evidence', { ...half, ordinal: 1 }]])).toContain('is not what stands at');
  });
  test('its last words cannot be taken away', async () => {
    expect(await attempt(sound, [`DELETE FROM claim_evidence WHERE field = 'statement'`])).toContain(
      'has no words for its statement',
    );
  });
  test('a mention that is not there', async () => {
    expect(
      await attempt([
        ...ground,
        ['article_versions', version],
        ['mentions', mention('m9', 'OpenAI', { quote: 'Anthro' })],
      ]),
    ).toContain('is not what stands at');
  });
});

describe('a claim needs parties', () => {
  test('one is not enough', async () => {
    expect(await attempt([...without('claim_parties'), ['claim_parties', party(0, 'supplier', 'm1')]])).toContain(
      'two parties',
    );
  });
  test('a role that the type does not have', async () => {
    expect(await attempt([...without('claim_parties'), ['claim_parties', party(0, 'investor', 'm1')]])).toContain(
      'foreign key',
    );
  });
  test('another type than its claim', async () => {
    const row = party(0, 'investor', 'm1', { type: 'investment' });
    expect(await attempt([...without('claim_parties'), ['claim_parties', row]])).toContain('foreign key');
  });
  test('another version than its claim', async () => {
    const later = { ...version, id: 'v2', number: 2, content_hash: 'later' };
    const named = mention('m1', 'OpenAI', { id: 'm3', version_id: 'v2' });
    const row = party(2, 'customer', 'm3', { version_id: 'v2' });
    expect(
      await attempt([...sound, ['article_versions', later], ['mentions', named], ['claim_parties', row]]),
    ).toContain('foreign key');
  });
});

describe('money', () => {
  test.each([
    ['a value without currency', { ...tenBillion, amount_currency: null }],
    ['a value without bound', { ...tenBillion, amount_bound: null }],
    ['a value without basis', { ...tenBillion, amount_basis: null }],
    ['a negative value', { ...tenBillion, amount_value: -1 }],
    ['an undisclosed amount with a value', { ...tenBillion, amount_bound: 'undisclosed' }],
    ['a range without upper end', { ...tenBillion, amount_bound: 'range' }],
    ['a range that descends', { ...tenBillion, amount_bound: 'range', amount_high: 9_000_000_000 }],
    ['a currency that is none', { ...tenBillion, amount_currency: 'dollars' }],
    ['a bound that is none', { ...tenBillion, amount_bound: 'roughly' }],
  ])('%s', async (_, columns) => {
    expect(
      await attempt([...without('claims', 'claim_parties', 'claim_evidence'), ['claims', claim(columns)]]),
    ).toContain('check constraint');
  });
  test('comes back exact to the cent', async () => {
    const exact = '12345678901234567890.1234';
    const found = await database().$queryRaw`SELECT ${exact}::numeric(30, 4)::text AS value`;
    expect(found).toEqual([{ value: exact }]);
  });
});

describe('time', () => {
  test('half a date', async () => {
    expect(
      await attempt([
        ...without('claims', 'claim_parties', 'claim_evidence'),
        ['claims', claim({ agreed_from: '2025-01-01' })],
      ]),
    ).toContain('agreed_is_a_span');
  });
  test('a date that ends before it starts', async () => {
    const columns = { agreed_from: '2025-02-01', agreed_until: '2025-01-01' };
    expect(
      await attempt([...without('claims', 'claim_parties', 'claim_evidence'), ['claims', claim(columns)]]),
    ).toContain('agreed_is_a_span');
  });
  test('an end that nobody stated', async () => {
    const columns = { ended_from: '2025-01-01', ended_until: '2025-01-01' };
    expect(
      await attempt([...without('claims', 'claim_parties', 'claim_evidence'), ['claims', claim(columns)]]),
    ).toContain('ended_only_if_said');
  });
  test('a version known later than it was seen', async () => {
    expect(
      await attempt([...ground, ['article_versions', { ...version, known_at: '2025-06-12T00:00:00Z' }]]),
    ).toContain('known_no_later_than_seen');
  });
});

describe('no number and no day', () => {
  const bare = without('claims', 'claim_parties', 'claim_evidence');
  const metric: Row = {
    id: 'x1',
    version_id: 'v1',
    mention_id: 'm2',
    metric: 'revenue',
    value: 'NaN',
    currency: 'USD',
    bound: 'exact',
    period: null,
    date_from: null,
    date_until: null,
    statement_start: 0,
    statement_end: 4,
    statement_quote: 'Deal',
    figure_start: 0,
    figure_end: 4,
    figure_quote: 'Deal',
    confidence: 1,
  };
  const owned = { id: 'o1', child_id: 'openai', parent_id: 'google-cloud', from_on: null, until_on: null };
  test.each<[string, Rows, string]>([
    ['a sum', [...bare, ['claims', claim({ ...tenBillion, amount_value: 'NaN' })]], 'amount_is_a_number'],
    [
      'the end of a range',
      [...bare, ['claims', claim({ ...tenBillion, amount_bound: 'range', amount_high: 'NaN' })]],
      'amount_is_a_number',
    ],
    ['a figure', [...without(), ['metrics', metric]], 'value_is_a_number'],
    [
      'a capacity',
      [...sound, ['claim_capacities', { claim_id: 'k1', ordinal: 0, value: 'NaN', unit: 'GW', bound: 'exact' }]],
      'value_is_a_number',
    ],
    [
      'a deal before all time',
      [...bare, ['claims', claim({ agreed_from: '-infinity', agreed_until: '2025-01-01' })]],
      'days_are_days',
    ],
    [
      'an article after all time',
      [...ground, ['article_versions', { ...version, published_until: 'infinity' }]],
      'days_are_days',
    ],
    [
      'a text that was always known',
      [...ground, ['article_versions', { ...version, known_at: '-infinity' }]],
      'days_are_days',
    ],
    [
      'a group that owns from the end of time on',
      [...ground, ['organization_parents', { ...owned, from_on: 'infinity' }]],
      'days_are_days',
    ],
    [
      'a name of blanks',
      [...ground, ['organization_aliases', { organization_id: 'openai', alias: ' ', kind: 'alias' }]],
      'alias_is_said',
    ],
  ])('%s', async (_, rows, constraint) => {
    expect(await attempt(rows)).toContain(constraint);
  });
});

describe('what is said contradicts itself', () => {
  const bare = without('claims', 'claim_parties', 'claim_evidence');
  test.each([
    { mark: 'cancelled', status: 'agreed' },
    { mark: 'expired', status: 'talks' },
    { mark: 'signed', status: 'talks' },
    { mark: 'letter_of_intent', status: 'ended' },
  ])('$mark, and $status', async (said) => {
    expect(await attempt([...bare, ['claims', claim(said)]])).toContain('mark_is_of_status');
  });
  test('one mention on both sides', async () => {
    const twice: Rows = [
      ['claim_parties', party(0, 'supplier', 'm1')],
      ['claim_parties', party(1, 'customer', 'm1')],
    ];
    expect(await attempt([...without('claim_parties'), ...twice])).toContain('two parties');
  });
  test.each([
    ['without a reason', ` `, 'now()'],
    ['at the end of time', 'why', `'infinity'`],
  ])('judged %s', async (_, reason, at) => {
    const entry = `INSERT INTO judgements (id, kind, subject, actor, reason, made_at) VALUES ('j', 'retract', 'a1', 'test', '${reason}', ${at})`;
    expect(await attempt([], [entry])).toMatch(/judged_/);
  });
  test('all words are thrown away at once', async () => {
    expect(await attempt(sound, ['TRUNCATE claim_evidence'])).toContain('never emptied while claims stand');
  });
});

describe('what was written stays written', () => {
  test('a claim that stands neither gains nor loses what it says', async () => {
    // In another transaction than the attacks.
    await database().$transaction(async (writer) => {
      for (const [table, row] of sound) await insertRows(writer, table, [row]);
      await insertRows(writer, 'claim_capacities', [gigawatts(0)]);
      await insertRows(writer, 'claim_evidence', [{ ...money, field: 'capacity' }]);
    });
    expect(await attempt([['claim_capacities', gigawatts(1)]])).toContain('claim_capacities is never changed');
    expect(await attempt([['claim_parties', party(2, 'customer', 'm1')]])).toContain('claim_parties is never changed');
    expect(await attempt([], ['DELETE FROM claim_capacities'])).toContain('claim_capacities is never changed');
    expect(await attempt([], ['DELETE FROM claim_parties WHERE ordinal = 1'])).toMatch(
      /never changed|needs two parties/,
    );
    for (const table of ['claim_evidence', 'claim_parties', 'claim_capacities'])
      expect(await attempt([], [`TRUNCATE ${table}`])).toContain('never emptied while claims stand');
    expect(await attempt([], ['DELETE FROM claims'])).toBeNull();
    await emptyLedger(database());
  });
  test.each([
    `UPDATE claims SET status = 'ended'`,
    `UPDATE claim_evidence SET quote = 'else'`,
    `UPDATE claim_parties SET role = 'customer'`,
    `UPDATE article_versions SET text = 'else'`,
    `UPDATE mentions SET quote = 'else'`,
    `UPDATE raw_documents SET body = 'else'`,
  ])('%s', async (sql) => {
    expect(await attempt(sound, [sql])).toContain('is never changed once written');
  });
  test.each([`UPDATE judgements SET reason = 'else'`, 'DELETE FROM judgements', 'TRUNCATE judgements'])(
    '%s',
    async (sql) => {
      const entry = `INSERT INTO judgements (id, kind, subject, actor, reason, made_at) VALUES ('j', 'retract', 'a1', 'test', 'why', now())`;
      expect(await attempt([], [entry, sql])).toContain('is never changed once written');
    },
  );
  test('raw input is what its hash says', async () => {
    const forged: Row = { hash: contentHash('other'), media_type: 'text/plain', body: '\\x00', received_at: seen };
    expect(await attempt([['raw_documents', forged]])).toContain('raw_hash_is_of_body');
  });
});

test('a mention is unresolved exactly when it names nobody', async () => {
  const rows: Rows = [...ground, ['article_versions', version]];
  expect(await attempt([...rows, ['mentions', mention('m1', 'OpenAI', { organization_id: null })]])).toContain(
    'unresolved_names_nobody',
  );
  expect(await attempt([...rows, ['mentions', mention('m1', 'OpenAI', { kind: 'unresolved' })]])).toContain(
    'unresolved_names_nobody',
  );
});
