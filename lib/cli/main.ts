// The command line: a table of commands. One of the two places where errors are caught; a Problem is told in two lines,
// anything else is a bug and keeps its stack.
import { Command, InvalidArgumentError, Option } from 'commander';
import { Problem } from '../errors.ts';
import { generateClient } from './generate-client.ts';
import { addJudgementCommands } from './judgement-commands.ts';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1 up.');
  return number;
}

const program = new Command('entente').description(
  'Who has promised what to whom, on what terms, who says so, and what was known when.',
);

// The commands import the generated client, so that it has to be there before they are loaded.
program.hook('preAction', generateClient);

program
  .command('start')
  .description('database, migrations, first data, pages, web and worker')
  .action(async () => (await import('./start.ts')).startCommand());
program
  .command('dev')
  .description('the same with hot reload')
  .action(async () => (await import('./start.ts')).devCommand());
program
  .command('test')
  .description('format, lint, types, layers, unit, database and browser tests')
  .action(async () => (await import('./test.ts')).testCommand());
program
  .command('ingest')
  .description('read articles: JSON, JSONL, HTML, feeds, folders of these, web addresses')
  .argument('<path-or-url...>')
  .option('--json', 'print the summary as one JSON object')
  .option('--queue', 'read only, and leave the rest to the workers')
  .action(async (targets, options) => (await import('./ingest.ts')).ingestCommand(targets, options));
program
  .command('extract')
  .description('print what is read out of each article, one JSON line each; stores nothing')
  .argument('<file>', 'JSON or JSONL of {id, title, published, text}')
  .action(async (file) => (await import('./extract.ts')).extractCommand(file));
program
  .command('serve')
  .description('the built pages and the API alone; DATABASE_URL says which database')
  .action(async () => (await import('./serve.ts')).serveCommand());
program
  .command('worker')
  .description('poll feeds, read the inbox folder, do the jobs of the queue')
  .option('--once', 'do what is due and end')
  .option('--jobs <number>', 'how many at once in this process', wholeNumber, 4)
  .action(async (options) => (await import('./worker.ts')).workerCommand(options));
addJudgementCommands(program);
const bundle = program.command('bundle').description('the evidence of a view as one JSON file, out and in again');
bundle
  .command('export')
  .argument('[view]', 'filters and clocks as in an address: "organization=openai&asOf=2025-01-01"', '')
  .action(async (view) => (await import('./bundle.ts')).exportBundleCommand(view));
bundle
  .command('import')
  .argument('<file>')
  .option('--verify', 'check it and print its digest; stores nothing')
  .action(async (file, options) => (await import('./bundle.ts')).importBundleCommand(file, options));
program
  .command('digest')
  .description(
    'one hash over everything that the ledger holds, and one per table; with --since what happened, in words',
  )
  .option('--since <day>', 'what became known after that day, each sentence with its sources')
  .option('--until <day>', 'and up to that day; today where left out')
  .option('--organization <slug...>', 'only what concerns these')
  .option('--json', 'as one JSON object')
  .action(async (options) => (await import('./digest.ts')).digestCommand(options));
program
  .command('replay')
  .description('rebuild the ledger from articles, claims and the journal in a scratch database, and compare')
  .option('--verify', 'end with 1 where anything differs')
  .option('--reread', 'read the claims out of the texts again with the current extractor')
  .action(async (options) => (await import('./replay.ts')).replayCommand(options));
const feeds = program
  .command('feeds')
  .description('where Entente listens: list, add, pause, resume, remove, import, export');
feeds
  .command('list', { isDefault: true })
  .description('every feed with its state and clocks')
  .option('--json', 'as JSON')
  .action(async (options) => (await import('./feeds.ts')).listFeedsCommand(options));
feeds
  .command('add')
  .argument('<address>')
  .option('--title <title>', 'the feed’s own if left out')
  .option('--publisher <name>', 'whose voice it is: outlets of one owner are one publisher')
  .option('--group <name>', 'under which heading it is listed')
  .action(async (address, options) => (await import('./feeds.ts')).addFeedCommand(address, options));
for (const change of ['pause', 'resume', 'remove'] as const) {
  feeds
    .command(change)
    .argument('<feed>', 'its id or its address')
    .action(async (feed) => (await import('./feeds.ts')).changeFeedCommand(change, feed));
}
feeds
  .command('import')
  .argument('<file>', 'OPML')
  .action(async (file) => (await import('./feeds.ts')).importFeedsCommand(file));
feeds
  .command('export')
  .description('all feeds as OPML')
  .action(async () => (await import('./feeds.ts')).exportFeedsCommand());
const share = program.command('share').description('views frozen for other people’s pages: make, list, revoke');
share
  .command('make')
  .argument('<address>', 'of a page or a live embed: "/?organization=openai"')
  .action(async (address) => (await import('./share.ts')).makeShareCommand(address));
share
  .command('list', { isDefault: true })
  .option('--json', 'as JSON')
  .action(async (options) => (await import('./share.ts')).listSharesCommand(options));
