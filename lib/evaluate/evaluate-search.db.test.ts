// The search over all of the project's briefs: the questions with known answers, and what must hold of every search.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import { SearchView } from '#lib/domain/search-views.ts';
import { ingestFirstData } from '#lib/ingest/first-data.ts';
import { judge } from '#lib/ingest/judge.ts';
import { inDollars } from '#lib/query/convert-deals.ts';
import { getOrganization } from '#lib/query/get-organization.ts';
import { search } from '#lib/query/search.ts';
import { suggest } from '#lib/query/suggest.ts';
import { analystQuestions } from './analyst-questions.ts';
import { deskQuestions } from './desk-questions.ts';
import { evaluateSearch } from './evaluate-search.ts';
import { newsroomQuestions } from './newsroom-questions.ts';
import { outsiderQuestions } from './outsider-questions.ts';
import { pressQuestions } from './press-questions.ts';
import { readerQuestions } from './reader-questions.ts';

openTestDatabase();

beforeAll(async () => {
  await ingestFirstData(database(), undefined);
}, 180_000);

const parties = (view: SearchView) =>
  view.deals
    .filter(({ near }) => !near)
    .map(({ deal }) => deal.parties.map(({ organization }) => organization.slug).join(' '));

describe('questions with known answers', () => {
  test('are answered among the first ten', async () => {
    const { recall, meanReciprocalRank, questions } = await evaluateSearch();
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(recall).toBeGreaterThan(0.9);
    expect(meanReciprocalRank).toBeGreaterThan(0.7);
  });

  test('and so are those that are typed as analysts type', async () => {
    const { recall, questions } = await evaluateSearch(analystQuestions);
    expect(questions.length).toBeGreaterThanOrEqual(45);
    expect(recall).toBeGreaterThan(0.88);
  });

  test('and those that are asked as the press asks', async () => {
    const { recall, questions } = await evaluateSearch(pressQuestions);
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(recall).toBeGreaterThan(0.9);
  });

  test('and those about places, trades and months', async () => {
    const { recall, questions } = await evaluateSearch(newsroomQuestions);
    expect(questions.length).toBeGreaterThanOrEqual(38);
    expect(recall).toBeGreaterThan(0.93);
  });

  test('and those of people at a desk, who know what happened and not what it is called here', async () => {
    const { recall, questions } = await evaluateSearch(deskQuestions);
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(recall).toBeGreaterThan(0.9);
  });

  test('and those of readers: other scripts, slips, who stopped to supply', async () => {
    const { recall, meanReciprocalRank, questions } = await evaluateSearch(readerQuestions);
    expect(questions.length).toBeGreaterThanOrEqual(28);
    expect(recall).toBeGreaterThan(0.95);
    expect(meanReciprocalRank).toBeGreaterThan(0.75);
  });

  test('and those of outsiders, who have read the articles and never seen this', async () => {
    const { recall, questions } = await evaluateSearch(outsiderQuestions);
    expect(questions.length).toBeGreaterThanOrEqual(48);
    expect(recall).toBeGreaterThan(0.87);
  });

  test('a name keeps the small words that it has', async () => {
    const namedIn = async (q: string) =>
      (await search({ q })).organizations.flatMap(({ organization, how }) =>
        how === 'similar' ? [] : [organization.slug],
      );
    expect(await namedIn('loans of the Bank of America')).toContain('bank-of-america');
    expect(await namedIn('contracts of the Department of War')).toContain('us-department-of-defense');
    expect(await namedIn('a bank in America')).not.toContain('bank-of-america');
  });

  test('suppliers of somebody supply them, and customers are supplied by them', async () => {
    const roleOf = async (q: string) =>
      (await search({ q })).deals
        .slice(0, 4)
        .map(({ deal }) => deal.parties.find(({ organization }) => organization.slug === 'nvidia')?.role);
    expect(await roleOf('suppliers of nvidia')).toEqual(['customer', 'customer', 'customer', 'customer']);
    expect(await roleOf('customers of nvidia')).toEqual(['supplier', 'supplier', 'supplier', 'supplier']);
  });

  test('suits that were settled are not all suits', async () => {
    const [settled, suits] = await Promise.all([search({ q: 'lawsuits settled' }), search({ q: 'lawsuits' })]);
    expect(settled.counts.deals).toBeGreaterThan(0);
    expect(settled.counts.deals).toBeLessThan(suits.counts.deals / 2);
    expect(settled.deals[0]?.deal).toMatchObject({ type: 'dispute', status: 'ended' });
  });

  test('deals of a unit are found by the name of its group, and left out with it', async () => {
    const slugsIn = async (q: string) =>
      (await search({ q }, 50)).deals
        .filter(({ near }) => !near)
        .map(({ deal }) => deal.parties.map(({ organization }) => organization.slug));
    const ofGroup = await slugsIn('alphabet compute');
    expect(ofGroup.some((slugs) => slugs.includes('google-cloud') && !slugs.includes('alphabet'))).toBe(true);
    const without = await slugsIn('compute for anthropic without alphabet');
    expect(without.length).toBeGreaterThan(0);
    expect(without.flat()).not.toContain('google-cloud');
    // A unit that is asked for stays, where its group is left out.
    expect((await slugsIn('investors in cruise other than general motors')).flat()).toContain('cruise');
  });

  test('what somebody was called is understood without its legal form, unless it is only a word', async () => {
    const namedIn = async (q: string) =>
      (await search({ q })).organizations.map(({ organization }) => organization.slug);
    expect(await namedIn('facebook')).toEqual(expect.arrayContaining(['facebook', 'meta']));
    expect(await namedIn('drug discovery')).not.toContain('warner-bros-discovery');
  });

  test('a slip in a word that is no name is read as the word', async () => {
    const [slipped, meant] = await Promise.all([search({ q: 'openai lawsiut' }), search({ q: 'openai lawsuit' })]);
    expect(slipped.corrected).toEqual([{ typed: 'lawsiut', read: 'lawsuit' }]);
    expect(slipped.counts.deals).toBe(meant.counts.deals);
    // A word that only articles have, and only since they are known.
    expect((await search({ q: 'hydropwer' })).corrected).toEqual([{ typed: 'hydropwer', read: 'hydropower' }]);
    expect((await search({ q: 'hydropwer', asOf: '2020-01-01', knownAt: '2020-01-01' })).corrected).toEqual([]);
    // A name that is nearer stays one.
    expect((await search({ q: 'Antropic' })).corrected).toEqual([{ typed: 'Antropic', read: 'Anthropic' }]);
  });

  test('what is a word of English is no small word of German, unless the question is', async () => {
    const heard = async (q: string) => (await search({ q: `${q} in:deals` })).counts.deals;
    expect(await heard('openai war')).toBeLessThan(await heard('openai'));
    expect(await heard('wer war openai')).toBe(await heard('openai'));
  });

  test('of what a maker deals in, that of which an article about the product tells comes before the rest', async () => {
    const { deals } = await search({ q: 'Project Rainier' });
    const place = deals.findIndex(({ deal }) => deal.moment?.date.from === '2025-10-29' && deal.type === 'compute');
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(2);
  });

  test('a name that is left out in plain words takes part in nothing that is found', async () => {
    const [all, without] = await Promise.all([
      search({ q: 'who makes chips for openai' }, 100),
      search({ q: 'who besides nvidia makes chips for openai' }, 100),
    ]);
    const slugs = (view: SearchView) =>
      view.deals.flatMap(({ deal }) => deal.parties.map(({ organization }) => organization.slug));
    expect(slugs(all)).toContain('nvidia');
    expect(without.deals.length).toBeGreaterThan(0);
    expect(slugs(without)).not.toContain('nvidia');
    expect(without.understood).toEqual([{ words: 'nvidia', field: '-party' }]);
  });

  test('the largest of what is asked for comes first, of its type', async () => {
    const view = await search({ q: 'biggest compute contracts' });
    expect(view.sort).toBe('amount');
    expect(view.understood).toEqual([{ words: 'biggest', field: 'sort' }]);
    const sums = view.deals.map(({ deal }) => [deal.type, Number(deal.amount?.value.value ?? 0)] as const);
    expect(sums[0]?.[0]).toBe('compute');
    expect(sums[0]?.[1]).toBeGreaterThanOrEqual(sums[1]?.[1] ?? 0);
    expect((await search({ q: 'biggest compute contracts', sort: 'relevance' })).sort).toBe('relevance');
  });

  test('whose rivals are asked for is in what comes first', async () => {
    const { deals } = await search({ q: 'competitors of nvidia' });
    for (const { deal } of deals.slice(0, 5))
      expect(deal.parties.map(({ organization }) => organization.slug)).toContain('nvidia');
  });

  test.each([
    ['openai', 'openai'],
    ['Antropic', 'anthropic'],
    ['core weave', 'coreweave'],
    ['nvidea', 'nvidia'],
    ['nVidia', 'nvidia'],
    ['ソフトバンク', 'softbank'],
    ['台積電', 'tsmc'],
    ['엔비디아', 'nvidia'],
    ["Sutskever's lab", 'safe-superintelligence'],
    ['英伟达对OpenAI的投资', 'nvidia'],
  ])('%s: the organization comes first', async (q, slug) => {
    const { organizations } = await search({ q });
    expect(organizations[0]?.organization.slug).toBe(slug);
  });
});

