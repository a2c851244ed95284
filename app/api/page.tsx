// The API explained: the OpenAPI document of this installation as a page.
import { ApiPage } from '#components/views/about/api-page.tsx';
import { readConfig } from '#lib/config.ts';
import { describeApi } from '#lib/http/describe-api.ts';
import { getExampleIds } from '#lib/query/get-example-ids.ts';
import manifest from '../../package.json' with { type: 'json' };
import { pageOrProblem } from '../page-or-problem.tsx';

// What it shows depends on the ledger: it is made when it is asked for.
export const dynamic = 'force-dynamic';

export default async function Page() {
  return pageOrProblem('/api', async () => (
    <ApiPage document={describeApi(readConfig().siteUrl, manifest.version, await getExampleIds())} />
  ));
}
