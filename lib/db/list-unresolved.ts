// Names that could be several organizations and that no rule could settle: what a person has to look at.
import { z } from 'zod';
import type { Writer } from './database.ts';

const Rows = z.array(
  z.object({
    quote: z.string(),
    candidates: z.array(z.string()),
    mentions: z.number().int(),
    articles: z.array(z.string()),
  }),
);
export type Unresolved = z.infer<typeof Rows>[number];

/** The most frequent first, each with its articles. */
export async function listUnresolved(writer: Writer): Promise<Unresolved[]> {
  return Rows.parse(
    await writer.$queryRaw`
      SELECT m.quote, m.candidates, count(*)::int AS mentions, array_agg(DISTINCT v.article_id ORDER BY v.article_id) AS articles
        FROM mentions m
        JOIN article_versions v ON v.id = m.version_id
        JOIN articles a ON a.id = v.article_id AND NOT a.retracted
       WHERE m.kind = 'unresolved'
         AND NOT EXISTS (SELECT FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number)
       GROUP BY m.quote, m.candidates
       ORDER BY mentions DESC, m.quote`,
  );
}
