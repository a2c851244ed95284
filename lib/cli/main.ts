// The command line: a table of commands. One of the two places where errors are caught; a Problem is told in two lines,
// anything else is a bug and keeps its stack.
import { Command } from 'commander';
import { Problem } from '../errors.ts';
import { generateClient } from './generate-client.ts';

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
  .action(async (targets, options) => (await import('./ingest.ts')).ingestCommand(targets, options));
program
  .command('extract')
  .description('print what is read out of each article, one JSON line each; stores nothing')
  .argument('<file>', 'JSON or JSONL of {id, title, published, text}')
  .action(async (file) => (await import('./extract.ts')).extractCommand(file));
program
  .command('worker')
  .description('read what lands in the inbox folder')
  .option('--once', 'read what is there now and end')
  .action(async (options) => (await import('./worker.ts')).workerCommand(options));
for (const kind of ['retract', 'restore'] as const) {
  program
    .command(kind)
    .description(kind === 'retract' ? 'take an article out of the ledger' : 'take an article back into the ledger')
    .argument('<article>', 'its id, as in the address of its page')
    .requiredOption('--reason <why>', 'goes into the journal')
    .option('--actor <name>', 'who decides; the current user if left out')
    .action(async (article, options) => (await import('./retract.ts')).judgeCommand(kind, article, options));
}
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
  .description(
    'score extraction against annotated articles, by default the project’s own; `eval deals`: the grouping of claims',
  )
  .argument('[texts]')
  .argument('[gold]')
  .option('--save', 'keep the figures of the project’s own articles for the page /method')
  .action(async (texts, gold, options) => (await import('./eval.ts')).evalCommand(texts, gold, options));
program
  .command('generate')
  .description('fill the database with invented news: give it one of its own by DATABASE_URL or ENTENTE_DATA_DIR')
  .option('--articles <n>', 'how many articles', '1000')
  .option('--organizations <n>', 'how many organizations', '200')
  .option('--seed <n>', 'another seed, other news', '1')
  .action(async (options) => (await import('./generate.ts')).generateCommand(options));
program
  .command('bench')
  .description('how fast a part is beside its peers, in one run; all parts where none is named')
  .argument('[name]')
  .action(async (name) => (await import('./bench.ts')).benchCommand(name));
program
  .command('shots')
  .description('pictures of every page of the running site, at two widths and in two themes')
  .argument('[folder]', 'where they go', 'test-results/shots')
  .option('--readme', 'only the one that the README shows')
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