test('whom somebody led comes after whom he leads at that day, and takes part in nothing that is asked for', async () => {
  const [today, then] = await Promise.all([
    search({ q: 'Sutskever' }, 100),
    search({ q: 'Sutskever', asOf: '2023-11-01', knownAt: '2023-11-01' }),
  ]);
  const slugs = (view: SearchView) => view.organizations.map(({ organization }) => organization.slug);
  expect(slugs(today).slice(0, 2)).toEqual(['safe-superintelligence', 'openai']);
  expect(parties(today).some((line) => line.split(' ').includes('openai'))).toBe(false);
  expect(slugs(then)).toEqual(['openai']);
  expect(parties(then).length).toBeGreaterThan(0);
  const { suggestions } = await suggest({ q: 'sutskev', for: 'go' });
  expect(suggestions[0]?.href).toBe('/organizations/safe-superintelligence');
});

test('who leads an organization finds it and its deals, and is none of its names', async () => {
  const view = await search({ q: "masayoshi son's takeovers" });
  expect(view.organizations[0]?.organization.slug).toBe('softbank');
  expect(view.deals.length).toBeGreaterThan(0);
  for (const { deal, near } of view.deals)
    if (!near) expect(deal.parties.map(({ organization }) => organization.slug)).toContain('softbank');
  expect((await getOrganization('softbank', {}))?.organization.aliases).not.toContain('Masayoshi Son');
});

