// entente retract | restore ARTICLE --reason WHY : takes an article out of the ledger, or back in.
import { userInfo } from 'node:os';
import { judgeArticle } from '#lib/ingest/retract.ts';
import { withDatabase } from './with-database.ts';

export async function judgeCommand(
  kind: 'retract' | 'restore',
  article: string,
  options: { reason: string; actor?: string },
): Promise<void> {
  const actor = options.actor ?? userInfo().username;
  const judgement = await withDatabase((database) =>
    judgeArticle(database, kind, { article, actor, reason: options.reason, now: new Date() }),
  );
  console.log(`${kind === 'retract' ? 'retracted' : 'restored'} ${article} (judgement ${judgement})`);
}
