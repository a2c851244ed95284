import { readConfig } from '#lib/config.ts';
import { describeApi } from '#lib/http/describe-api.ts';
import { openapi } from '#lib/http/endpoints/service.ts';
import { route } from '#lib/http/route.ts';
import { getExampleIds } from '#lib/query/get-example-ids.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';
import manifest from '../../../../package.json' with { type: 'json' };

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(
  openapi,
  async () => ({ ...describeApi(readConfig().siteUrl, manifest.version, await getExampleIds()) }),
  { version: readDataVersion },
);