describe('fields', () => {
  test('say the same as the deals they leave', async () => {
    const view = await search({ q: 'type:compute role:supplier party:coreweave amount>=5B active:2025-07-01' });
    expect(view.mistakes).toEqual([]);
    expect(view.counts.deals).toBeGreaterThan(0);
    for (const { deal } of view.deals) {
      expect(deal.type).toBe('compute');
      expect(deal.parties).toContainEqual(
        expect.objectContaining({ role: 'supplier', organization: { slug: 'coreweave', name: 'CoreWeave' } }),
      );
      expect(deal.amount?.values.some(({ value }) => Number(value.value) >= 5e9)).toBe(true);
    }
    const other = await search({ q: 'type:compute role:customer party:coreweave' });
    expect(parties(other).every((slugs) => slugs.includes('coreweave'))).toBe(true);
    expect(
      other.deals.some(
        ({ deal }) =>
          deal.parties.some(({ role, organization }) => role === 'customer' && organization.slug !== 'coreweave') &&
          deal.parties.every(({ role, organization }) => organization.slug !== 'coreweave' || role === 'supplier'),
      ),
    ).toBe(false);
  });

  test('a party includes the units that it owns on that day', async () => {
    const slugs = parties(await search({ q: 'party:google type:compute' }, 100));
    expect(slugs.some((line) => line.split(' ').includes('google-cloud') && !line.split(' ').includes('google'))).toBe(
      true,
    );
  });

  test('a day said in words is the day of deals and the one on which articles became known', async () => {
    const view = await search({ q: 'anthropic between March and June 2025' }, 50);
    expect(view.counts.deals).toBeGreaterThan(0);
    expect(view.counts.articles).toBeGreaterThan(0);
    for (const { article } of view.articles) expect(article.knownAt.slice(0, 7)).toMatch(/^2025-0[3-6]$/);
    expect(view.understood).toEqual([{ words: 'between March and June 2025', field: 'date' }]);
    // What happened on some day of a year is not what a month asks for.
    const month = await search({ q: 'openai in March 2025' }, 50);
    const days = month.deals.filter(({ near }) => !near).map(({ deal }) => deal.moment?.date);
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day?.from.slice(0, 7)).toBe(day?.until.slice(0, 7));
    // Nor what happened on some day of a month what a day asks for.
    const one = await search({ q: 'announced on 28 october 2025' }, 50);
    const on = one.deals.filter(({ near }) => !near).map(({ deal }) => deal.moment?.date);
    expect(on.length).toBeGreaterThan(1);
    for (const day of on) expect(day?.from.slice(0, 9)).toBe(day?.until.slice(0, 9));
  });

  test('what nobody is called is a mistake with a way out', async () => {
    const { mistakes } = await search({ q: 'party:antropic' });
    expect(mistakes).toMatchObject([
      { message: 'no organization called antropic: did you mean anthropic?', suggestion: 'party:anthropic' },
    ]);
  });

  test('and is left out of the question, of which the rest still counts', async () => {
    const [all, mistaken, alone] = await Promise.all([
      search({ q: 'type:chips party:nvidia' }),
      search({ q: 'type:chips party:nvidia party:nobody-is-called-so source:nobody active:2099-01-01' }),
      search({ q: 'party:nobody-is-called-so' }),
    ]);
    expect(all.counts.deals).toBeGreaterThan(0);
    expect(mistaken.counts).toEqual(all.counts);
    expect(mistaken.mistakes).toHaveLength(3);
    expect(alone.counts.total).toBe(0);
    const several = await search({ q: 'type:chips party:nvidia,nobody-is-called-so' });
    expect(several.counts).toEqual(all.counts);
  });

  test('sums of other currencies are compared in dollars', async () => {
    const sumsIn = async (q: string) =>
      (await search({ q }, 200)).deals.flatMap(({ deal, near }) => {
        const { value, currency } = deal.amount?.value ?? {};
        return near ? [] : [`${value} ${currency}`];
      });
    // 1.3 billion euros are over a billion dollars, and seven trillion won are not over a hundred billion.
    expect(await sumsIn('mistral over $1 billion')).toContain('1300000000 EUR');
    expect(await sumsIn('party:mistral amount>=1B')).toContain('1300000000 EUR');
    expect(await sumsIn('party:mistral amount>=$1.6B amount<=$1.7B')).toEqual([]);
    expect(await sumsIn('party:sk-group amount>=1B')).toContain('7000000000000 KRW');
    expect(await sumsIn('amount>=100B')).not.toContain('7000000000000 KRW');
    // One figure is also looked for as it was written.
    expect(await sumsIn('amount:1.7B')).toEqual(expect.arrayContaining(['1700000000 EUR', '1700000000 USD']));
  });

  test('what was exclusive comes near where nothing is any longer, and never beside what is', async () => {
    const over = await search({ q: 'exclusive:yes licensor:openai licensee:microsoft' });
    expect(over.counts.deals).toBe(0);
    expect(over.deals.length).toBeGreaterThan(0);
    for (const { deal, near } of over.deals) {
      expect(near).toBe(true);
      expect(deal.exclusivity.every(({ kind, ended }) => kind === 'none' || ended)).toBe(true);
    }
    const inForce = await search({ q: 'exclusive:yes party:anthropic' }, 50);
    expect(inForce.counts.deals).toBeGreaterThan(0);
    expect(inForce.counts.near).toBe(0);
  });

  test('minus takes away, OR adds', async () => {
    const [all, without, either] = await Promise.all([
      search({ q: 'type:chips' }),
      search({ q: 'type:chips -party:nvidia' }),
      search({ q: 'type:chips OR type:energy' }),
    ]);
    expect(without.counts.deals).toBeLessThan(all.counts.deals);
    expect(parties(without).some((line) => line.split(' ').includes('nvidia'))).toBe(false);
    expect(either.counts.deals).toBeGreaterThan(all.counts.deals);
    const words = await search({ q: 'coreweave -openai' }, 200);
    expect(words.counts.deals).toBeGreaterThan(0);
    expect(parties(words).some((line) => line.split(' ').includes('openai'))).toBe(false);
  });
});

