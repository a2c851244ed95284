// Titles hold what companies call themselves and what people type: a citation stays one citation.
import { describe, expect, test } from 'vitest';
import { citeAsBibtex, citeAsRis, citeAsText } from './citation.ts';

const cited = {
  title: 'Deals of AT&T_{x}, 100% of $5 #1 ~ ^ \\input{/etc/passwd}\r\nER  - ',
  url: 'https://entente.example/embed/search?v=2&q=%22a%22_{b}&c=0~1',
  asOf: '2025-06-30',
  knownAt: '2025-07-01',
  on: '2025-07-02',
  hash: null,
};
const plain = { ...cited, title: 'On whom OpenAI depends', url: 'https://entente.example/s/0', hash: 'ab'.repeat(32) };

describe('text', () => {
  test('says what, when, and where', () => {
    expect(citeAsText(plain)).toBe(
      `Entente. “On whom OpenAI depends.” As of 2025-06-30, known by 2025-07-01. Frozen 2025-07-02, SHA-256 ${'ab'.repeat(32)}. https://entente.example/s/0`,
    );
    expect(citeAsText(cited)).toContain('Accessed 2025-07-02.');
    expect(citeAsText(cited)).not.toMatch(/[\r\n]/);
  });
});

describe('BibTeX', () => {
  test('of a plain title', () => {
    expect(citeAsBibtex(plain)).toBe(`@misc{entente-2025-07-02-abababab,
  author = {{Entente}},
  title = {{On whom OpenAI depends}},
  year = {2025},
  month = {7},
  howpublished = {\\url{https://entente.example/s/0}},
  note = {As of 2025-06-30, known by 2025-07-01; SHA-256 ${'ab'.repeat(32)}},
  urldate = {2025-07-02}
}
`);
  });
  test('no sign of a title commands anything, and every brace is closed', () => {
    const text = citeAsBibtex(cited);
    expect(text).toContain(
      '{{Deals of AT\\&T\\_\\{x\\}, 100\\% of \\$5 \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input\\{/etc/passwd\\} ER -}}',
    );
    const bare = text.replace(/\\[{}]/g, '');
    let depth = 0;
    for (const sign of bare) {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text).toContain('\\url{https://entente.example/embed/search?v=2&q=\\%22a\\%22_\\%7Bb\\%7D&c=0~1}');
  });
});

describe('RIS', () => {
  test('is one record with one field a line', () => {
    const lines = citeAsRis(cited).split('\r\n');
    expect(lines.filter((line) => line !== '').every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ']);
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines).toContain('PY  - 2025');
  });
});
