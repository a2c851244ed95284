// entente proposals : organizations that could be one, as commands that would merge them.
import { listJournal } from '#lib/db/list-judgements.ts';
import { standingJudgements } from '#lib/domain/judgement.ts';
import { organizationIdentity } from '#lib/ledger/identity.ts';
import { proposeMerges } from '#lib/ledger/propose-merges.ts';
import { withDatabase } from './with-database.ts';

export async function proposalsCommand(): Promise<void> {
  const proposals = await withDatabase(async (database) => {
    const rows = await database.organization.findMany({ select: { id: true, name: true, listed: true } });
    const identity = organizationIdentity(standingJudgements(await listJournal(database)));
    return proposeMerges(
      rows.map(({ id, name, listed }) => ({ slug: id, name, listed })),
      identity,
    );
  });
  for (const { organization, into } of proposals)
    console.log(`entente merge-organizations ${organization} ${into} --reason '…'`);
}
