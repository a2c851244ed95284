// Addresses that were given out open for ever and say what they said; whatever was done to one, it opens nothing else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SharedView, type ShareState, shareSchemas } from './share.ts';
import { parseShare, shareAddress, shareChecksum, shareParameters } from './share-address.ts';
import kept from './share-addresses.json' with { type: 'json' };
import { firstShareVersion, shareVersion } from './share-migrations.ts';

const open = (address: string) => {
  const url = new URL(address, 'https://entente.example');
  return parseShare(url.pathname.replace('/embed/', ''), url.searchParams);
};

const stateOf = (address: string): ShareState => {
  const state = open(address);
  if ('refused' in state) throw new Error(`${address}: ${state.refused} ${state.detail}`);
  return state;
};

describe('addresses once given out', () => {
  test.each(kept.map(({ address, state }) => [address, state] as const))(
    '%s opens as it always did',
    (address, state) => {
      expect(open(address)).toEqual(state);
    },
  );
  test('are kept of every version and every view', () => {
    const versions = Array.from({ length: shareVersion }, (_, i) => i + 1).filter((one) => one >= firstShareVersion);
    expect([...new Set(kept.map(({ version }) => version))].sort()).toEqual(versions);
    expect(new Set(kept.map(({ state }) => state.view))).toEqual(new Set(SharedView.options));
  });
  test('of the current version are the one address of their state', () => {
    for (const { version, address } of kept)
      if (version === shareVersion) expect(shareAddress(stateOf(address))).toBe(address);
  });
});

const current = kept.filter(({ version }) => version === shareVersion).map(({ address }) => address);

describe('no default is relied on', () => {
  test.each(current)('%s is refused where any one parameter is missing, even with a right checksum', (address) => {
    const state = stateOf(address);
    const parameters = shareParameters(state);
    for (const missing of Object.keys(parameters)) {
      const rest = Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== missing));
      const search = new URLSearchParams({
        ...rest,
        v: String(shareVersion),
        c: shareChecksum(state.view, shareVersion, rest),
      });
      expect(parseShare(state.view, search), missing).toMatchObject({ refused: 'unreadable' });
    }
  });
  test('no schema has an optional or a default value in it', () => {
    for (const view of SharedView.options) {
      const { required = [], properties = {} } = z
        .object({ required: z.array(z.string()), properties: z.record(z.string(), z.unknown()) })
        .partial()
        .parse(z.toJSONSchema(shareSchemas[view], { io: 'input' }));
      expect(required.toSorted()).toEqual(Object.keys(properties).toSorted());
    }
  });
});

describe('an address that was tampered with', () => {
  const address = current[0] ?? '';
  test.each([
    ['a filter changed', address.replace('google-cloud', 'google')],
    ['a filter taken away', address.replace('&status=agreed', '')],
    ['one added', `${address}&page=2`],
    ['one given twice', `${address}&type=compute`],
    ['the checksum cut off', address.slice(0, -3)],
    ['no checksum', address.replace(/&c=.*/, '')],
    ['no version', address.replace('v=2&', '')],
    ['an older version', address.replace('v=2', 'v=1')],
    ['the checksum of another view', address.replace('/timeline', '/graph')],
  ])('%s is refused', (_, changed) => {
    expect(open(changed)).toMatchObject({ refused: 'tampered' });
  });
  test('a view or a version that nobody knows is told as such', () => {
    expect(open(address.replace('/timeline', '/horoscope'))).toMatchObject({ refused: 'unknown_view' });
    expect(open(address.replace('v=2', 'v=3'))).toMatchObject({ refused: 'unknown_version' });
    expect(open(address.replace('v=2', 'v=0'))).toMatchObject({ refused: 'unknown_version' });
    expect(open('/embed/__proto__?v=1&c=')).toMatchObject({ refused: 'unknown_view' });
  });
  test('order and encoding are no tampering', () => {
    const url = new URL(address, 'https://entente.example');
    const turned = [...url.searchParams].reverse().map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    expect(open(`/embed/timeline?${turned.join('&')}`)).toEqual(open(address));
  });
  test('any change of any character opens the same or nothing', () => {
    const character = fc.integer({ min: 0, max: address.length - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...current), character, fc.string({ maxLength: 2 }), (one, at, put) => {
        const before = open(one);
        const after = open(`/embed/${one.slice(7, 7 + at)}${put}${one.slice(8 + at)}`.replaceAll('#', ''));
        if (!('refused' in after)) expect(after).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });
});
