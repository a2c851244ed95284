// Weak signs that a name is a firm's: a word nobody knows, that acts, owns or is dealt with. In news about companies most such
// words are companies; products stand after an article, places after "in", people are known by their full names.

import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { type CandidateName, weightOf } from './candidate-name.ts';
import { firstNames, places } from './name-cues.ts';
import type { Run } from './name-runs.ts';

const agentBefore = /(?:^| )(?:by|from|with|against|alongside|versus|unlike|than|between|via|behind|vs)$/;

/** "the Quill database", "GraphQL": a technology, which nobody owns. */
const technology =
  /^(?:databases?|frameworks?|language|library|libraries|protocol|standard|architecture|format|engine|ecosystem|plugin|extension|compiler|codebase|kernel|instruction)$/;
const technical = /(?:SQL|JS|OS|GPT|BERT|ML|LM|API|RAG|TTP)$/;

/** "in Vineland, New Jersey". */
const placeAfter = (source: string, items: Items, item: number): boolean =>
  places.has(source.slice(items.start[item], items.end[item]).toLowerCase());

/** Adds the signs of one run to what is known of its name. */
export function judgeWeakly(
  source: string,
  items: Items,
  run: Run,
  candidate: CandidateName,
  isOpening: boolean,
): void {
  const { first, last } = run;
  const { signs } = candidate;
  const before = wordAt(items, first - 1);
  const isSingle = first === last;
  if (isSingle && firstNames.has(run.key.toLowerCase())) candidate.score -= weightOf(candidate) > -3 ? 3 : 0;
  const isArticle = (before.classes & Class.Determiner) !== 0 && before.text !== 'that';
  const governor = wordAt(items, isArticle ? first - 2 : first - 1);
  if (isSingle && isArticle && !agentBefore.test(governor.text) && !(classesAt(items, last + 1) & Class.Kind))
    signs.add('not-article');
  if (/^(?:in|near|across|on|outside)$/.test(before.text)) signs.add('not-place');
  if (
    /^(?:in|from|at|near|of)$/.test(before.text) &&
    punctAt(items, last + 1) === ',' &&
    placeAfter(source, items, last + 2)
  )
    candidate.score -= 3;
  if (
    /^(?:added|adds|told|explained|noted|wrote|writes|tweeted|thinks|believes|argued)$/.test(
      wordAt(items, last + 1).text,
    )
  )
    signs.add('not-speaks');
  if (technology.test(source.slice(items.start[last + 1], items.end[last + 1]))) signs.add('not-owned');
  if (technical.test(run.key)) signs.add('not-a-name');
  if (isOpening) return;
  const isUnknown =
    isSingle &&
    !technical.test(run.key) &&
    (items.word[first] ?? 0) === 0 &&
    run.key.length >= 4 &&
    !/\d/.test(run.key);
  if (isUnknown && !(isArticle && !agentBefore.test(governor.text)) && !(before.classes & Class.JobTitle))
    signs.add('unlisted');
  if (agentBefore.test(governor.text)) signs.add('agent');
  const isPossessive = kindAt(items, last + 1) === Kind.Possessive;
  if (isPossessive) signs.add('owns');
  const after = wordAt(items, last + 1);
  if (
    after.classes & (Class.Modal | Class.Auxiliary | Class.Plan | Class.Talk) ||
    (before.classes & Class.Verb && after.text === 'to') ||
    (after.classes & Class.Verb && !(after.classes & Class.DealNoun) && punctAt(items, last + 1) === '')
  )
    signs.add('acts');
}
