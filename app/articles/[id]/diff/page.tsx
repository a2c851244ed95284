// What changed between two versions of an article; without numbers between the last two.
import { z } from 'zod';
import { ArticleDiffPage } from '#components/views/article/article-diff-page.tsx';
import { badParameters, issuesOf, readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { getArticleDiff } from '#lib/query/get-article-diff.ts';
import { missing, pageOrProblem } from '../../../page-or-problem.tsx';

const Version = z.coerce.number('is not the number of a version').int().min(1).optional();
const Versions = z.object({ from: Version, to: Version });

export default async function Page(props: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  const [{ id }, { from, to, ...params }] = await Promise.all([props.params, props.searchParams]);
  return pageOrProblem(
    `/articles/${id}`,
    async () => {
      const query = readViewQuery(params);
      const versions = Versions.safeParse({ from, to });
      if (!versions.success) throw badParameters(issuesOf(versions.error));
      const view = await getArticleDiff(id, query, versions.data);
      if (!view) throw missing();
      return <ArticleDiffPage query={query} view={view} />;
    },
    params,
  );
}
