// A page's words and signals -> why it is no article, or null where nothing speaks against it. It must never refuse a real one, so
// each rule wants two signals: a telltale phrase on a long text is just a text about cookies, subscriptions or missing pages.
import { Parser } from 'htmlparser2';
import { htmlToText } from './clean-text.ts';

export type PageSignals = {
  title: string | null;
  text: string;
  /** The extracted body's HTML, with the site's own lines that the text lacks. */
  bodyHtml: string;
  url?: string | undefined;
  /** The page's own word (JSON-LD isAccessibleForFree, meta article:content_tier). */
  isLocked: boolean;
  hasArticleMarkup: boolean;
};

const ERROR_TITLE =
  /^\W*(?:error\W*)?(?:40[0-9]|410|429|50[0-4])\b|page (?:not|can ?not be) found|\bnot found$|access (?:to this page has been )?denied|^(?:just a moment|attention required|are you a (?:robot|human)|robot check|security check|pardon our interruption|service unavailable|bad gateway|forbidden|site maintenance)/i;
const ERROR_TEXT =
  /page (?:you (?:are|were|re) looking for|you requested|does ?n.t exist|no longer exists|(?:could|can) ?not be found)|verify(?:ing)? (?:that )?you are (?:a )?human|unusual traffic|enable (?:javascript|js) (?:and cookies )?to (?:continue|view|run)|javascript is (?:disabled|required)|temporarily unavailable|checking your browser|browser (?:is|ist) .{0,20}(?:outdated|veraltet|not supported)|update your browser/i;
const COOKIES =
  /(?:we|our partners|this (?:web)?site|wir|nous)\b.{0,80}\b(?:cookies|consent|personal data)|(?:verwendet|utilise|usa|utiliza)\b.{0,30}cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences|consent)|before you continue|manage (?:your )?(?:privacy|consent)|legitimate interest/gi;
const WALL =
  /subscribe (?:now )?to (?:continue|keep|read|unlock|get)|(?:sign|log) ?in (?:or subscribe )?to (?:continue|read|view)|(?:continue|keep) reading (?:with|for|by)|(?:article|content|story|post) is (?:for|only for|available (?:only )?to|exclusive to|reserved for) .{0,30}(?:subscribers|members)|already (?:a )?(?:subscriber|member)|to read the (?:full|rest)|for (?:paying|paid) subscribers|start your (?:free )?trial|unlock (?:this|the) (?:article|story)|this (?:post|article|content) is for (?:paid|paying|premium)/i;

const SHORT = 1200;
const FEW = 40;

export function recognisePage(page: PageSignals): string | null {
  const { text, title } = page;
  const head = text.slice(0, 3000);
  if (text.length < SHORT && ERROR_TITLE.test(title ?? '')) return 'an error page, not an article';
  if (text.length < SHORT / 2 && ERROR_TEXT.test(head)) return 'an error page, not an article';
  if (text.length < FEW) return 'no article found on the page';
  const cookieWords = text.length < 2 * SHORT ? (head.match(COOKIES)?.length ?? 0) : 0;
  if (cookieWords >= 3 || (cookieWords >= 1 && text.length < 300)) return 'a cookie wall, not an article';
  if (text.length < SHORT && WALL.test(htmlToText(page.bodyHtml))) return 'a paywall: only the opening can be read';
  // Two paragraphs of a locked article are still what it says; a sentence or two are not.
  if (page.isLocked && text.length < SHORT / 3) return 'a paywall: only the opening can be read';
  if (isListing(page)) return 'a list of articles, not an article';
  return null;
}

/** Mostly links with headlines in them, and neither the address nor the markup of an article. */
function isListing({ bodyHtml, hasArticleMarkup, text, url }: PageSignals): boolean {
  const { headlines, linked, total } = linkShare(bodyHtml);
  const isFrontPage = url !== undefined && URL.canParse(url) && new URL(url).pathname.length <= 1;
  const sentences = text.split(/\n+/).filter((line) => line.length > 200).length;
  if (headlines < 8 || (hasArticleMarkup && !isFrontPage)) return false;
  return linked > total * 0.6 || (isFrontPage && linked > total * 0.3 && sentences < headlines);
}

function linkShare(html: string): { headlines: number; linked: number; total: number } {
  let [depth, length, headlines, linked, total] = [0, 0, 0, 0, 0];
  const parser = new Parser({
    onopentagname(name) {
      if (name !== 'a') return;
      depth += 1;
      length = 0;
    },
    onclosetag(name) {
      if (name !== 'a') return;
      depth -= 1;
      if (length > 25) headlines += 1;
    },
    ontext(piece) {
      const size = piece.trim().length;
      total += size;
      if (depth > 0) [length, linked] = [length + size, linked + size];
    },
  });
  parser.write(html);
  parser.end();
  return { headlines, linked, total };
}
