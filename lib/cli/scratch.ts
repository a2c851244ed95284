import { Annotation } from '#lib/extract/annotation.ts';
import { trace } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/lexicon.ts';
import { registry } from '#lib/extract/registry.ts';
import { partyKey } from '#lib/extract/score-names.ts';
import { readArticles, readJsonValues } from './read-articles.ts';

const lexicon = buildLexicon(registry);
const key = (n: string) => partyKey(n, lexicon);
const [, , T, G] = process.argv;
const gold = new Map(
  readJsonValues(G!)
    .map((v) => Annotation.parse(v))
    .map((g) => [g.id, g]),
);
for (const a of readArticles(T!)) {
  const t = trace(a, lexicon);
  const g = gold.get(a.id)!;
  for (const c of t.learned) {
    const nm = (ms: number[]) => ms.map((m) => t.reading.mentions[m]!.organization!.name);
    const all = [...c.from, ...c.to, ...c.between];
    const ks = nm(all).map(key);
    const gs = g.deals
      .filter((d) => {
        const k = [...d.from, ...d.to, ...d.between].map(key);
        return ks.filter((x) => k.includes(x)).length >= 2;
      })
      .map((d) => `${d.type}:${d.between.join('~')}${d.from.join('+')}>${d.to.join('+')}`);
    console.log(
      c.confidence.toFixed(2),
      c.type,
      c.between.length ? nm(c.between).join(' ~ ') : `${nm(c.from).join('+')} > ${nm(c.to).join('+')}`,
      `[${t.reading.text.slice(t.reading.items.start[c.trigger], t.reading.items.end[c.trigger])}]`,
      c.status,
      '\n    GOLD',
      gs.join(' ; ') || 'NONE',
      '\n    ',
      t.reading.text
        .slice(t.reading.items.start[c.first], t.reading.items.end[c.last])
        .replace(/\n/g, ' ')
        .slice(0, 260),
    );
  }
}
