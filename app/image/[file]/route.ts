// A shared view as a picture: /image/VIEW.svg at its own width; /image/VIEW.png in the shape that cards of other sites have.
import { pictureFile } from '#components/embed/picture-file.tsx';
import { Problem } from '#lib/errors.ts';
import { answerProblem } from '#lib/http/answer-problem.ts';
import { answerShown } from '../../answer-shown.ts';
import { readShown, stateShown } from '../../read-shown.ts';
import { shownContent } from '../../shown-content.ts';
import { drawPng } from '../draw-png.ts';

/** What Open Graph and Twitter cards show without cutting; drawn smaller and enlarged, for cards are looked at from afar. */
const card = { width: 1200, height: 630, drawnAt: 760 } as const;

async function svgOf(view: string, search: URLSearchParams, size: Partial<typeof card>): Promise<string> {
  const content = await shownContent(await readShown(view, search));
  // A picture follows nobody's preference: paper is light unless it was asked to be dark.
  const theme = content.theme === 'dark' ? 'dark' : 'light';
  return pictureFile({ ...content, theme, stated: content.origin, ...size });
}

export async function GET(request: Request, context: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await context.params;
  const { searchParams } = new URL(request.url);
  const [, view = '', format] = /^([^.]+)\.(svg|png)$/.exec(file) ?? [];
  return answerShown(request, {
    check: async () => {
      if (format === undefined)
        throw new Problem('not_found', `There is no picture ${file}.`, 'Use VIEW.png or VIEW.svg.');
      await stateShown(view, searchParams);
    },
    make: async () =>
      format === 'png'
        ? drawPng(await svgOf(view, searchParams, card))
        : new TextEncoder().encode(await svgOf(view, searchParams, {})),
    headers: {
      'Content-Type': format === 'png' ? 'image/png' : 'image/svg+xml; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Content-Disposition': `inline; filename="entente-${view}.${format}"`,
    },
    refuse: async (problem) => {
      const answer = answerProblem(problem);
      return { body: await answer.text(), headers: { 'Content-Type': 'application/json' } };
    },
  });
}
