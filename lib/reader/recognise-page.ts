// A page's words and signals -> why it is no article, or null where nothing speaks against it. It must never refuse a real one, so
// each rule wants two signals: a telltale phrase on a long text is just a text about cookies, subscriptions or missing pages.
import { Parser } from 'htmlparser2';
import { cleanLine, htmlToText } from './clean-text.ts';

export type PageSignals = {
  title: string | null;
  text: string;
  /** The extracted body's HTML, with the site's own lines that the text lacks. */
  bodyHtml: string;
  url?: string | undefined;
  /** The page's own word (JSON-LD isAccessibleForFree, meta article:content_tier). */
  isLocked: boolean;
  hasArticleMarkup: boolean;
  /** What stands in the page's own barriers, wherever they are. */
  barriers: string;
  /** The words of the page's links that are as long as headlines. */
  headlines: ReadonlySet<string>;
};

const BARRIER = ['paywall', 'regwall', 'subscription-wall', 'subscribe-wall']
  .flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`])
  .join(', ');

/** Only of a short text: sites put their barriers into every page, and hide them where nothing is shut. */
export const listBarriers = (document: Document): string =>
  [...document.querySelectorAll(BARRIER)].map((element) => cleanLine(element.textContent ?? '')).join(' ');

const SHORTEST_HEADLINE = 25;

export const listHeadlines = (document: Document): ReadonlySet<string> =>
  new Set(
    [...document.querySelectorAll('a[href]')]
      .map((link) => cleanLine(link.textContent ?? ''))
      .filter((line) => line.length > SHORTEST_HEADLINE),
  );

/** Alternatives of one expression, a line for each language or habit. */
const anyOf = (flags: string, ...alternatives: readonly RegExp[]): RegExp =>
  new RegExp(alternatives.map(({ source }) => source).join('|'), flags);

const ERROR_TITLE = anyOf(
  'i',
  /^\W*(?:error\W*)?(?:40[0-9]|410|429|50[0-4])\b|page (?:not|can ?not be) found|\bnot found$|access (?:to this page has been )?denied/,
  /^(?:just a moment|attention required|are you a (?:robot|human)|robot check|security check|pardon our interruption|service unavailable|bad gateway|forbidden|site maintenance)/,
  /seite (?:wurde )?nicht (?:gefunden|verfügbar)|fehler 40\d|zugriff verweigert/,
  /page (?:introuvable|non trouvée|inexistante)|erreur 40\d|accès refusé/,
  /página no (?:encontrada|existe)|página não encontrada|pagina non trovata|pagina niet gevonden|strona nie istnieje|sidan hittades inte/,
  /страница не найдена|ページが(?:見つかりません|存在しません)|页面不存在|找不到(?:页面|頁面)|페이지를 찾을 수 없/,
);
const ERROR_TEXT = anyOf(
  'i',
  /page (?:you (?:are|were|re) looking for|you requested|does ?n.t exist|no longer exists|(?:could|can) ?not be found)/,
  /verify(?:ing)? (?:that )?you are (?:a )?human|unusual traffic|enable (?:javascript|js)\b.{0,40}(?:to (?:continue|view|run)|ad ?block)|javascript is (?:disabled|required)/,
  /temporarily unavailable|checking (?:your browser|if the site connection is secure)|browser (?:is|ist) .{0,20}(?:outdated|veraltet|not supported)|update your browser/,
  /seite existiert (?:leider )?nicht|page que vous (?:re)?cherchez n.existe|página que (?:buscas|busca|procura) no|お探しのページ/,
);
const SIGN_IN_TITLE =
  /^(?:(?:sign|log) ?in|login|register|subscribe|anmelden|einloggen|connexion|iniciar sesi[oó]n|accedi|ログイン|登录|로그인)(?:\s*[-|–—·:].*)?$/i;
const COOKIES = anyOf(
  'gi',
  /(?:we|our partners|this (?:web)?site|wir|nous)\b.{0,80}\b(?:cookies|consent|personal data)/,
  /(?:verwendet|utilise|usa|utiliza|utilizziamo|utilizamos|gebruikt)\b.{0,30}cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences|consent)/,
  /before you continue|manage (?:your )?(?:privacy|consent)|legitimate interest/,
  /werbung und tracking|mit (?:werbung|tracking)\b.{0,20}(?:weiter|lesen)|zustimmung .{0,60}widerr|pur-abo|datenschutz(?:erklärung|einstellungen)/,
  /retirer votre consentement|politique de confidentialité|traite(?:r|ment).{0,20}données personnelles|sin aceptar cookies|política de (?:cookies|privacidad)/,
);
const WALL = anyOf(
  'i',
  /subscribe (?:now )?to (?:continue|keep|read|unlock|get)|(?:sign|log) ?in (?:or subscribe )?to (?:continue|read|view)|(?:continue|keep) reading (?:with|for|by)/,
  /(?:article|content|story|post) is (?:for|only for|available (?:only )?to|exclusive to|reserved for) .{0,30}(?:subscribers|members)|already (?:a )?(?:subscriber|member)/,
  /to read the (?:full|rest)|for (?:paying|paid) subscribers|start your (?:free )?trial|unlock (?:this|the) (?:article|story)|this (?:post|article|content) is for (?:paid|paying|premium)/,
  /(?:bereits|schon) (?:ein )?(?:abo|abonnent)|abo abschließen|weiterlesen mit|nur für abonnent|artikel .{0,30}(?:freischalten|plus-abo)/,
  /réservé(?:e)?s? aux abonnés|il vous reste .{0,12}de cet article|abonnez-vous pour (?:lire|continuer)|déjà abonné/,
  /(?:exclusivo|solo) para (?:suscriptores|assinantes|abonados)|suscríbete para (?:seguir|continuar|leer)|assine para (?:ler|continuar)|já é assinante/,
  /(?:riservato|solo) (?:agli|per gli) abbonati|abbonati per (?:leggere|continuare)|alleen voor abonnees|tylko dla (?:subskrybentów|prenumeratorów)/,
  /会員限定|有料会員|続きを読むには|残り ?\d+ ?文字|付费(?:阅读|会员)|订阅后(?:阅读|继续)|구독자 전용|доступ(?:но|на|ен) только (?:по подписке|подписчикам)/,
);

const SHORT = 1200;
const FEW = 40;

export function recognisePage(page: PageSignals): string | null {
  const { text, title } = page;
  const head = text.slice(0, 3000);
  if (text.length < SHORT && ERROR_TITLE.test(title ?? '')) return 'an error page, not an article';
  if (text.length < SHORT / 2 && ERROR_TEXT.test(head)) return 'an error page, not an article';
  if (text.length < SHORT / 2 && SIGN_IN_TITLE.test(title ?? '')) return 'a page to sign in, not an article';
  if (text.length < FEW) return 'no article found on the page';
  const cookieWords = text.length < 2 * SHORT ? (head.match(COOKIES)?.length ?? 0) : 0;
  if (cookieWords >= 3 || (cookieWords >= 1 && text.length < 300)) return 'a cookie wall, not an article';
  if (text.length < SHORT && (WALL.test(htmlToText(page.bodyHtml)) || WALL.test(page.barriers)))
    return 'a paywall: only the opening can be read';
  // Two paragraphs of a locked article are still what it says; a sentence or two are not.
  if (page.isLocked && text.length < SHORT / 3) return 'a paywall: only the opening can be read';
  if (isListing(page)) return 'a list of articles, not an article';
  return null;
}

const FEWEST_HEADLINES = 8;
const LONG_LINE = 200;

/** Mostly links with headlines in them, or headlines with a line or two below each, and neither the address nor the markup of an article. */
function isListing(page: PageSignals): boolean {
  const { bodyHtml, hasArticleMarkup, text, url } = page;
  const { headlines, linked, total } = linkShare(bodyHtml);
  const isFrontPage = url !== undefined && URL.canParse(url) && new URL(url).pathname.length <= 1;
  if (hasArticleMarkup && !isFrontPage) return false;
  if (isTeasers(page)) return true;
  const sentences = text.split(/\n+/).filter((line) => line.length > LONG_LINE).length;
  if (headlines < FEWEST_HEADLINES) return false;
  return linked > total * 0.6 || (isFrontPage && linked > total * 0.3 && sentences < headlines);
}

/** Every few words a line that is a link elsewhere on the page: extractors drop the links and keep their words. */
function isTeasers({ text, headlines }: PageSignals): boolean {
  const lines = text.split(/\n+/);
  const leading = lines.filter((line) => headlines.has(line));
  const long = lines.filter((line) => line.length > LONG_LINE && !headlines.has(line));
  const rest = text.length - leading.reduce((sum, line) => sum + line.length, 0);
  return leading.length >= FEWEST_HEADLINES && long.length < leading.length / 2 && rest < leading.length * LONG_LINE;
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
      if (length > SHORTEST_HEADLINE) headlines += 1;
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