test('sorted by amount it is the same deals, largest first in dollars, those of no known sum last', async () => {
  const [found, sorted] = await Promise.all([
    search({ q: 'anthropic OR mistral' }, 500),
    search({ q: 'anthropic OR mistral', sort: 'amount' }, 500),
  ]);
  const exact = (view: SearchView) => view.deals.flatMap(({ deal, near }) => (near ? [] : [deal.id]));
  expect([...exact(sorted)].sort()).toEqual([...exact(found)].sort());
  const sums = sorted.deals.map(({ deal }) => {
    const { value, high, currency } = deal.amount?.value ?? { value: null, high: null, currency: null };
    const sum = high ?? value;
    return sum === null || currency === null ? -1 : (inDollars(sum, currency, deal)?.toNumber() ?? -1);
  });
  expect(sums[0]).toBeGreaterThan(1e9);
  expect(sums.at(-1)).toBe(-1);
  expect(sums).toEqual(sums.toSorted((a, b) => b - a));
  // A sum in another currency stands among dollars: 1.7 billion euros are more than $1.8 billion.
  expect(sorted.deals.some(({ deal }) => deal.amount?.value.currency === 'EUR')).toBe(true);
});

describe('what has ended', () => {
  test('is left out and counted, shown when asked for, and never passes as current', async () => {
    const view = await search({ q: 'party:intel' }, 200);
    expect(view).toMatchObject({ past: 'left_out' });
    expect(view.counts.ended).toBeGreaterThan(0);
    expect(view.deals.some(({ deal }) => deal.status === 'ended')).toBe(false);
    const asked = await search({ q: 'party:intel past:yes' }, 200);
    expect(asked.counts.deals).toBe(view.counts.deals + view.counts.ended);
  });

  test('comes alone, and is said so, where nothing current meets the question', async () => {
    const { deals } = await search({ q: 'status:ended' }, 100);
    const questions = deals.map(
      ({ deal }) =>
        `type:${deal.type} ${deal.parties.map(({ organization }) => `party:${organization.slug}`).join(' ')}`,
    );
    const views = await Promise.all(questions.slice(0, 10).map((q) => search({ q })));
    const alone = views.filter(({ past }) => past === 'nothing_current');
    expect(alone.length).toBeGreaterThan(0);
    for (const view of alone) expect(view.deals.every(({ deal }) => deal.status === 'ended')).toBe(true);
    for (const view of views.filter(({ past }) => past === 'left_out')) {
      expect(view.deals.some(({ deal }) => deal.status === 'ended')).toBe(false);
    }
  });
});

