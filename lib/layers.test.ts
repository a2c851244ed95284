// Holds the import table of DESIGN.md: who may know whom, and that nobody knows each other in a circle.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** From the top down: a layer may use those listed for it and itself. Files directly in lib are for everyone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  app: [
    'components',
    'lib/http',
    'lib/query',
    'lib/search',
    'lib/ingest',
    'lib/export',
    'lib/graph',
    'lib/ledger',
    'lib/domain',
    'lib',
  ],
  proxy: ['lib'],
  components: ['lib/http', 'lib/search', 'lib/graph', 'lib/ledger', 'lib/domain', 'lib'],
  'lib/cli': [
    'components',
    'lib/bench',
    'lib/evaluate',
    'lib/generate',
    'lib/ingest',
    'lib/http',
    'lib/query',
    'lib/db',
    'lib/extract',
    'lib/reader',
    'lib/search',
    'lib/graph',
    'lib/ledger',
    'lib/domain',
    'lib',
  ],
  'lib/bench': [
    'lib/generate',
    'lib/ingest',
    'lib/query',
    'lib/db',
    'lib/extract',
    'lib/reader',
    'lib/search',
    'lib/graph',
    'lib/ledger',
    'lib/domain',
    'lib',
  ],
  'lib/evaluate': [
    'lib/ingest',
    'lib/query',
    'lib/db',
    'lib/extract',
    'lib/ledger',
    'lib/domain',
    'lib',
    'data',
    'prisma',
  ],
  'lib/http': ['lib/export', 'lib/domain', 'lib'],
  'lib/query': ['lib/db', 'lib/search', 'lib/export', 'lib/graph', 'lib/ledger', 'lib/domain', 'lib', 'data'],
  'lib/ingest': ['lib/db', 'lib/extract', 'lib/reader', 'lib/ledger', 'lib/domain', 'lib', 'data'],
  'lib/generate': ['lib/db', 'lib/graph', 'lib/ledger', 'lib/domain', 'lib'],
  'lib/db': ['lib/search', 'lib/ledger', 'lib/domain', 'lib', 'prisma'],
  'lib/export': ['lib/domain'],
  'lib/ledger': ['lib/domain'],
  'lib/graph': ['lib/domain'],
  'lib/search': ['lib/domain'],
  'lib/extract': ['lib/domain', 'data'],
  'lib/reader': ['lib/domain', 'lib'],
  'lib/domain': [],
  lib: [],
};

/** Layers that compute and nothing else: no clock, network, file system or database. */
const pure = ['lib/domain', 'lib/export', 'lib/ledger', 'lib/graph', 'lib/search', 'lib/extract'];
const impure = /^(node:(?!crypto$)|next\b|react\b|pg\b|@prisma|undici|playwright)/;

const layerOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  if (top !== 'lib') return path.includes('/') ? top : top.replace(/\.\w+$/, '');
  return path.split('/').length > 2 ? `lib/${second}` : 'lib';
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = globSync(['{app,components,lib}/**/*.{ts,tsx}', 'proxy.ts'], { cwd: root }).filter(
  (path) => !/\.test\.tsx?$|\/(open-test-database|test-server)\.ts$/.test(path),
);

const importsOf = (path: string): Import[] => {
  const text = readFileSync(join(root, path), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((to) => {
      if (to.startsWith('#')) return { from: path, to: to.slice(1) };
      return { from: path, to: to.startsWith('.') ? relative(root, join(root, dirname(path), to)) : to };
    });
};

const imports = sources.flatMap(importsOf);
const own = imports.filter(({ to }) => /^(app|components|lib|data|prisma)\//.test(to));

describe('imports', () => {
  test('the reader of imports sees the project', () => {
    expect(own.length).toBeGreaterThan(100);
    expect(own).toContainEqual({ from: 'lib/query/get-deal.ts', to: 'lib/domain/views.ts' });
  });

  test('go down only', () => {
    const wrong = own.filter(({ from, to }) => {
      const [source, target] = [layerOf(from), layerOf(to)];
      return source !== target && !(allowed[source] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test('leave Prisma to db', () => {
    const wrong = imports.filter(
      ({ from, to }) => /^(@prisma\/|prisma\/generated)/.test(to) && layerOf(from) !== 'lib/db',
    );
    expect(wrong).toEqual([]);
  });

  test('keep pure layers pure', () => {
    const wrong = imports.filter(({ from, to }) => pure.includes(layerOf(from)) && impure.test(to));
    expect(wrong).toEqual([]);
  });

  test('never run in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of own) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
      done.add(path);
    };
    for (const path of sources) walk(path, []);
    expect(circles).toEqual([]);
  });

  test('only one file reads the environment', () => {
    const readers = sources.filter((path) => /process\.env(?!\.NODE_ENV)/.test(readFileSync(join(root, path), 'utf8')));
    // The command line and the benches hand their environment on to the processes that they start; they read nothing from it.
    expect(readers.filter((path) => !/^lib\/(cli|bench)\//.test(path)).sort()).toEqual([
      'lib/config.ts',
      'lib/db/embedded-server.ts',
    ]);
  });
});
