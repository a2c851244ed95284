// The words of the method page. Statements about the software only; every figure beside them comes from the evaluation.
import { formatCount } from '#components/format/format-number.ts';

export const methodWords = {
  title: 'Method',
  lead: 'How an article becomes a line in the graph, how often that goes right, and what it does not prove.',
  steps: {
    title: 'From an article to a deal',
    items: [
      [
        'Reading',
        'Feeds, pages and files become articles. A text that changes gets a new version; the old one stays readable.',
      ],
      [
        'Names',
        'Organizations are found by a registry and, where a text introduces one, by its words. A name that could mean several stays unresolved and is in no deal.',
      ],
      [
        'Claims',
        'Grammar finds who stands in what relation to whom, with status, money, capacity and dates. Each field keeps the exact words that state it; the database refuses a claim without them.',
      ],
      [
        'Deals',
        'Claims about the same relation are folded into one deal as of two days: what was true on the one, and known by the other. Where claims differ, every value stands.',
      ],
      [
        'Ends',
        'Nothing ends because nobody speaks of it any more. A deal or an exclusivity ends when a source says so.',
      ],
      [
        'Our own briefs',
        'The first articles are briefs that we wrote from public sources, and our editors annotated each by reading it. Where the annotation contradicts what was read out of a brief, the claim is rejected or corrected by a judgement in the journal, with its reason. What was not found stays missing. No other article is judged this way by itself.',
      ],
    ],
  },
  quality: {
    title: 'How good it is',
    help: (articles: number, extractor: string) =>
      `Measured on ${formatCount(articles)} short articles of our own, annotated by reading, with the rules of the extractor ${extractor} alone: its learned part was trained on these articles and is left out. The errors in a part of them were read while the rules were written, so that texts of others may do worse.`,
    name: 'What is counted',
    precision: 'Of what it finds, right',
    recall: 'Of what is there, found',
    f1: 'Both (F1)',
    basis: 'Right, wrong, missed',
    rows: {
      pairs: 'Who deals with whom',
      typed: 'With type and direction',
      rivalry: 'Rivals',
      metrics: 'Figures of organizations',
    },
    types: 'By type',
    fields: 'Where the pair is right',
    agreeing: 'Agrees',
    compared: 'Compared',
    fieldNames: {
      status: 'Status',
      amount: 'Amount',
      date: 'Date',
      evidence: 'Evidence verbatim in the text',
    },
  },
  confidence: {
    title: 'What confidence means',
    help: 'The confidence of a claim, and how often claims of that confidence were right in the same measurement.',
    claimed: 'Confidence',
    right: 'Right',
    of: 'Of claims',
    formula:
      'A deal’s confidence is 1 − the product, over its independent stories, of (1 − confidence of the story’s best claim × weight of its source). Weights, chosen and not measured:',
  },
  limits: {
    title: 'What it does not prove',
    items: [
      'That a claim is true. It proves that a source says so, in the words shown, and since when a reader could know it.',
      'That nothing else exists. Much of what our own annotated articles state is not found, as the table shows; a relation that is missing here may well be real.',
      'That sources are independent. Identical texts count as one origin; a report that retells another in new words still counts as a second one.',
      'Anything about intent, wrongdoing or value. Rivalry and dispute are recorded where a text says so, and nothing is inferred from them.',
      'What day it was where it happened. Days are days in UTC: what was announced on an evening in California may bear the date of the next day.',
      'That our own briefs are primary sources. They retell public reports in our words and name them; follow the links before you quote.',
    ],
  },
} as const;
