// The words of the page of the API; what its addresses do is told by the document itself.

export const apiWords = {
  title: 'API',
  lead: 'Everything on these pages, for programs. No key is needed to read.',
  document: 'The same as an OpenAPI document',
  contents: 'Addresses',
  rules: {
    title: 'What holds for all of them',
    items: [
      [
        'Two clocks',
        '`asOf` is what was true on a day, `knownAt` what could be known by its end. Left out they mean today; a day in the future is refused.',
      ],
      [
        'Lists',
        'The field `next` of a page leads on: give it back as `cursor`, with the same other parameters, until it is null. A list keeps its clocks from page to page.',
      ],
      [
        'Files',
        'Where formats are named, an ending gives the whole of it as a file: `/deals.csv`. Every row links to its words.',
      ],
      [
        'Unchanged',
        'Replies have an ETag. Send it back as `If-None-Match`, and an answer that is still so comes as 304 without a body.',
      ],
      ['From other sites', 'Any page may read (CORS). GET and HEAD are all that reading needs.'],
      [
        'Limits',
        'One address may ask so often a minute; beyond that the answer is 429, and `Retry-After` says how many seconds to wait.',
      ],
      [
        'Errors',
        'All have one shape: `error.code` for programs, `error.message` and `error.help` for people, `error.issues` with every parameter at fault.',
      ],
      [
        'Words kept back',
        'Where a publisher’s terms allow no more than a link, quotes are null; where they stand is told all the same.',
      ],
    ],
  },
  parameter: 'Parameter',
  meaning: 'What it means',
  value: 'Value',
  required: 'required',
  formats: 'Files',
  examples: 'Examples',
  reply: 'Reply',
  field: 'Field',
  schemas: 'What replies are made of',
  schemasHelp: 'Named parts, each told once.',
  token: 'needs the token',
  or: ' or ',
  listOf: (of: string) => `list of ${of}`,
  nothing: 'null',
  any: 'anything',
  within: (low: number | undefined, high: number | undefined) =>
    [low === undefined ? '' : `from ${low}`, high === undefined ? '' : `to ${high}`]
      .filter((part) => part !== '')
      .join(' '),
} as const;
