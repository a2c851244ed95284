// What the graph's marks and controls are called. The sentences are used for accessible names, tooltips and the table.
import { formatCount } from '#components/format/format-number.ts';
import { statusWord } from '#components/format/status-word.ts';
import { words } from '#components/words.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';

export const graphWords = {
  title: 'Graph',
  takesPart: { talks: 'is in talks to take part in', agreed: 'takes part in', ended: 'took part in' },
  chart: 'Organizations and the relations between them',
  chartHelp:
    'Each line is one type of relation between two organizations and leads to its deals. The table below lists the same lines.',
  organizations: 'Organizations and ventures',
  relations: 'Relations',
  skipToTable: 'Skip to the table of relations',
  heading: (organizations: number, relations: number) =>
    `${formatCount(organizations)} ${organizations === 1 ? 'organization' : 'organizations'}, ${formatCount(relations)} ${relations === 1 ? 'relation' : 'relations'}`,
  capped: (shown: number, all: number) =>
    `Showing the ${formatCount(shown)} best connected of ${formatCount(all)} organizations and ventures.`,
  cappedBoth: (shown: number, all: number, edges: number) =>
    `Showing the ${formatCount(shown)} best connected of ${formatCount(all)} organizations and ventures, and of the relations between them the ${formatCount(edges)} with the most deals.`,
  cappedEdges: (shown: number, all: number) =>
    `Showing ${formatCount(shown)} of ${formatCount(all)} relations, those with the most deals first.`,
  /** Beside “Look at” and “As of”: what these leave out, and what days they mean. */
  filters: { organization: 'Only deals of', from: 'Announced from', until: 'Announced until' },
  lead: {
    centre: 'Best connected',
    families: 'Relations on the map',
    rivals: 'Rivals and partners at once',
    pair: (one: string, other: string) => `${one} and ${other}`,
    allRivals: 'all such pairs',
  },
  legend: 'Legend and filter',
  lines: 'Lines and marks',
  lineAgreed: 'standing',
  lineDirected: 'points to the receiver',
  lineMany: 'several deals',
  lineTalks: 'in talks',
  lineEnded: 'ended',
  lineDispute: 'dispute, to respondent',
  markOrganization: 'larger: more relations',
  markVenture: 'venture of three or more',
  markCoopetition: 'rivals who also deal',
  slider: 'As of, month by month',
  sliderDay: (day: string) => `As of ${day}`,
  dayField: 'As of',
  showDay: 'Show that day',
  failed: (shown: string) => `That could not be fetched: the map shows ${shown}.`,
  waiting: (shown: string) => `The network is gone: until it is back the map shows ${shown}.`,
  /** What a map shows: a day, or a part. */
  shownDay: (day: string) => `the relations as of ${day}`,
  shownPart: (shown: number) => `the ${formatCount(shown)} best connected`,
  partFirst: (shown: number, all: number) =>
    `On the map so far: the ${formatCount(shown)} best connected of ${formatCount(all)}. The others follow where JavaScript runs; the table below has all of them.`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomAll: 'Show all of the map',
  map: 'Map',
  mapKeys:
    'n and p go from one organization to the next, r through its relations, Enter opens; arrow keys move the map, plus and minus zoom, 0 shows all of it.',
  table: 'The same relations as a table',
  tableCaption: (count: number) => `${formatCount(count)} relations, one for each line of the graph`,
  from: 'From',
  type: 'Type',
  to: 'To',
  deals: 'Deals',
  moreDeals: (count: number) => `and ${formatCount(count)} earlier`,
  amount: 'Amount',
  firstKnown: 'First known',
  undated: 'undated',
} as const;

/** What an edge says, in the tense of its status: "SoftBank is in talks to invest in OpenAI". */
function clauseOf({ type, status }: GraphEdge, source: GraphNode, target: GraphNode): string {
  const { one, many, infinitive, past, before } = words.relations[type];
  if (target.kind === 'venture') return `${source.label} ${graphWords.takesPart[status]} ${target.label}`;
  const pair = type === 'joint_venture';
  const subject = pair ? `${source.label} ${words.sentence.and} ${target.label}` : source.label;
  const verb = {
    talks: before?.one ?? `${pair ? words.sentence.inTalksMany : words.sentence.inTalksOne} ${infinitive}`,
    agreed: pair ? many : one,
    // Nobody has acquired what is over: a purchase that is closed never ends.
    ended: type === 'acquisition' ? `${words.sentence.wasToOne} ${infinitive}` : past,
  }[status];
  return pair ? `${subject} ${verb}` : `${subject} ${verb} ${target.label}`;
}

/** "CoreWeave supplies compute to OpenAI, agreed, 3 deals". */
export const edgeSentence = (edge: GraphEdge, source: GraphNode, target: GraphNode): string =>
  `${clauseOf(edge, source, target)}, ${statusWord(edge)}, ${words.deals.count(edge.deals.length)}`;

/** "OpenAI, 42 relations"; "Stargate, a venture of 7". */
export const nodeSentence = ({ kind, label, degree }: GraphNode): string =>
  kind === 'venture'
    ? `${label}, a venture of ${formatCount(degree)}`
    : `${label}, ${formatCount(degree)} ${degree === 1 ? 'relation' : 'relations'}`;

export const coopetitionSentence = (one: GraphNode, other: GraphNode): string =>
  `${one.label} and ${other.label} are rivals and deal with each other`;
