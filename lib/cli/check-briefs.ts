// entente check-briefs : whether the project's own briefs are as they should be. Exits with 1 where they are not.
import { dayOf } from '#lib/domain/approximate-date.ts';
import { checkBriefs } from '#lib/ingest/check-briefs.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';

export async function checkBriefsCommand(): Promise<void> {
  const { briefs, withTwoSources, faults } = await checkBriefs(await listBriefs(), dayOf(new Date().toISOString()));
  for (const fault of faults) console.log(fault);
  console.log(`${briefs} briefs, ${withTwoSources} with two sources or more, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
