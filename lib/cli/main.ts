// The command line: a table of commands. One of the two places where errors are caught; a Problem is told in two lines,
// anything else is a bug and keeps its stack.
import { Command } from 'commander';
import { Problem } from '../errors.ts';

const program = new Command('entente').description(
  'Who has promised what to whom, on what terms, who says so, and what was known when.',
);

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

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Problem ? `${error.message}\n${error.help}` : error);
}
