// One article, as it stood at the clocks or in the version that the address names.
import { z } from 'zod';
import { ArticlePage } from '#components/views/article/article-page.tsx';
import { readConfig } from '#lib/config.ts';
import { jsonLdText, newsArticle } from '#lib/export/json-ld.ts';
import { badParameters, readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { getArticle } from '#lib/query/get-article.ts';
import { JsonLd } from '../../json-ld.tsx';
import { missing, pageOrProblem } from '../../page-or-problem.tsx';

const Version = z.coerce.number().int().min(1).optional();

export default async function Page(props: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  const [{ id }, { version, ...params }] = await Promise.all([props.params, props.searchParams]);
  return pageOrProblem(
    `/articles/${id}`,
    async () => {
      const query = readViewQuery(params);
      const number = Version.safeParse(version);
      if (!number.success) throw badParameters([{ path: 'version', message: 'is not the number of a version' }]);
      const view = await getArticle(id, query, number.data);
      if (!view) throw missing();
      const page = `${readConfig().siteUrl}/articles/${id}`;
      return (
        <>
          <link rel="canonical" href={page} />
          <JsonLd text={jsonLdText(newsArticle(view.article, page))} />
          <ArticlePage query={query} view={view} />
        </>
      );
    },
    params,
  );
}
