// A shared view for somebody else's frame. What cannot be shown is a page that says why, with the right status, never another chart.
import { embedDocument, embedPolicy, problemDocument } from '#components/embed/embed-document.tsx';
import { answerShown } from '../../answer-shown.ts';
import { readShown, stateShown } from '../../read-shown.ts';
import { shownContent } from '../../shown-content.ts';

const htmlHeaders = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': embedPolicy };

export async function GET(request: Request, context: { params: Promise<{ view: string }> }): Promise<Response> {
  const { view } = await context.params;
  const { searchParams } = new URL(request.url);
  return answerShown(request, {
    check: () => stateShown(view, searchParams),
    make: async () =>
      new TextEncoder().encode(await embedDocument(await shownContent(await readShown(view, searchParams)))),
    headers: htmlHeaders,
    refuse: async (problem) => ({ body: await problemDocument(problem), headers: htmlHeaders }),
  });
}