share
  .command('revoke')
  .argument('<id>', 'it cannot be undone')
  .action(async (id) => (await import('./share.ts')).revokeShareCommand(id));
const jobs = program.command('jobs').description('the queue: list it, retry or drop what was given up');
jobs
  .command('list', { isDefault: true })
  .description('what was given up, with its reason; then what waits and runs')
  .option('--dead', 'only what was given up')
  .option('--json', 'as JSON')
  .action(async (options) => (await import('./jobs.ts')).listJobsCommand(options));
jobs
  .command('retry')
  .argument('<id>', 'of a job that was given up, or `all`')
  .action(async (id) => (await import('./jobs.ts')).retryJobsCommand(id));
jobs
  .command('drop')
  .argument('<id>', 'of a job that was given up')
  .action(async (id) => (await import('./jobs.ts')).dropJobCommand(id));
program
  .command('parse-feed')
  .description('print what a feed file holds, one JSON line per file; stores nothing')
  .argument('[file...]')
  .option('--list <manifest>', 'JSONL of {file, url, contentType}')
  .action(async (files, options) => (await import('./parse-feed.ts')).parseFeedCommand(files, options));
program
  .command('read-article')
  .description('print the article in an HTML file, one JSON line per file; stores nothing')
  .argument('[file...]')
  .option('--list <manifest>', 'JSONL of {file, url, contentType}')
  .option('--url <address>', 'where the page came from')
  .action(async (files, options) => (await import('./read-article.ts')).readArticleCommand(files, options));
program
  .command('explain')
  .description('show sentence by sentence what was found in an article, and why not')
  .argument('<file>')
  .action(async (file) => (await import('./explain.ts')).explainCommand(file));
program
  .command('eval')
  .description('score extraction against annotated articles; by default the project’s own fixtures')
  .argument(
    '[texts]',
    'or `news`: articles in the styles of real news; `deals`: the grouping of claims; `origins`: how reprints find their source; `search`: its questions',
  )
  .argument('[gold]')
  .option('--save', 'keep the figures of the project’s own articles for the page /method')
  .addOption(
    new Option('--swap [shape]', 'with every company renamed to one that is in no list')
      .choices(['mixed', 'coined'])
      .preset('mixed'),
  )
  .option('--misses', 'print each relation and figure that was missed or is false')
  .addOption(new Option('--part <part>', 'two thirds, or the third that is out of sight').choices(['seen', 'unseen']))
  .option('--rules', 'without the learned part; always so on the project’s own articles, which it was trained on')
  .action(async (texts, gold, options) =>
    texts === 'search'
      ? (await import('./eval-search.ts')).evalSearchCommand()
      : (await import('./eval.ts')).evalCommand(texts, gold, options),
  );
program
  .command('generate')
  .description('fill the database with invented news: give it one of its own by DATABASE_URL or ENTENTE_DATA_DIR')
  .option('--articles <n>', 'how many articles', '1000')
  .option('--organizations <n>', 'how many organizations', '200')
  .option('--seed <n>', 'another seed, other news', '1')
  .action(async (options) => (await import('./generate.ts')).generateCommand(options));
program
  .command('train')
  .description('learn the weights of the learned part of extraction from annotated articles')
  .option('--check <files...>', 'TEXTS GOLD: annotated articles only to check on')
  .action(async (options) => (await import('./train.ts')).trainCommand(options));
program
  .command('lessons')
  .description('keep what annotated articles teach, without the articles, in place of what was kept before')
  .argument('<files...>', 'TEXTS GOLD, any number of times')
  .option('--add', 'beside what was kept before, without the articles that taught it')
  .action(async (files, options) => (await import('./train.ts')).lessonsCommand(files, options));
program
  .command('bench')
  .description('how fast a part is beside its peers, in one run; all parts where none is named')
  .argument('[name]')
  .option(
    '--claims <most>',
    'of the benches of the ledger: stop at so many claims, where a million take too long',
    Number,
  )
  .action(async (name, options) => (await import('./bench.ts')).benchCommand(name, options));
program
  .command('shots')
  .description(
    'pictures of every page of the running site, at three widths, in two themes, in colours of a reader’s own and on paper',
  )
  .argument('[folder]', 'where they go', 'test-results/shots')
  .option('--readme', 'only the one that the README shows')
  .option('--look <name>', 'only looks whose name begins so: phone, tablet, desk-dark, own-colours, contrast, paper')
  .option('--page <name>', 'only pages whose name has this in it')
  .action(async (folder, options) => (await import('./shots.ts')).shotsCommand(folder, options));
program
  .command('check-briefs')
  .description('check form, sources, dates, evidence and duplicates of the project’s own briefs')
  .action(async () => (await import('./check-briefs.ts')).checkBriefsCommand());
program
  .command('complete-lock')
  .description('after npm install: put other platforms’ packages back into package-lock.json')
  .action(async () => (await import('./complete-lock.ts')).completeLockCommand());

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Problem ? `${error.message}\n${error.help}` : error);
}
