// One organization: what it is, its deals by role, its figures.
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { OrganizationPage } from '#components/views/organization/organization-page.tsx';
import { readConfig } from '#lib/config.ts';
import { jsonLdText, organizationThing } from '#lib/export/json-ld.ts';
import { readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { followOrganization } from '#lib/query/follow-moved.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { getDependence } from '#lib/query/get-dependence.ts';
import { getOrganization } from '#lib/query/get-organization.ts';
import { listAlike } from '#lib/query/list-alike.ts';
import { JsonLd } from '../../json-ld.tsx';
import { missing, pageOrProblem } from '../../page-or-problem.tsx';
import { ShareHead } from '../../share-head.tsx';

export default async function Page(props: { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }) {
  const [{ slug }, params] = await Promise.all([props.params, props.searchParams]);
  const make = async () => {
    await followOrganization(slug);
    const query = readViewQuery(params);
    const [view, { dependence }, evidence] = await Promise.all([
      getOrganization(slug, query),
      getDependence({ buyer: slug, without: [], asOf: query.asOf, knownAt: query.knownAt }),
      query.evidence === undefined ? null : getDeal(query.evidence, query),
    ]);
    if (!view) throw missing();
    return (
      <>
        <ShareHead asked={{ ...clocksIn(query), view: 'organization', organization: slug }} />
        <JsonLd text={jsonLdText(organizationThing(view, `${readConfig().siteUrl}/organizations/${slug}`))} />
        <OrganizationPage query={query} view={view} dependence={dependence} evidence={evidence} />
      </>
    );
  };
  const alike = async () => {
    const clocks = clocksIn(readViewQuery(params));
    const found = await listAlike(decodeURIComponent(slug), clocks);
    return found.map(({ slug: id, name }) => ({ href: viewAddress(`/organizations/${id}`, clocks), name }));
  };
  return pageOrProblem(`/organizations/${slug}`, make, params, alike);
}