describe('both clocks', () => {
  test('nothing is found that was not known by then', async () => {
    const then = { asOf: '2024-06-30', knownAt: '2024-06-30' };
    const view = await search({ q: 'openai', ...then }, 500);
    expect(view.counts.deals).toBeGreaterThan(0);
    for (const { deal, snippet } of view.deals) {
      expect(deal.knownSince < '2024-07-01').toBe(true);
      expect((snippet?.article.knownAt ?? '') < '2024-07-01').toBe(true);
    }
    for (const { article } of view.articles) expect(article.knownAt < '2024-07-01').toBe(true);
    // The words of later claims do not help to find a deal earlier.
    expect((await search({ q: '"first refusal"', ...then })).counts.deals).toBe(0);
    expect((await search({ q: '"first refusal"' })).counts.deals).toBeGreaterThan(0);
  });

  test('a name that no text had yet is not offered', async () => {
    const [row] = await database().organization.findMany({
      where: {
        listed: false,
        mentions: {
          some: { version: { knownAt: { gt: new Date('2026-01-01') } } },
          every: { version: { knownAt: { gt: new Date('2026-01-01') } } },
        },
      },
      take: 1,
    });
    const name = row?.name ?? '';
    expect(name).not.toBe('');
    const named = async (day: { knownAt?: string; asOf?: string }) =>
      (await suggest({ q: name, for: 'go', ...day })).suggestions.some(
        ({ href }) => href === `/organizations/${row?.id}`,
      );
    expect(await named({})).toBe(true);
    expect(await named({ asOf: '2020-01-01', knownAt: '2020-01-01' })).toBe(false);
  });
});

