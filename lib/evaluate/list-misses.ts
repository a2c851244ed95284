// What extraction gets wrong on annotated articles, one line each with the words it should have read: missed and false
// relations, missed and false figures. For whoever writes the next rule; the part kept out of sight is never listed.
import type { RegistryEntry } from '#lib/domain/organization.ts';
import { extract } from '#lib/extract/extract.ts';
import { relationModel } from '#lib/extract/learned/relation-model.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { annotationOf } from '#lib/extract/scoring/annotation.ts';
import { metricKeys, relationKeys } from '#lib/extract/scoring/score.ts';
import { partyKey } from '#lib/extract/scoring/score-names.ts';
import type { Annotated } from './evaluate.ts';

/** The lines, by article. */
export function listMisses(
  { articles, gold }: Annotated,
  invented: readonly RegistryEntry[],
  rulesOnly: boolean,
): string[] {
  const lexicon = buildLexicon(registry);
  const known = invented.length > 0 ? buildLexicon([...registry, ...invented]) : lexicon;
  const key = (name: string) => partyKey(name, known);
  return articles.flatMap((article, at) => {
    const wanted = gold[at];
    if (!wanted) return [];
    const said = annotationOf(extract(article, lexicon, rulesOnly ? null : relationModel), article, lexicon);
    const [right, found] = [relationKeys(wanted, key), relationKeys(said, key)];
    const [rightFigures, foundFigures] = [metricKeys(wanted, key), metricKeys(said, key)];
    const allowed = new Set(right.flatMap(({ typed, also }) => [typed, ...also]));
    const has = new Set(found.map(({ typed }) => typed));
    const line = (what: string, which: string, evidence: string | undefined) =>
      `${article.id}  ${what}  ${which}  ${JSON.stringify(evidence ?? '')}`;
    return [
      ...right
        .filter(({ typed, also, optional }) => !optional && ![typed, ...also].some((one) => has.has(one)))
        .map(({ typed, evidence }) => line('missed', typed, evidence)),
      ...found.filter(({ typed }) => !allowed.has(typed)).map(({ typed, evidence }) => line('false ', typed, evidence)),
      ...[...rightFigures]
        .filter(([which]) => !foundFigures.has(which))
        .map(([which, evidence]) => line('missed', which, evidence)),
      ...[...foundFigures]
        .filter(([which]) => !rightFigures.has(which))
        .map(([which, evidence]) => line('false ', which, evidence)),
    ];
  });
}
