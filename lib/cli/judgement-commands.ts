// The commands by which a person decides about what was read: merge, separate, correct, reject, resolve, retract, undo.
// Only a table: each names its decision; lib/cli/judge.ts carries it out.
import type { Command } from 'commander';
import type { DecisionWords } from './judge.ts';

type Make = (parts: readonly string[]) => DecisionWords;

interface Row {
  readonly name: string;
  readonly says: string;
  readonly arguments: ReadonlyArray<readonly [name: string, help: string]>;
  readonly make: Make;
}

const at = (parts: readonly string[], index: number): string => parts[index] ?? '';

const rows: readonly Row[] = [
  {
    name: 'retract',
    says: 'take an article out of the ledger',
    arguments: [['<article>', 'its id, as in the address of its page']],
    make: (p) => ({ kind: 'retract', article: at(p, 0) }),
  },
  {
    name: 'reject',
    says: 'a claim does not say what was read out of it',
    arguments: [['<claim>', 'its id, as in the API']],
    make: (p) => ({ kind: 'reject', claim: at(p, 0) }),
  },
  {
    name: 'correct',
    says: 'put one field of a claim right',
    arguments: [
      ['<claim>', 'its id'],
      ['<field>', 'type, status, mark, name, amount, stake, exclusivity, talks, agreed, effective, ended or party'],
      ['<value>', 'JSON, or a bare word for a text; null for nothing'],
    ],
    make: (p) => ({ kind: 'correct', claim: at(p, 0), correction: { field: at(p, 1), value: p[2] } }),
  },
  {
    name: 'merge-organizations',
    says: 'two names of one organization: the first is read as the second',
    arguments: [
      ['<slug>', 'the name to give up'],
      ['<into>', 'the name to keep'],
    ],
    make: (p) => ({ kind: 'merge_organizations', organization: at(p, 0), into: at(p, 1) }),
  },
  {
    name: 'separate-organizations',
    says: 'two organizations are not the same: never propose to merge them',
    arguments: [
      ['<slug>', 'one'],
      ['<other>', 'the other'],
    ],
    make: (p) => ({ kind: 'separate_organizations', organization: at(p, 0), from: at(p, 1) }),
  },
  {
    name: 'merge-deals',
    says: 'two deals are one: the first goes into the second',
    arguments: [
      ['<deal>', 'its id'],
      ['<into>', 'the id to keep'],
    ],
    make: (p) => ({ kind: 'merge_deals', deal: at(p, 0), into: at(p, 1) }),
  },
  {
    name: 'separate-deals',
    says: 'two deals are not the same',
    arguments: [
      ['<deal>', 'one'],
      ['<other>', 'the other'],
    ],
    make: (p) => ({ kind: 'separate_deals', deal: at(p, 0), from: at(p, 1) }),
  },
  {
    name: 'part-claim',
    says: 'a claim is about another deal than the one it was put into',
    arguments: [
      ['<claim>', 'its id'],
      ['<deal>', 'the deal that it leaves'],
    ],
    make: (p) => ({ kind: 'part_claim', claim: at(p, 0), deal: at(p, 1) }),
  },
  {
    name: 'resolve',
    says: 'where sources disagree: the value that this claim states holds',
    arguments: [
      ['<deal>', 'its id'],
      ['<field>', 'amount, stake, talks, agreed, effective, ended, status or parties'],
      ['<claim>', 'the claim that states it'],
    ],
    make: (p) => ({ kind: 'resolve', deal: at(p, 0), field: at(p, 1), claim: at(p, 2) }),
  },
  {
    name: 'undo',
    says: 'take a judgement back',
    arguments: [['<judgement>', 'its id, as in the journal']],
    make: (p) => ({ kind: 'undo', judgement: at(p, 0) }),
  },
];

export function addJudgementCommands(program: Command): void {
  for (const row of rows) {
    const command = program.command(row.name).description(row.says);
    for (const [name, help] of row.arguments) command.argument(name, help);
    command
      .requiredOption('--reason <why>', 'goes into the journal')
      .option('--actor <name>', 'who decides; the current user if left out')
      .option('--expect <version>', 'the version of the journal that the decision was made upon')
      .option('--despite', 'merge although somebody judged "not the same"')
      .action(async () =>
        (await import('./judge.ts')).judgeCommand(row.make(command.processedArgs.map(String)), command.opts()),
      );
  }
  program
    .command('restore')
    .description('take a retracted article back into the ledger')
    .argument('<article>', 'its id')
    .requiredOption('--reason <why>', 'goes into the journal')
    .option('--actor <name>', 'who decides; the current user if left out')
    .action(async (article, options) => (await import('./judge.ts')).restoreCommand(article, options));
  program
    .command('journal')
    .description('every judgement, oldest first; its last number is the version of the journal')
    .option('--json', 'one JSON object per line')
    .action(async (options) => (await import('./journal.ts')).journalCommand(options));
  program
    .command('unresolved')
    .description('names in articles that could be several organizations, most frequent first')
    .action(async () => (await import('./unresolved.ts')).unresolvedCommand());
  program
    .command('proposals')
    .description('organizations that could be one, by their names; never those that somebody judged apart')
    .action(async () => (await import('./proposals.ts')).proposalsCommand());
}