test('snippets are slices of their articles', async () => {
  const { articles, deals } = await search({ q: 'openai oracle' });
  for (const { snippet } of [...articles, ...deals]) {
    if (!snippet) continue;
    const version = await database().articleVersion.findFirstOrThrow({
      where: { articleId: snippet.article.id, number: snippet.version },
    });
    expect(version.text.slice(snippet.start, snippet.end)).toBe(
      snippet.parts
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
  }
  expect(articles.some(({ snippet }) => snippet?.parts.some(({ hit, text }) => hit && /oracle/i.test(text)))).toBe(
    true,
  );
});

describe('suggestions', () => {
  test.each([
    ['openai ty', 'type:'],
    ['type:comp', 'type:compute'],
    ['party:corew', 'CoreWeave'],
    ['antr', 'Anthropic'],
    ['role:supp', 'role:supplier'],
  ])('%s: %s', async (q, label) => {
    const { suggestions } = await suggest({ q });
    const labels = suggestions.flatMap((one) => [one.label, one.q.trim().split(' ').at(-1)]);
    expect(labels).toContain(label);
  });
});

test('whatever is typed is answered, soon and without an error of the database', async () => {
  const piece = fc.constantFrom(
    '"',
    '-',
    'OR',
    ':',
    '>=',
    '(',
    '*',
    '&',
    '!',
    '|',
    '\\',
    "'",
    '%',
    '\u0000',
    '\uD800',
    ':*',
    '<->',
    'amount',
    'type:',
    'party:',
    'source:x',
    'known:2025',
    'active:2025-01-01',
    'over',
    '$',
    '10',
    'billion',
    'openai',
    'the',
    'étude',
    '中文',
    'in:articles',
    'country:US',
    ' ',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (q) => {
      const view = SearchView.parse(await search({ q }));
      expect(view.counts.total).toBe(view.counts.deals + view.counts.articles + view.counts.organizations);
      await suggest({ q });
    }),
    { numRuns: 60 },
  );
});

test('a retracted article is not found; restored, it is again', async () => {
  const before = await search({ q: '"Corning"' });
  const article = before.articles[0]?.article.id ?? '';
  const decide = (decision: Decision) => judge({ decision, actor: 'test', reason: 'test' }, new Date());
  const { judgement } = await decide({ kind: 'retract', article });
  const without = await search({ q: '"Corning"' });
  expect(without.articles.map((hit) => hit.article.id)).not.toContain(article);
  expect(without.counts.deals).toBeLessThan(before.counts.deals + before.counts.ended);
  await decide({ kind: 'undo', judgement: judgement.id });
  const after = await search({ q: '"Corning"' });
  expect(after.articles.map((hit) => hit.article.id)).toContain(article);
  expect(after.counts).toEqual(before.counts);
}, 60_000);
