// What the graph page says about the part that is looked at, and about moving around in it.

import { formatList } from '#components/format/format-list.ts';
import { formatCount } from '#components/format/format-number.ts';

export const focusWords = {
  heading: 'What is looked at',
  add: 'Look at',
  addMore: 'Look also at',
  any: 'any organization',
  choose: 'choose one',
  show: 'Show',
  all: 'All of the graph',
  remove: (name: string) => `Stop looking at ${name}`,
  onOneAxis: 'Their deals on one axis',
  steps: 'Steps away',
  /** "OpenAI and those it deals with", "The shortest chains between OpenAI and Oracle", "Relations among A, B and C" */
  part: (names: readonly string[], depth: number): string => {
    const [one = '', other] = names;
    if (other === undefined) return depth === 1 ? `${one} and its partners` : `${one} and all within ${depth} steps`;
    return names.length === 2 ? `From ${one} to ${other}` : `Among ${formatList(names)}`;
  },
  partHelp: (names: number): string =>
    names === 1
      ? 'Its relations, and those between its partners.'
      : names === 2
        ? 'All relations along the shortest chains between the two.'
        : 'Only the relations among those chosen.',
  missing: (names: readonly string[]) =>
    `${formatList(names)} ${names.length === 1 ? 'has' : 'have'} no relation in this view. Take out a filter, or choose another day.`,
  apart: (one: string, other: string) => `No chain of relations joins ${one} and ${other} in this view.`,
  direct: (one: string, other: string) => `Everything between ${one} and ${other}`,
  groupsFolded: (names: readonly string[]) =>
    names.length === 0
      ? 'Groups drawn as one'
      : `Groups drawn as one: ${names.length > 4 ? formatCount(names.length) : formatList(names)}`,
  groupMembers: (name: string, count: number) => `${name}, ${formatCount(count)} organizations`,
  moreGroups: (count: number) => `and ${formatCount(count)} smaller ones`,
  foldAll: 'all groups',
  unfoldAll: 'none',
  size: 'Organizations on the map',
  count: formatCount,
  find: 'Find on the map',
  notFound: 'Not on this map',
  undo: 'Undo',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  play: 'Play from the beginning, month by month',
  playOn: 'Play on from here, month by month',
  pause: 'Pause',
  lookAt: 'Look at it alone',
  lookToo: 'Look at it too',
  lookAway: 'Leave it out again',
  openPage: 'Open its page',
  openEvidence: 'All evidence of the latest deal',
  foldGroup: (name: string) => `Draw ${name} as one`,
  unfoldGroup: 'Draw its parts',
  loadingWords: 'Fetching the words…',
  noWords: 'The words could not be fetched.',
  partners: 'Deals most with',
  canvas: (nodes: number, edges: number) =>
    `Map of ${formatCount(nodes)} organizations and ${formatCount(edges)} relations. n and p go from one to the next, Enter opens it, arrows move the map. The table below lists the same relations.`,
} as const;
