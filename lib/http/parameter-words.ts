// What each parameter of the API means, once for all addresses that take it.

const words: Readonly<Record<string, string>> = {
  asOf: 'What was true in the world on that day. Left out it means today; a day in the future is refused.',
  knownAt:
    'What a reader could have known by the end of that day. Left out it means today; a day in the future is refused.',
  type: 'Relation types, separated by commas or by repeating the parameter.',
  status: 'How far a relation has got.',
  organization: 'Slugs of organizations; a group stands for its units of that day.',
  from: 'The first day that counts.',
  until: 'The last day that counts.',
  cursor: 'Where the list goes on: the `next` of the page before, with the same other parameters.',
  limit: 'How many at most; 100 where left out.',
  deal: 'The id of a deal.',
  article: 'The id of an article.',
  publisher: 'Slugs of publishers.',
  q: 'How a slug, a name or an alias begins.',
  kind: 'Kinds of organization.',
  metric: 'Names of figures.',
  to: 'The last day of knowledge; the reader’s own knownAt where left out.',
  days: 'How many days the window has where `from` is left out, so that it moves along with its end; 7 where that is left out too.',
  clock:
    'On which clock the two days lie: `known`, what became known between them (where left out), or `world`, what came true.',
  version: 'The number of a version of the article; the latest by then where left out.',
  buyer: 'Whose dependence; the buyer with most suppliers where left out.',
  resource: 'What is depended on.',
  measure: 'In what it is measured.',
  by: 'By what promises are grouped.',
  unit: 'In what promises are counted.',
  without: 'Slugs of organizations left out of the scenario.',
  fold: 'Slugs of groups that are drawn as one.',
  focus: 'Slugs: the neighbourhood of one, the shortest chains between two, or the relations among up to twelve.',
  depth: 'How many steps from the one in focus; 1 where left out.',
  most: 'How many nodes at most, the best connected first; 120 where left out.',
  deals: '`none` leaves the deals out, `drawn` those that no edge of the answer names; edges name them by id.',
  evidence: 'The id of a deal; it changes nothing in the reply.',
  page: 'The number of a page.',
  field: 'Fields in which sources disagree.',
  state: 'Whether somebody has decided.',
  side: 'On which side the organizations stand.',
  basis: 'What kind of money.',
  currency: 'The currency of the sums.',
  subject: 'What the judgement is about: an id or a slug.',
  sort: 'In which order.',
  for: 'What the suggestions are for: going on typing, or going somewhere.',
  format: 'The whole of it as a file. The same as an ending of the path, such as `/deals.csv`.',
};

/** Where a parameter means something else than elsewhere. */
const special: Readonly<Record<string, string>> = {
  '/search q': 'The question, as it is typed into the box.',
  '/suggest q': 'What has been typed.',
  '/suggest cursor': 'Where the cursor stands in it; at its end where left out.',
  '/paths from': 'The slug of the organization where the paths begin.',
  '/paths to': 'The slug of the organization where they end.',
  '/insights/movements from': 'That day is left out of what is told; a week before `to` where left out.',
  '/insights/movements to': 'The last day that is told; the reader’s own where left out.',
  '/insights/movements asOf':
    'What was true in the world on that day. Left out it means `to`, so that an address with both days stays one digest.',
  '/changes from': 'What was known by the end of that day is not told; a week before `to` where left out.',
  '/articles/{id}/diff from': 'The number of the earlier version.',
  '/articles/{id}/diff to': 'The number of the later version.',
  '/articles from': 'The first day of publication that counts.',
  '/articles until': 'The last day of publication that counts.',
};

/** Empty for a parameter that nobody explained: a test refuses that. */
export const parameterWords = (path: string, name: string): string => special[`${path} ${name}`] ?? words[name] ?? '';
